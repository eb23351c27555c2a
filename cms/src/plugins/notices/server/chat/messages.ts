/** Notices as chats take them. Values in, values out. */
import type { ChatFormat, NoticeContent } from '@sanlao/shared/notices/notices';
import { frame, say, type Said, type Setting } from '../words.ts';

export function chatMessage(format: ChatFormat, content: NoticeContent, setting: Setting): unknown {
  const said = say(content, setting);
  if (format === 'google') return { text: textOf(said) };
  const { kind, at, site, uid, documentId, locale, title } = content;
  return {
    ...{ kind, at, site, uid, documentId, locale, title },
    language: setting.language,
    ...{ subject: said.subject, sentences: said.sentences, words: said.quoted, link: said.link.href },
  };
}

export function testMessage(
  format: ChatFormat,
  { language, admin }: Pick<Setting, 'language' | 'admin'>,
): unknown {
  const { subject, sentence } = frame.test[language];
  if (format === 'google') return { text: `*${subject}*\n${sentence}` };
  return { kind: 'test', language, subject, sentences: [sentence], link: admin };
}

function textOf({ subject, sentences, quoted, link }: Said): string {
  const quotation = quoted === '' ? [] : [harmless(quoted)];
  return [
    `*${harmless(subject)}*`,
    ...sentences.map(harmless),
    ...quotation,
    `<${link.href}|${link.label}>`,
  ].join('\n');
}

/** Without what chats read as markup: no entry can mention everybody (`<users/all>`), or show a link as another one. */
function harmless(text: string): string {
  return text.replace(/[<>|]/g, ' ').replace(/[*_~`]/g, '');
}

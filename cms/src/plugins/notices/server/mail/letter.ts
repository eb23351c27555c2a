/** Notices as a letter: plain text, and HTML that every mail program shows. Values in, values out. */
import type { NoticeContent } from '@sanlao/shared/notices/notices';
import type { Locale } from '@sanlao/shared/locales';
import { frame, say, type Said, type Setting } from '../words.ts';

export interface Letter {
  language: Locale;
  subject: string;
  text: string;
  html: string;
}

/** @param settings address of the page where notices are chosen */
export function letterOf(contents: readonly NoticeContent[], setting: Setting, settings: string): Letter {
  const { language } = setting;
  const said = contents.map((content) => say(content, setting));
  const subject = said.length === 1 ? said[0]!.subject : frame.digest[language](said.length);
  return written(language, { subject, said, settings });
}

export function testLetter(
  language: Locale,
  { admin, settings }: { admin: string; settings: string },
): Letter {
  const { subject, sentence } = frame.test[language];
  const said = { subject, sentences: [sentence], quoted: '', link: { href: admin, label: admin } };
  return written(language, { subject, said: [said], settings });
}

function written(
  language: Locale,
  { subject, said, settings }: { subject: string; said: Said[]; settings: string },
): Letter {
  const choose = frame.choose[language];
  return {
    language,
    subject,
    text: `${said.map(plain).join('\n\n----\n\n')}\n\n-- \n${choose}: ${settings}\n`,
    html: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 16px;background:#f4f5f7;color:#1c2430;font-family:'Phetsarath OT','Noto Sans Lao',Arial,sans-serif;font-size:16px;line-height:1.7">
<div style="max-width:600px;margin:0 auto">
${said.map(marked).join('\n')}
<p style="font-size:14px;color:#566071">${anchor({ href: settings, label: choose })}</p>
</div>
</body>
</html>
`,
  };
}

function plain({ subject, sentences, quoted, link }: Said): string {
  const quotation = quoted === '' ? [] : [quoted.replace(/^/gm, '> ')];
  return [subject, ...sentences, ...quotation, `${link.label}: ${link.href}`].join('\n');
}

function marked({ subject, sentences, quoted, link }: Said): string {
  const quotation = `<blockquote style="margin:12px 0;padding:4px 16px;border-left:4px solid #1d5fa8">${escaped(quoted).replaceAll('\n', '<br>')}</blockquote>`;
  return `<div style="background:#ffffff;border:1px solid #d8dce3;border-radius:8px;padding:16px 24px;margin:0 0 16px">
<h2 style="margin:0 0 8px;font-size:18px;line-height:1.6">${escaped(subject)}</h2>
${sentences.map((sentence) => `<p style="margin:0 0 8px">${escaped(sentence)}</p>`).join('\n')}
${quoted === '' ? '' : quotation}
<p style="margin:16px 0 0">${anchor(link)}</p>
</div>`;
}

function anchor({ href, label }: { href: string; label: string }): string {
  return `<a href="${escaped(href)}" style="color:#1d5fa8">${escaped(label)}</a>`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

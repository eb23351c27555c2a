/** A letter as the bytes that a mail server takes. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter } from './letter.ts';

export interface Addresses {
  from: { name: string; address: string };
  to: { name: string; address: string };
}

/**
 * @param id the same for the same letter: a mail program shows one that came twice once
 * @param settings address of the page where notices are chosen
 */
export function messageOf(
  { subject, text, html, language }: Letter,
  { from, to }: Addresses,
  { id, settings }: { id: string; settings: string },
): Promise<Buffer> {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return new MailComposer({
    from: named(from),
    to: named(to),
    subject: oneLine(subject),
    ...{ text, html },
    messageId: `<${id}@${domain}>`,
    textEncoding: 'base64',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      'List-Unsubscribe': `<${settings}>`,
    },
    // Nothing in a letter may make the CMS read files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

function named({ name, address }: { name: string; address: string }) {
  return { name: oneLine(name), address };
}

/** What begins a new line in a header would begin a new header. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- exactly these are meant
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

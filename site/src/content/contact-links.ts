/** Telephone numbers and e-mail addresses as editors type them, several to a field, as links. */
export interface ContactLink {
  text: string;
  /** `tel:` or `mailto:`; undefined where the text is neither or names a fax machine */
  href: string | undefined;
}

/**
 * @example phoneLinks('021 212 345, +856 20 5555 1234 (WhatsApp)')
 * // tel:+85621212345 and tel:+8562055551234
 */
export function phoneLinks(field: string): ContactLink[] {
  return partsOf(field, /[,;/|\n]|\s(?:ຫຼື|ແລະ|or|and)\s/i).map((text) => {
    const number = /fax|ແຟັກ|ແຟກ/i.test(text) ? undefined : dialled(text);
    // A number is never broken over two lines.
    return { text: text.replace(/(?<=[\d)]) (?=[\d(])/g, '\u00a0'), href: number && `tel:${number}` };
  });
}

/** @example emailLinks('info@moct.gov.la; it@moct.gov.la') // two mailto: links */
export function emailLinks(field: string): ContactLink[] {
  return partsOf(field, /[,;|\s]+/).map((text) => ({
    text,
    href: /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/.test(text) ? `mailto:${text}` : undefined,
  }));
}

function partsOf(field: string, separator: RegExp): string[] {
  return field
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

/**
 * What to dial, in international form (RFC 3966, E.164): 0 before an area or mobile code becomes +856. Short numbers
 * such as 1552 stay. Of a group "212 345-6" it is the first number; "ext. 12" becomes an extension.
 */
function dialled(text: string): string | undefined {
  const [main = '', extension] = text.split(/\s*(?:ext\.?|ຕໍ່)\s*(?=\d)/i);
  const written = /\+?\(?\d[\d\s().–-]*/.exec(main)?.[0] ?? '';
  const first = written.replace(/^([^–-]*\d)\s*[–-]\s*\d{1,2}\s*$/, '$1');
  const digits = first.replace(/\D/g, '');
  // E.164 allows 15 digits; fewer than three are no number.
  if (digits.length < 3 || digits.length > 15) return undefined;
  return (
    international(digits, first.startsWith('+')) + (extension ? `;ext=${/^\d+/.exec(extension)?.[0]}` : '')
  );
}

function international(digits: string, hasPlus: boolean): string {
  if (hasPlus) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  return digits.startsWith('0') ? `+856${digits.slice(1)}` : digits;
}

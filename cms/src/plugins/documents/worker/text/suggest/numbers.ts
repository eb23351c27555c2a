import { asciiDigits } from '@sanlao/shared/lao/digits';

const digits = '[\\d\\u0ED0-\\u0ED9]';
const number = `${digits}{1,5}(?:[-.]${digits}{1,4})?`;
/** who issued it: "ລບ", "ກຕສ.ກຂ", "PM" */
const issuer = '[\\p{L}][\\p{L}\\p{M}.\\-]{0,14}';

const labelled = new RegExp(
  `(?:ເລກທີ່?|\\bNo\\.?|N[º°o])\\s*[:.]?\\s*(${number}(?:\\s?/\\s?(?:${issuer}|${digits}{1,4})){1,3})`,
  'iu',
);
/** On a line of its own: "300/ລບ" */
const alone = new RegExp(`^\\s*(${number}(?:\\s?/\\s?${issuer}){1,2})\\s*$`, 'mu');

/** The number of a decree, decision or notice, "300/ລບ"; '' where there is none. @param text of its first pages */
export function documentNumber(text: string): string {
  const found = labelled.exec(text)?.[1] ?? alone.exec(text)?.[1] ?? '';
  return asciiDigits(found)
    .replace(/\s*\/\s*/g, '/')
    .replace(/[.-]+$/, '');
}

const issues = [
  `(?:ສະບັບ|ເຫຼັ້ມ|ເຫລັ້ມ|ເຫຼັມ|ເຫລັມ|ເລັ່ມ|ເລ່ັມ)\\s?(?:ທີ່?|ທິ)\\s?[:.]?\\s?(${digits}{1,4})`,
  `(?:\\bissue|\\bnumber|\\bno\\.?|\\bvol\\.?\\s?${digits}{1,3}\\s?,?\\s?no\\.?)\\s?(${digits}{1,4})(?!\\s?/|${digits})`,
  `\\bvol(?:\\.|ume)?\\s?(${digits}{1,4})`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** The number of a journal's or newspaper's issue, "12"; '' where there is none. @param text of its title and first pages */
export function issueNumber(text: string): string {
  const found = issues.map((pattern) => pattern.exec(text)?.[1]).find((match) => match !== undefined);
  return asciiDigits(found ?? '').replace(/^0+(?=\d)/, '');
}

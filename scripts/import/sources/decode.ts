import { Failure } from '../../console/failure.ts';

/** Bytes of the largest text or page that is read; a long official article has some 50,000. */
const largestText = 2_000_000;

/**
 * The text of a file in UTF-8, with or without a byte order mark.
 *
 * @param what how the reason calls it: "The file"
 * @throws Failure with the reason why it is no text that can be imported
 */
export function decodeText(bytes: Uint8Array, what = 'The file'): string {
  if (bytes.length === 0) throw new Failure(`${what} is empty.`);
  const format = formatOf(bytes);
  if (format)
    throw new Failure(`${what} is ${format}, not text. Save its text as a UTF-8 text file or as HTML.`);
  if (isUtf16(bytes)) throw new Failure(`${what} is in UTF-16. Save it as UTF-8.`);
  if (bytes.includes(0)) throw new Failure(`${what} is binary, not text.`);
  const text = decodeUtf8(bytes, what);
  if (share(text, CONTROL) > 0.02) throw new Failure(`${what} is binary, not text.`);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Failure(`${what} is empty: it has no letter in it.`);
  if (isOldLaoFont(text)) {
    throw new Failure(
      `${what} was typed with an old 8-bit Lao font, such as Saysettha Lao or Alice. Convert it to Unicode first.`,
    );
  }
  return text;
}

/** @throws Failure that names both sizes */
export function refuseTooLarge(length: number, limit = largestText): void {
  if (length <= limit) return;
  const megabytes = (length / 1_000_000).toFixed(1);
  throw new Failure(`The file has ${megabytes} MB; ${limit / 1_000_000} MB is the limit.`);
}

const FORMATS: [signature: string, name: string][] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a Word document or another zip archive'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word or Excel document'],
  ['{\\rtf', 'an RTF document'],
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
  ['GIF8', 'a picture'],
];

function formatOf(bytes: Uint8Array): string | undefined {
  const start = latin1(bytes.subarray(0, 8));
  return FORMATS.find(([signature]) => start.startsWith(signature))?.[1];
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // Without a mark: every other byte is the block of the character, 00 for Latin or 0E for Lao.
  const sample = bytes.subarray(0, 2000);
  if (!sample.includes(0)) return false;
  return [0, 1].some((offset) => {
    const half = sample.filter((_, index) => index % 2 === offset);
    return half.filter((byte) => byte === 0x00 || byte === 0x0e).length > half.length * 0.9;
  });
}

function decodeUtf8(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${what} is not UTF-8: ${charsetOf(bytes)}. Save it as UTF-8.`);
  }
}

/** The encoding that a page or feed names, else a guess by its bytes. */
function charsetOf(bytes: Uint8Array): string {
  const start = latin1(bytes.subarray(0, 4000));
  const declared = /(?:charset\s*=\s*["']?|<\?xml[^>]*encoding=["'])([\w:.-]+)/i.exec(start)?.[1];
  if (declared && !/^utf-?8$/i.test(declared)) return `it says that it is ${declared}`;
  const high = bytes.filter((byte) => byte >= 0x80);
  const thai = high.filter((byte) => byte >= 0xa1).length / high.length;
  return thai > 0.95 && high.length > bytes.length * 0.3
    ? 'it looks like an 8-bit Lao or Thai encoding'
    : 'it looks like Windows-1252 or another 8-bit encoding';
}

// eslint-disable-next-line no-control-regex -- the characters that no text has
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F]/g;

/** Such fonts draw Lao letters in the places of "¡¾­¯½". */
function isOldLaoFont(text: string): boolean {
  const letters = text.replace(/[\s\d\p{P}]/gu, '');
  const latin = (text.match(/[\u00A1-\u00FF]/g) ?? []).length;
  return latin > letters.length * 0.3 && latin > 50 && share(text, /\p{Script=Lao}/gu) < 0.05;
}

function share(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) / text.length;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

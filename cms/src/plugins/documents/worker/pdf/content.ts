/** Reads the operators of a page's content: PDF 32000-1, 7.8.2. Strings are left out: only what is drawn where counts. */

/** a number; a name with its slash, "/Im1"; an array; a dictionary as its bytes; null for anything else */
export type Operand = number | string | Operand[] | Uint8Array | null;

export type OperatorListener = (operator: string, operands: Operand[]) => void;

/** Calls back for each operator in order; `BI` stands for a whole inline image. Damaged parts are stepped over. */
export function readContent(bytes: Uint8Array, onOperator: OperatorListener): void {
  let at = 0;
  let operands: Operand[] = [];
  /** arrays that are open, from the outermost */
  let open: Operand[][] = [];

  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (isSpace(byte)) at++;
    else if (byte === percent) skipComment();
    else if (byte === parenthesis) push(skipString());
    else if (byte === less) push(bytes[at + 1] === less ? skipDictionary() : skipHexString());
    else if (byte === slash) push(readName());
    else if (byte === bracketOpen) openArray();
    else if (byte === bracketClose) closeArray();
    else if (isDelimiter(byte)) at++;
    else readWord();
  }

  function push(operand: Operand): void {
    (open.at(-1) ?? operands).push(operand);
    // No operator takes so many: the content is damaged or no content.
    if (operands.length > 64) operands = [];
  }

  function openArray(): void {
    at++;
    const array: Operand[] = [];
    push(array);
    if (open.length < 32) open.push(array);
  }

  function closeArray(): void {
    at++;
    open.pop();
  }

  function skipComment(): void {
    while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
  }

  function skipString(): null {
    let depth = 0;
    do {
      const byte = bytes[at++];
      if (byte === backslash) at++;
      else if (byte === parenthesis) depth++;
      else if (byte === parenthesisClose) depth--;
    } while (depth > 0 && at < bytes.length);
    return null;
  }

  function skipHexString(): null {
    while (at < bytes.length && bytes[at] !== greater) at++;
    at++;
    return null;
  }

  function skipDictionary(): Uint8Array {
    const start = at;
    let depth = 0;
    do {
      if (bytes[at] === parenthesis) skipString();
      else if (bytes[at] === less && bytes[at + 1] === less) {
        depth++;
        at += 2;
      } else if (bytes[at] === less) skipHexString();
      else if (bytes[at] === greater && bytes[at + 1] === greater) {
        depth--;
        at += 2;
      } else at++;
    } while (depth > 0 && at < bytes.length);
    return bytes.subarray(start, at);
  }

  function readName(): string {
    const start = at++;
    while (at < bytes.length && isRegular(bytes[at]!)) at++;
    return decodeName(text(start, at));
  }

  function readWord(): void {
    const start = at;
    while (at < bytes.length && isRegular(bytes[at]!)) at++;
    const word = text(start, at);
    const number = isNumberStart(bytes[start]!) ? Number.parseFloat(word) : Number.NaN;
    if (!Number.isNaN(number)) return push(number);
    if (word === 'true' || word === 'false' || word === 'null') return push(null);
    const taken = operands;
    operands = [];
    open = [];
    if (word === 'BI') skipInlineImage();
    onOperator(word, taken);
  }

  /** From behind BI to behind EI; bytes of the image may look like "EI", so text must follow. */
  function skipInlineImage(): void {
    while (at < bytes.length && !(bytes[at] === I && bytes[at + 1] === D && isSpace(bytes[at + 2] ?? 32)))
      at++;
    at += 3;
    while (at < bytes.length && !isEndOfImage()) at++;
    at += 3;
  }

  function isEndOfImage(): boolean {
    return (
      isSpace(bytes[at]!) &&
      bytes[at + 1] === E &&
      bytes[at + 2] === I &&
      (at + 3 >= bytes.length || isSpace(bytes[at + 3]!)) &&
      bytes.subarray(at + 3, at + 13).every((byte) => byte < 128 && (byte >= 32 || isSpace(byte)))
    );
  }

  function text(from: number, to: number): string {
    return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 256)));
  }
}

const percent = 0x25;
const parenthesis = 0x28;
const parenthesisClose = 0x29;
const slash = 0x2f;
const less = 0x3c;
const greater = 0x3e;
const bracketOpen = 0x5b;
const backslash = 0x5c;
const bracketClose = 0x5d;
const [D, E, I] = [0x44, 0x45, 0x49];

const delimiters = new Set(Array.from('()<>[]{}/%', (character) => character.charCodeAt(0)));

function isDelimiter(byte: number): boolean {
  return delimiters.has(byte);
}

function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
}

function isRegular(byte: number): boolean {
  return !isSpace(byte) && !isDelimiter(byte);
}

/** digits, sign, point */
function isNumberStart(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || byte === 43 || byte === 45 || byte === 46;
}

/** "/A#20B" → "/A B" */
function decodeName(name: string): string {
  return name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

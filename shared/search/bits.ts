/** Numbers as bits, most significant first: Rice codes with the remainder's width given, and Elias gamma codes. */

/** Longer runs of zeros are no run but the mark of a number written in full. */
const longestRun = 20;

export function openBitWriter() {
  let bytes = new Uint8Array(8192);
  let used = 0;

  /** The buffer begins as zeros: writing a zero is moving on. */
  function move(count: number): void {
    used += count;
    // No number takes more than five bytes.
    if ((used >> 3) + 8 < bytes.length) return;
    const larger = new Uint8Array(bytes.length * 2);
    larger.set(bytes);
    bytes = larger;
  }

  function bits(value: number, width: number): void {
    let left = width;
    let at = used;
    while (left > 0) {
      const room = 8 - (at & 7);
      const taken = Math.min(room, left);
      left -= taken;
      bytes[at >> 3]! |= ((value >>> left) & (255 >> (8 - taken))) << (room - taken);
      at += taken;
    }
    move(width);
  }

  /** @param value 0 to 2^31 - 2 */
  function gamma(value: number): void {
    const width = 32 - Math.clz32(value + 1);
    move(width - 1);
    bits(value + 1, width);
  }

  /** @param value 0 to 2^31 - 2 */
  function rice(value: number, width: number): void {
    const quotient = value >>> width;
    if (quotient >= longestRun) {
      move(longestRun);
      gamma(value);
      return;
    }
    move(quotient);
    bits((1 << width) | (value & ((1 << width) - 1)), width + 1);
  }

  return { bits, gamma, rice, finish: (): Uint8Array => bytes.slice(0, (used + 7) >> 3) };
}

/** Bits that `rice` takes. */
export function riceCost(value: number, width: number): number {
  const quotient = value >>> width;
  return quotient < longestRun ? quotient + 1 + width : longestRun + 63 - 2 * Math.clz32(value + 1);
}

/** Every read throws past the end, so that damaged bytes make no endless loop. */
export function openBitReader(bytes: Uint8Array) {
  let at = 0;

  function bit(): number {
    const byte = bytes[at >> 3];
    if (byte === undefined) throw new Error('A file of the search index is damaged.');
    return (byte >> (7 - (at++ & 7))) & 1;
  }

  function bits(width: number): number {
    let value = 0;
    while (width-- > 0) value = value * 2 + bit();
    return value;
  }

  function run(longest: number): number {
    let zeros = 0;
    while (zeros < longest && !bit()) zeros++;
    return zeros;
  }

  function gamma(): number {
    const zeros = run(31);
    return 2 ** zeros + bits(zeros) - 1;
  }

  function rice(width: number): number {
    const quotient = run(longestRun);
    return quotient === longestRun ? gamma() : quotient * 2 ** width + bits(width);
  }

  return { bits, gamma, rice };
}

/** Lao digits ໐-໙ as ASCII digits; everything else stays. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0ED0-\u0ED9]/g, (digit) => String(digit.charCodeAt(0) - 0x0ed0));
}

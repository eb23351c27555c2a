/**
 * Whether Lao is shown as letters and not as boxes, found by measuring: boxes are all of one width, and a mark that
 * belongs above a letter gets a box of its own beside it. No pixel is read, so browsers that guard against
 * fingerprinting answer too. Where it errs, a font is loaded that was not needed.
 *
 * @param widthOf measures a text in the fonts that the page is set in
 */
export function showsLao(widthOf: (text: string) => number): boolean {
  const [narrow, wide, marked] = ['\u0e88', '\u0edd', '\u0e88\u0eb4\u0ec8'].map(widthOf);
  return narrow !== wide && narrow === marked;
}

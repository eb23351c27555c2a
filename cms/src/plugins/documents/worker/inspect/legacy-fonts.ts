/**
 * Names of old 8-bit Lao fonts, which draw Lao letters with the codes of Latin ones. The families and their encodings
 * (LSWin, Lao 95, Lao 2000, IBM-STENO, Alice, SengChanh, Sayawath) are those that LaoScript and LaoWord convert; their
 * Unicode successors carry "OT" or "Unicode" in the name and are not meant.
 */
const families = [
  /^(saysettha|saysetha|xaysettha)(lao|web|laoweb|95|2000|ls|$)/,
  /^(chanthabouli|chanthabouly|chantabouli|chantabouly)(lao|95|2000|ls|$)/,
  // "Alice" alone is a Latin typeface of today.
  /^alice(lao|\d)/,
  /^(sengchanh|sengchan|seangchanh)/,
  /^(sayawath|xayawath|sayavath)/,
  /^(duangchan|duangjan|duangchanh)/,
  /^lao(95|2000)/,
];

const unicode = /ot$|unicode|opentype/;
const styles = /(bolditalic|boldoblique|bold|italic|oblique|regular|normal|mt|ps)+$/;

/** @param name as the PDF has it: "ABCDEF+SaysetthaLao-Bold" */
export function isLegacyLaoFont(name: string): boolean {
  const plain = fontName(name)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(styles, '');
  return !unicode.test(plain) && families.some((family) => family.test(plain));
}

/** Without the mark of a subset: "ABCDEF+Saysettha" → "Saysettha" */
export function fontName(name: string): string {
  return name.replace(/^[A-Z]{6}\+/, '');
}

/** What Windows, macOS and FAT sticks refuse in a name, and marks that no reader sees. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const refused = /[\x00-\x1f\x7f-\x9f"*/:<>?\\|\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd]/g;

/** Bytes of UTF-8: file systems take 255, and a folder on a stick has a path before it. */
const longest = 180;

const graphemes = new Intl.Segmenter('lo', { granularity: 'grapheme' });

/**
 * Titles as names of files, each another one, also where capitals do not count.
 *
 * @param files with the dot in `ext`, ".pdf"
 */
export function readableNames(files: readonly { title: string; ext: string }[]): string[] {
  const taken = new Set<string>();
  return files.map(({ title, ext }) => {
    const clean = cleaned(title);
    for (let count = 1; ; count++) {
      const mark = count === 1 ? '' : ` (${count})`;
      const name = `${shortened(clean, longest - Buffer.byteLength(mark + ext))}${mark}${ext}`;
      const folded = name.normalize('NFC').toLowerCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      return name;
    }
  });
}

function cleaned(title: string): string {
  const text = title.toWellFormed().normalize('NFC').replace(refused, ' ').replace(/\s+/g, ' ');
  // Windows drops dots and spaces at the end, and hides names that begin with a dot.
  return text.replace(/^[\s.]+|[\s.]+$/g, '') || 'document';
}

/** Whole characters: a Lao mark is never parted from its letter. */
function shortened(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (Buffer.byteLength(kept + segment) > bytes - 3) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

import { CONSONANT, LAO_LETTER } from '@sanlao/shared/lao/characters';
import { repair } from '../repair.ts';

/** "1.", "1)", "(1)", "ກ.", "a)", in Lao or Latin digits: they are part of what the item says. */
const numbered = new RegExp(
  `^(?:\\(?[\\d\\u0ED0-\\u0ED9]{1,3}[.)]|\\(?[${CONSONANT}a-zA-Z][.)]|\\(?[ivx]{1,5}\\))(?=[\\s${LAO_LETTER}])`,
);
const bulleted = /^(?:[•◦▪■□●○·‣➢➤✓✔❖►*]|[-–—](?=\s))\s*/;

export type Marker = 'number' | 'bullet';

/** What kind of item of a list a line begins; undefined for none. */
export function markerOf(line: string): Marker | undefined {
  const text = repair(line).trimStart();
  if (bulleted.test(text)) return 'bullet';
  return numbered.test(text) ? 'number' : undefined;
}

/** Nothing but the mark of an item: its words stand apart. */
export function isOnlyMarker(text: string): boolean {
  const marked = `${repair(text).trim()} ກ`;
  return /^\S{1,5} ກ$/.test(marked) && markerOf(marked) !== undefined;
}

/** @param item of a list, with its marker */
export function withoutBullet(item: string): string {
  return item.replace(bulleted, '');
}

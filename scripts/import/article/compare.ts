import { fold } from '@sanlao/shared/lao/fold';

/**
 * What two texts have in common when spacing, punctuation and the variants of a spelling do not count:
 * `sameKey('ໂຄ ສະນາ') === sameKey('ໂຄສະນາ')`.
 */
export function sameKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** True for the same sentence typed twice, also with a few typing mistakes of its own in one of them. */
export function sameSentence(a: string, b: string): boolean {
  const [first, second] = [sameKey(a), sameKey(b)];
  if (first === second) return first !== '';
  const shorter = Math.min(first.length, second.length);
  if (shorter < FUZZY_FROM || shorter < Math.max(first.length, second.length) * ALIKE) return false;
  return likeness(first, second) >= ALIKE;
}

/** Below this many letters two texts must be equal: "ແຂວງ ໄຊສົມບູນ" and "ແຂວງ ໄຊຍະບູລີ" are not one title. */
const FUZZY_FROM = 40;
const ALIKE = 0.93;

/** Shared pairs of neighbouring letters, 0 to 1 (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(a)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOf(b)) {
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length - 2);
}

function* pairsOf(text: string): Generator<string> {
  for (let index = 0; index < text.length - 1; index++) yield text.slice(index, index + 2);
}

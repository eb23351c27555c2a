/** Compares two texts block by block, and the blocks that stand for one another word by word. */
import { diffArrays } from 'diff';
import type { Block } from './blocks.ts';
import { compareRuns, wordsOf, type Piece } from './words.ts';

export type BlockDifference =
  | { change: 'same' | 'added' | 'removed'; block: Block }
  /** the same block with other words, or with the same ones as something else: a heading that was a paragraph */
  | { change: 'changed'; before: Block; after: Block; pieces: Piece[] };

/** Blocks that share less than this part of their words are two blocks. */
const leastShared = 0.35;
/** Pairs of blocks that are looked at, one text against the other. */
const mostPairs = 40_000;

/** In the order in which a reader meets them; what was removed stands before what came in its place. */
export function compareBlocks(before: readonly Block[], after: readonly Block[]): BlockDifference[] {
  let [a, b] = [0, 0];
  const differences: BlockDifference[] = [];
  let removed: Block[] = [];
  let added: Block[] = [];
  for (const part of diffArrays(before.map(keyOf), after.map(keyOf))) {
    if (part.removed) removed = before.slice(a, (a += part.count));
    else if (part.added) added = after.slice(b, (b += part.count));
    else {
      settle();
      differences.push(
        ...after.slice(b, b + part.count).map((block) => ({ change: 'same' as const, block })),
      );
      [a, b] = [a + part.count, b + part.count];
    }
  }
  settle();
  return differences;

  function settle(): void {
    differences.push(...paired(removed, added));
    [removed, added] = [[], []];
  }
}

function keyOf({ kind, level, address, runs }: Block): string {
  return JSON.stringify([kind, level, address, ...runs.flatMap(({ text, mark }) => [mark, text])]);
}

function paired(removed: readonly Block[], added: readonly Block[]): BlockDifference[] {
  const partners = partnersOf(removed, added);
  const differences: BlockDifference[] = [];
  let next = 0;
  removed.forEach((before, index) => {
    const partner = partners.get(index);
    if (partner === undefined) {
      differences.push({ change: 'removed', block: before });
      return;
    }
    addedUpTo(partner);
    const after = added[partner]!;
    differences.push({ change: 'changed', before, after, pieces: compareRuns(before.runs, after.runs) });
    next = partner + 1;
  });
  addedUpTo(added.length);
  return differences;

  function addedUpTo(end: number): void {
    for (; next < end; next++) differences.push({ change: 'added', block: added[next]! });
  }
}

/** Which added block stands for which removed one: in the same order, with the most in common altogether. */
function partnersOf(removed: readonly Block[], added: readonly Block[]): Map<number, number> {
  const partners = new Map<number, number>();
  if (removed.length === 1 && added.length === 1 && removed[0]!.kind === added[0]!.kind)
    return partners.set(0, 0);
  if (removed.length * added.length > mostPairs) return partners;
  const [from, to] = [removed.map(wordCounts), added.map(wordCounts)];
  // best[i][j]: the most that the blocks from i and from j on have in common
  const best = Array.from({ length: removed.length + 1 }, () => new Float64Array(added.length + 1));
  const shared = from.map((a) => to.map((b) => similarity(a, b)));
  for (let i = removed.length - 1; i >= 0; i--) {
    for (let j = added.length - 1; j >= 0; j--) {
      const pair = shared[i]![j]!;
      const together = pair >= leastShared ? pair + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(together, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  let [i, j] = [0, 0];
  while (i < removed.length && j < added.length) {
    const pair = shared[i]![j]!;
    if (pair >= leastShared && best[i]![j] === pair + best[i + 1]![j + 1]!) partners.set(i++, j++);
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  return partners;
}

function wordCounts({ runs }: Block): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of wordsOf(runs)) {
    if (text.trim() !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** Words in common, from 0 to 1 (Dice's coefficient). */
function similarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const sizes = total(a) + total(b);
  if (sizes === 0) return 0;
  let shared = 0;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return (2 * shared) / sizes;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

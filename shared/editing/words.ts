/** Compares two texts word by word: Lao is cut between syllables, everything else between words. */
import { diffArrays } from 'diff';
import { syllables } from '../lao/syllables.ts';
import type { Run } from './blocks.ts';

/** A stretch that both have, or only one of them. */
export interface Piece extends Run {
  change: 'same' | 'added' | 'removed';
}

/** Two paragraphs of a few thousand words that have nothing in common would cost seconds: they are told as replaced. */
const mostEdits = 2000;

/** The pieces without the added ones are the text before, without the removed ones the text after. */
export function compareRuns(before: readonly Run[], after: readonly Run[]): Piece[] {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays(from.map(keyOf), to.map(keyOf), { maxEditLength: mostEdits });
  if (!changes) return joined([...from.map(as('removed')), ...to.map(as('added'))]);
  let [a, b] = [0, 0];
  const pieces = changes.flatMap(({ added, removed, count }) => {
    if (removed) return from.slice(a, (a += count)).map(as('removed'));
    const words = to.slice(b, (b += count));
    if (!added) a += count;
    return words.map(as(added ? 'added' : 'same'));
  });
  return joined(readable(pieces));
}

/** The runs cut into words; a word keeps the look of its first character, so that no syllable is ever split. */
export function wordsOf(runs: readonly Run[]): Run[] {
  const text = runs.map((run) => run.text).join('');
  const words: Run[] = [];
  let [run, runEnd] = [0, runs[0]?.text.length ?? 0];
  let end = 0;
  for (const token of syllables(text)) {
    between(end, token.start);
    word(token.start, token.end);
    end = token.end;
  }
  between(end, text.length);
  return words;

  function between(from: number, to: number): void {
    for (const { 0: sign, index } of text.slice(from, to).matchAll(/\s+|\S/gu))
      word(from + index, from + index + sign.length);
  }

  function word(from: number, to: number): void {
    while (from >= runEnd && run < runs.length - 1) runEnd += runs[++run]!.text.length;
    words.push({ text: text.slice(from, to), mark: runs[run]!.mark });
  }
}

function keyOf({ text, mark }: Run): string {
  return `${mark}\n${text}`;
}

function as(change: Piece['change']): (run: Run) => Piece {
  return (run) => ({ ...run, change });
}

/**
 * A lone syllable or space that two rewritten stretches happen to share helps nobody: it is told as removed and added
 * with them.
 */
function readable(pieces: readonly Piece[]): Piece[] {
  const groups = grouped(pieces);
  return groups.flatMap((group, index) => {
    const isBetweenChanges = index > 0 && index < groups.length - 1;
    if (group[0]!.change !== 'same' || !isBetweenChanges || !isIncidental(group, groups, index)) return group;
    return [...group.map(as('removed')), ...group.map(as('added'))];
  });
}

/** Runs of pieces that are all shared, or all not. */
function grouped(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && (last[0]!.change === 'same') === (piece.change === 'same')) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function isIncidental(
  group: readonly Piece[],
  groups: readonly (readonly Piece[])[],
  index: number,
): boolean {
  const shared = group.filter(({ text }) => text.trim() !== '').length;
  const isRewritten = (words: readonly Piece[]) =>
    words.some(({ change }) => change === 'added') && words.some(({ change }) => change === 'removed');
  return shared <= 1 && isRewritten(groups[index - 1]!) && isRewritten(groups[index + 1]!);
}

/** Neighbours of one look and change as one piece; in a changed stretch, what was removed comes first. */
function joined(pieces: readonly Piece[]): Piece[] {
  const ordered = grouped(pieces).flatMap((group) =>
    group[0]!.change === 'same'
      ? group
      : [
          ...group.filter(({ change }) => change === 'removed'),
          ...group.filter(({ change }) => change === 'added'),
        ],
  );
  const result: Piece[] = [];
  for (const piece of ordered) {
    const last = result.at(-1);
    if (last?.change === piece.change && last.mark === piece.mark) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}

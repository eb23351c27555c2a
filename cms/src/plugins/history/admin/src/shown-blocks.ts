import type { BlockDifference } from '@sanlao/shared/editing/compare-blocks';

/** Changed blocks with one unchanged neighbour on each side; a number stands for that many that are left out. */
export function shownBlocks(blocks: readonly BlockDifference[]): (BlockDifference | number)[] {
  const shown: (BlockDifference | number)[] = [];
  blocks.forEach((block, index) => {
    const isNear = [blocks[index - 1], block, blocks[index + 1]].some(
      (near) => near && near.change !== 'same',
    );
    const last = shown.at(-1);
    if (isNear) shown.push(block);
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1;
    else shown.push(1);
  });
  return shown;
}

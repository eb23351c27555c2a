import { provinceCodes } from '@sanlao/shared/content/provinces';
import { describe, expect, it } from 'vitest';
import { mapSize, provincePath } from './country.ts';

const cornersOf = (path: string) => path.slice(1, -1).split('L');

/** Each side of each province, the same from both ends. */
const sides = provinceCodes.flatMap((code) => {
  const corners = cornersOf(provincePath(code));
  return corners.map((corner, index) =>
    [corner, corners[(index + 1) % corners.length]!].toSorted().join(' '),
  );
});

describe('the map of the country', () => {
  it.each(provinceCodes)('has %s as a shape within the drawing', (code) => {
    const path = provincePath(code);
    expect(path).toMatch(/^M\d+ \d+(L\d+ \d+){3,}z$/);
    for (const corner of cornersOf(path)) {
      const [x, y] = corner.split(' ').map(Number) as [number, number];
      expect(x).toBeLessThanOrEqual(mapSize.width);
      expect(y).toBeLessThanOrEqual(mapSize.height);
    }
  });

  it('has no gap and no overlap: a side belongs to two neighbours, or to the one border around all', () => {
    const times = Map.groupBy(sides, (side) => side);
    expect([...times.values()].every(({ length }) => length <= 2)).toBe(true);
    const border = [...times]
      .filter(([, { length }]) => length === 1)
      .map(([side]) => side.split(/(?<=^\S+ \S+) /));
    const next = new Map<string, string[]>();
    for (const [a, b] of border as [string, string][]) {
      next.set(a, [...(next.get(a) ?? []), b]);
      next.set(b, [...(next.get(b) ?? []), a]);
    }
    expect([...next.values()].every(({ length }) => length === 2)).toBe(true);
    const walked = new Set<string>();
    for (let corner: string | undefined = border[0]![0]!; corner;) {
      walked.add(corner);
      corner = next.get(corner)!.find((other) => !walked.has(other));
    }
    expect(walked.size).toBe(next.size);
  });
});

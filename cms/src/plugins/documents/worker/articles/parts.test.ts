import type { OutlineEntry } from '@sanlao/shared/documents/manifest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutRun, planParts, type Run } from './parts.ts';

function entry(page: number, level = 1): OutlineEntry {
  return { title: `from ${page}`, page, level };
}

const light = 1000;

describe('Parts of a document', () => {
  test.each<[string, OutlineEntry[], number, number, Run[]]>([
    [
      'chapters, and what stands before them',
      [entry(3), entry(4, 2), entry(7)],
      10,
      light,
      [
        { title: null, from: 1, to: 2 },
        { title: 'from 3', from: 3, to: 6 },
        { title: 'from 7', from: 7, to: 10 },
      ],
    ],
    [
      "chapters below the document's own title",
      [entry(1), entry(3, 2), entry(6, 2)],
      8,
      light,
      [
        { title: 'from 1', from: 1, to: 2 },
        { title: 'from 3', from: 3, to: 5 },
        { title: 'from 6', from: 6, to: 8 },
      ],
    ],
    [
      'several chapters on one page as one',
      [entry(1), entry(1), entry(5)],
      6,
      light,
      [
        { title: 'from 1', from: 1, to: 4 },
        { title: 'from 5', from: 5, to: 6 },
      ],
    ],
    [
      'eight pages each without an outline, evenly',
      [],
      18,
      light,
      [
        { title: null, from: 1, to: 6 },
        { title: null, from: 7, to: 12 },
        { title: null, from: 13, to: 18 },
      ],
    ],
    [
      'four pages each where they are heavy',
      [entry(1)],
      8,
      8 * 300 * 1024,
      [
        { title: null, from: 1, to: 4 },
        { title: null, from: 5, to: 8 },
      ],
    ],
  ])('are %s', (_, outline, pages, bytes, expected) => {
    expect(planParts(outline, pages, bytes)).toEqual(expected);
  });

  test('are runs of pages where the outline names every clause', () => {
    const outline = Array.from({ length: 90 }, (_, index) => entry(index + 1));
    expect(planParts(outline, 90, light).map(({ title }) => title)).toEqual(Array(12).fill(null));
  });

  test('have every page once, in order, however they are planned and cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 50_000_000 }),
        fc.array(fc.record({ page: fc.nat(299), level: fc.integer({ min: 1, max: 4 }) }), { maxLength: 40 }),
        (pages, bytes, entries) => {
          const outline = entries.map(({ page, level }) => entry((page % pages) + 1, level));
          const parts = planParts(outline, pages, bytes).flatMap((run) =>
            run.to > run.from ? cutRun(run, bytes) : [run],
          );
          const listed = parts.flatMap(({ from, to }) =>
            Array.from({ length: to - from + 1 }, (_, index) => from + index),
          );
          expect(listed).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
        },
      ),
    );
  });
});

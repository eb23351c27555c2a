import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits, play } from '../testing/edits.ts';
import * as sample from '../testing/sample-documents.ts';
import { cleanTree, openWorld } from '../testing/world.ts';

describe('any sequence of edits', () => {
  it('gives the tree that a render from nothing gives, byte for byte', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (actions) => {
        const { incremental, clean, held } = await play(actions);
        expect(held).toEqual([]);
        expect(incremental).toEqual(clean);
      }),
      // Shrinking a counterexample takes longer than the test may: what is found by then is told.
      { numRuns: 25, interruptAfterTimeLimit: 240_000 },
    );
  });

  it('holds for archives that fill numbered pages and empty again', { timeout: 300_000 }, async () => {
    const world = await openWorld();
    try {
      world.cms.publish(sample.sampleSite('attapeu'), sample.sampleTopic('training'));
      const articles = Array.from({ length: 120 }, (_, index) =>
        sample.sampleArticle({
          documentId: `article-${index}`,
          urlId: `a${String(index).padStart(5, '0')}`,
          date: `2026-11-${String((index % 28) + 1).padStart(2, '0')}`,
          title: `ຂ່າວ ${index}`,
          topics: ['training'],
        }),
      );
      for (let start = 0; start < 120; start += 7) {
        world.cms.publish(...articles.slice(start, start + 7));
        await world.settle();
      }
      expect(world.page('attapeu', '/lo/news/2026/11/page-3/')).toContain('ຂ່າວ');
      expect(world.tree()).toEqual(await cleanTree(world));
      for (let start = 0; start < 75; start += 3) {
        world.cms.unpublish(...articles.slice(start, start + 3));
        await world.settle();
      }
      expect(world.page('attapeu', '/lo/news/2026/11/page-3/')).toBeNull();
      expect(world.tree()).toEqual(await cleanTree(world));
    } finally {
      world.end();
    }
  });
});

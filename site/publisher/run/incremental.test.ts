import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '@sanlao/shared/content/types';
import { publicationKinds } from '@sanlao/shared/content/kinds';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import * as sample from '../testing/sample-documents.ts';
import { cleanTree, openWorld, type World } from '../testing/world.ts';
import { turnDay } from './day.ts';

const sites = ['attapeu', 'sekong', 'ministry'];
const siteCode = fc.constantFrom(...sites);
const locale = fc.constantFrom('lo' as const, 'en' as const);
const day = fc
  .integer({ min: 0, max: 60 })
  .map((days) => vientianeDay(new Date(Date.UTC(2026, 9, 15 + days))));
const number = fc.integer({ min: 1, max: 4 });
const title = fc.constantFrom('ກອງປະຊຸມ', 'ຝຶກອົບຮົມ', 'ເປີດນຳໃຊ້', 'A & B <i>c</i>');
const codes = (known: string[]) => fc.uniqueArray(fc.constantFrom(...known), { maxLength: 2 });

const document: fc.Arbitrary<Document> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        number,
        locale,
        site: siteCode,
        alsoOn: codes(sites),
        date: day,
        title,
        topics: codes(['training', 'post']),
        event: fc.constantFrom(null, 'event-1'),
      })
      .map(({ number, ...over }) =>
        sample.sampleArticle({
          ...over,
          documentId: `article-${number}`,
          urlId: `aaaaa${number}`,
          urlDate: `2026-11-0${number}`,
        }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        number,
        locale,
        site: siteCode,
        alsoOn: codes(sites),
        title,
        start: day.map((date) => `${date}T02:00:00.000Z`),
      })
      .map(({ number, ...over }) =>
        sample.sampleEvent({
          ...over,
          documentId: `event-${number}`,
          urlId: `eeeee${number}`,
          urlDate: `2026-12-0${number}`,
        }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        number,
        locale,
        site: siteCode,
        title,
        kind: fc.constantFrom(...publicationKinds),
        date: day,
      })
      .map(({ number, ...over }) =>
        sample.samplePublication({
          ...over,
          documentId: `publication-${number}`,
          urlId: `ppppp${number}`,
          urlDate: `2026-10-0${number}`,
        }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ code: siteCode, nameLo: title, order: number })
      .map(({ code, ...over }) => sample.sampleSite(code, over)),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ locale, national: fc.boolean(), site: siteCode, name: title })
      .map((over) => sample.sampleService(over)),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ locale, site: siteCode, slug: fc.constantFrom('about', 'contact-us') })
      .map((over) => sample.samplePage(over)),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ site: siteCode, lastDay: day, textLo: title })
      .map((over) => sample.sampleNotice(over)),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ site: siteCode, from: fc.constantFrom('/old/', '/lo/about/') })
      .map((over) => sample.sampleRedirect(over)),
  },
  { weight: 1, arbitrary: fc.constantFrom('training', 'post').map((code) => sample.sampleTopic(code)) },
);

type Action = { do: 'publish' | 'unpublish'; documents: Document[] } | { do: 'day'; day: string };

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      documents: fc.array(document, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('unpublish' as const),
      documents: fc.array(document, { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('day' as const), day }) },
);

async function perform(world: World, step: Action): Promise<void> {
  if (step.do === 'day') {
    await turnDay(world.engine, step.day);
    return;
  }
  if (step.do === 'publish') world.cms.publish(...step.documents);
  else world.cms.unpublish(...step.documents.filter(({ type }) => type !== 'site'));
  await world.settle();
}

describe('any sequence of edits', () => {
  it('gives the tree that a render from nothing gives, byte for byte', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (actions) => {
        const world = await openWorld();
        try {
          world.cms.publish(
            ...sites.slice(0, 2).map((code) => sample.sampleSite(code)),
            sample.sampleTopic('training'),
          );
          await world.settle();
          for (const step of actions) await perform(world, step);
          expect(world.engine.held.all()).toEqual([]);
          expect(world.tree()).toEqual(await cleanTree(world));
        } finally {
          world.end();
        }
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 25) },
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

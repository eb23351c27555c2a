/** Random edits of everything that pages show, for the proof that the incremental tree equals a clean render. */
import fc from 'fast-check';
import { chartKinds, eventStates, publicationKinds } from '@sanlao/shared/content/kinds';
import type { Media } from '@sanlao/shared/content/media';
import type { Document } from '@sanlao/shared/content/types';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { turnDay } from '../run/day.ts';
import * as sample from './sample-documents.ts';
import { cleanTree, finishLater, openWorld, type World } from './world.ts';
import type { CompiledApp } from '../rendering/render.ts';

const sites = ['attapeu', 'sekong', 'ministry'];
const siteCode = fc.constantFrom(...sites);
const locale = fc.constantFrom('lo' as const, 'en' as const);
const day = fc
  .integer({ min: 0, max: 100 })
  .map((days) => vientianeDay(new Date(Date.UTC(2026, 9, 15 + days))));
const number = fc.integer({ min: 1, max: 4 });
const title = fc.constantFrom('ກອງປະຊຸມ', 'ຝຶກອົບຮົມ', 'ເປີດນຳໃຊ້', 'A & B <i>c</i>');
const withdrawal = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ date: day, reason: title }) },
);
const unitCode = fc.constantFrom(null, 'attapeu-dtc', 'samakkhixay');
const codes = (known: string[]) => fc.uniqueArray(fc.constantFrom(...known), { maxLength: 2 });

/** One file of the media library, in the versions before and after it was replaced. */
function photo(version: 'a' | 'b'): Media {
  return {
    documentId: 'photo',
    sha256: version.repeat(64),
    name: 'photo.jpg',
    ext: '.jpg',
    mime: 'image/jpeg',
    size: 20_000,
    width: 1200,
    height: 800,
    alt: `ຮູບ ${version}`,
    caption: '',
  };
}

export const document: fc.Arbitrary<Document> = fc.oneof(
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
        unit: unitCode,
        event: fc.constantFrom(null, 'event-1'),
        relatedArticles: codes(['article-1', 'article-2', 'article-3']),
        changeNotes: fc.array(fc.record({ date: day, text: title }), { maxLength: 2 }),
        withdrawal,
        cover: fc.constantFrom(null, photo('a'), photo('b')),
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
        end: fc.option(day.map((date) => `${date}T09:00:00.000Z`)),
        outcome: fc.constantFrom(null, 'article-1'),
        state: fc.constantFrom(...eventStates),
        province: fc.constantFrom(null, 'LA-AT' as const, 'LA-XE' as const),
        withdrawal,
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
        alsoOn: codes(sites),
        title,
        kind: fc.constantFrom(...publicationKinds),
        series: fc.constantFrom(null, 'ict'),
        date: day,
        withdrawal,
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
    arbitrary: fc.record({ site: siteCode, nameLo: title }).map((over) => sample.sampleSeries('ict', over)),
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
      .record({
        number,
        locale,
        site: siteCode,
        title,
        order: number,
        chart: fc.constantFrom(...chartKinds),
        table: fc.constantFrom('ປີ,ຄົນ\n2025,1\n2026,2', 'ແຂວງ\tບ້ານ\nອັດຕະປື\t140', 'ບໍ່ແມ່ນຕາຕະລາງ'),
      })
      .map(({ number, ...over }) =>
        sample.sampleDataset({ ...over, documentId: `dataset-${number}`, code: `figures-${number}` }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ number, terms: fc.tuple(title, fc.constantFrom('ກຕສ', 'ICT')) })
      .map(({ number, terms }) => sample.sampleSynonym({ documentId: `synonym-${number}`, terms })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ code: fc.constantFrom('attapeu-dtc', 'samakkhixay'), nameLo: title, phone: title })
      .map(({ code, ...over }) => sample.sampleUnit(code, over)),
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
      .record({
        site: siteCode,
        entry: fc.constantFrom('article-1', 'event-1', 'publication-1'),
        textLo: title,
      })
      .map((over) =>
        sample.sampleAnnotation({ ...over, documentId: `annotation-${over.site}-${over.entry}` }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ site: siteCode, from: fc.constantFrom('/old/', '/lo/about/') })
      .map((over) => sample.sampleRedirect(over)),
  },
  { weight: 1, arbitrary: fc.constantFrom('training', 'post').map((code) => sample.sampleTopic(code)) },
);

export type Action = { do: 'publish' | 'unpublish'; documents: Document[] } | { do: 'day'; day: string };

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
    await finishLater(world.engine);
    return;
  }
  if (step.do === 'publish') world.cms.publish(...step.documents);
  else world.cms.unpublish(...step.documents.filter(({ type }) => type !== 'site'));
  await world.settle();
}

export const edits = fc.array(action, { minLength: 1, maxLength: 12 });

/** Plays the edits and compares: resolves to both trees and to what was held back. */
export async function play(actions: readonly Action[], app?: CompiledApp) {
  const world = await openWorld(app ? { app } : {});
  try {
    world.cms.publish(
      ...sites.slice(0, 2).map((code) => sample.sampleSite(code)),
      sample.sampleTopic('training'),
    );
    await world.settle();
    for (const step of actions) await perform(world, step);
    return { incremental: world.tree(), clean: await cleanTree(world, app), held: world.engine.held.all() };
  } finally {
    world.end();
  }
}

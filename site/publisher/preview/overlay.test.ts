import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Document } from '@sanlao/shared/content/types';
import { allPages } from '../pages/affected.ts';
import { addressText, type PageAddress } from '../pages/candidates.ts';
import { renderPage } from '../rendering/render.ts';
import { openReader, type Reader } from '../replica/reader.ts';
import { keyOfDocument } from '../replica/replica.ts';
import { document } from '../testing/edits.ts';
import { plainApp } from '../testing/plain-app.ts';
import * as sample from '../testing/sample-documents.ts';
import { openWorld, type World } from '../testing/world.ts';
import { openOverlay } from './overlay.ts';

const documents = (most: number) => fc.array(document, { minLength: 1, maxLength: most });

it('shows what a publish of the drafts would, and changes nothing', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(documents(12), documents(2), async (published, drafts) => {
      const world = await worldWith(published);
      const overlay = openOverlay(join(world.folder, 'replica.db'));
      try {
        const before = stateOf(world);
        const reader = openReader(overlay.database, { localPort: 4000, today: () => '2026-11-22' });
        const distinct = lastOfEach(drafts);
        const { pages, after } = await asPublished(world, distinct, async (pages) => ({
          pages,
          after: await rendered(world.engine.reader, pages),
        }));
        const previewed = await overlay.with(distinct, () => {
          reader.refresh();
          return rendered(reader, pages);
        });
        expect(previewed).toEqual(after);
        expect(stateOf(world)).toEqual(before);
        reader.refresh();
        expect(await rendered(reader, pages)).toEqual(await rendered(world.engine.reader, pages));
      } finally {
        overlay.close();
        world.end();
      }
    }),
    { numRuns: 40, interruptAfterTimeLimit: 100_000 },
  );
});

it('forgets the drafts also where showing them fails', async () => {
  const world = await worldWith([]);
  const overlay = openOverlay(join(world.folder, 'replica.db'));
  try {
    const draft = sample.sampleArticle({ documentId: 'draft' });
    await expect(overlay.with([draft], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const count = overlay.database.prepare<[], number>('SELECT count(*) FROM temp.draft_documents').pluck();
    expect(count.get()).toBe(0);
    await overlay.with([draft], () => Promise.resolve(expect(count.get()).toBe(1)));
  } finally {
    overlay.close();
    world.end();
  }
});

it('cannot write to the replica at all', async () => {
  const world = await worldWith([]);
  const overlay = openOverlay(join(world.folder, 'replica.db'));
  try {
    expect(() => overlay.database.exec('DELETE FROM main.documents')).toThrow(/readonly/);
  } finally {
    overlay.close();
    world.end();
  }
});

async function worldWith(published: readonly Document[]): Promise<World> {
  const world = await openWorld();
  world.cms.publish(sample.sampleSite('attapeu'), sample.sampleTopic('training'), ...lastOfEach(published));
  await world.settle();
  return world;
}

/** Everything that a preview must leave as it is: the live files, the page index, the replica's tables. */
function stateOf({ tree, engine: { database } }: World): unknown {
  const names = database
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table'`)
    .pluck()
    .all();
  return {
    tree: tree(),
    tables: names.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]),
  };
}

/** Applies the drafts to the replica as a publish does, and takes them back after `work`. */
async function asPublished<T>(
  { engine }: World,
  drafts: readonly Document[],
  work: (pages: PageAddress[]) => Promise<T>,
): Promise<T> {
  const { database, replica, reader } = engine;
  database.exec('BEGIN');
  try {
    const before = allPages(replica, reader);
    replica.apply(drafts.map((draft) => ({ ...keyOfDocument(draft), document: draft })));
    reader.refresh();
    const all = new Map([...before, ...allPages(replica, reader)].map((page) => [addressText(page), page]));
    // The search index is no page of a preview.
    return await work([...all.values()].filter(({ path }) => !path.includes('/search/')));
  } finally {
    database.exec('ROLLBACK');
    reader.refresh();
  }
}

async function rendered(reader: Reader, pages: readonly PageAddress[]): Promise<Map<string, string | null>> {
  const texts = new Map<string, string | null>();
  for (const page of pages) {
    const { bytes } = await renderPage({ app: plainApp, fileRenderers: [], reader }, page);
    texts.set(addressText(page), Buffer.isBuffer(bytes) ? bytes.toString() : null);
  }
  return texts;
}

function lastOfEach(documents: readonly Document[]): Document[] {
  const key = (document: Document) => Object.values(keyOfDocument(document)).join(' ');
  return [...new Map(documents.map((document) => [key(document), document])).values()];
}

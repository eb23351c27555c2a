import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Publication } from '@sanlao/shared/content/types';
import { compiledApp } from '../../test/compiled-app.ts';
import { pdf } from '../../test/documents.ts';
import { manifestOf, sha256, textOf } from '../../test/prepared-document.ts';
import { takeIn } from '../intake/intake.ts';
import type { CompiledApp } from '../rendering/render.ts';
import { samplePublication, sampleSite } from '../testing/sample-documents.ts';
import { cleanTree, finishLater, openWorld, type World } from '../testing/world.ts';

const [long, short] = [sha256('a'), sha256('b')];
const landing = '/lo/publications/2026/09/30-issue1/';
const pageOf = (page: number) => `${landing}file-1/page-${page}/`;
let documentsFolder: string;
let app: CompiledApp;
let world: World;

beforeEach(async () => {
  documentsFolder = mkdtempSync(join(tmpdir(), 'sanlao-ready-'));
  prepare(long, 40);
  prepare(short, 2);
  app = { version: 'reader001', render: (await compiledApp()).render };
  world = await openWorld({ app, documentsFolder });
  world.cms.publish(sampleSite('attapeu'), sampleSite('sekong'));
  await world.settle();
}, 180_000);

afterEach(() => {
  world.end();
  rmSync(documentsFolder, { recursive: true, force: true });
});

function prepare(key: string, pages: number): void {
  const given = { text: Array.from({ length: pages }, (_, page) => `ຂໍ້ຄວາມໜ້າ ${page + 1}`) };
  mkdirSync(join(documentsFolder, key));
  writeFileSync(join(documentsFolder, key, 'manifest.json'), JSON.stringify(manifestOf(given)));
  writeFileSync(join(documentsFolder, key, 'text.json'), JSON.stringify(textOf(given)));
}

function issue(key: string, over: Partial<Publication> = {}): Publication {
  return samplePublication({
    documentId: 'issue',
    site: 'attapeu',
    alsoOn: ['sekong'],
    urlId: 'issue1',
    urlDate: '2026-09-30',
    date: '2026-09-30',
    files: [pdf('c', { document: { key, replaced: [] } })],
    ...over,
  });
}

const inside = () => [...world.tree().keys()].filter((path) => /\/file-1\/.*html$/.test(path));

describe('the pages of a publication', () => {
  it('come after the publish, which waits for the first one alone', async () => {
    world.cms.publish(issue(long));
    await takeIn(world);
    expect(world.cms.receipts.at(-1)).toMatchObject({ state: 'live' });
    for (const path of [landing, `${landing}file-1/`, pageOf(1)])
      expect(world.page('attapeu', path), path).not.toBeNull();
    expect(world.page('attapeu', pageOf(2))).toBeNull();
    await finishLater(world.engine);
    expect(world.page('attapeu', pageOf(40))).toContain('ຂໍ້ຄວາມໜ້າ 40');
    expect(world.page('attapeu', `${landing}file-1/text/`)).toContain('ຂໍ້ຄວາມໜ້າ 40');
    expect(inside()).toHaveLength(42);
  });

  it('stand on its own site alone', async () => {
    world.cms.publish(issue(long));
    await world.settle();
    expect(world.page('sekong', landing)).not.toBeNull();
    expect(inside().filter((path) => path.startsWith('sekong'))).toEqual([]);
  });

  it('are those of the file that took the place of another, as in a clean render', async () => {
    world.cms.publish(issue(long));
    await world.settle();
    world.cms.publish(issue(short));
    await world.settle();
    expect(inside()).toHaveLength(4);
    expect(world.tree()).toEqual(await cleanTree(world, app, { documentsFolder }));
  });

  it.each([
    ['is withdrawn', issue(long, { withdrawal: { date: '2026-11-22', reason: '' } })],
    ['has no file any more', issue(long, { files: [] })],
  ])('go when it %s', async (_, changed) => {
    world.cms.publish(issue(long));
    await world.settle();
    world.cms.publish(changed);
    await world.settle();
    expect(inside()).toEqual([]);
    expect(world.tree()).toEqual(await cleanTree(world, app, { documentsFolder }));
  });

  it('are no pages of the site to the gate: unpublishing a long one stops nothing', async () => {
    world.cms.publish(issue(long));
    await world.settle();
    world.cms.unpublish(issue(long));
    await world.settle();
    expect(world.engine.held.all()).toEqual([]);
    expect(inside()).toEqual([]);
  });
});

/** Packs as they come out of the publisher, opened again by other programs. */
import { createHash, randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { Publication } from '@sanlao/shared/content/types';
import fc from 'fast-check';
import { parse } from 'parse5';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareDocument } from '../testing/prepared-documents.ts';
import { samplePublication, sampleSeries, sampleSite } from '../testing/sample-documents.ts';
import { cleanTree, openWorld, type World } from '../testing/world.ts';
import { openStore } from '../tree/store.ts';
import { openPackCache } from './pack-cache.ts';
import { packsOf } from './packs.ts';
import { readableNames } from './readable-names.ts';
import { packRenderer } from './renderer.ts';

const ofSeries = '/lo/publications/series/ict/ict-1.zip';
const ofMonth = '/lo/publications/2026/09/publications-2026-09-1.zip';

let root: string;
let world: World;

const setting = () => ({
  documentsFolder: join(root, 'ready'),
  fileRenderers: (storeFolder: string) => [
    packRenderer({
      folders: { documents: join(root, 'ready'), media: join(root, 'media') },
      store: openStore(storeFolder),
      cache: openPackCache(join(storeFolder, '..', 'packs.db')),
    }),
  ],
});

function issue(number: number, given: Partial<Publication> = {}): Publication {
  const date = `2026-09-${String(number).padStart(2, '0')}`;
  return samplePublication({
    documentId: `issue-${number}`,
    site: 'attapeu',
    series: 'ict',
    date,
    urlDate: date,
    urlId: `issu${String(number).padStart(2, '0')}`,
    title: `ວາລະສານ ໄອຊີທີ ສະບັບທີ ${number}/2026`,
    files: [
      prepareDocument(setting().documentsFolder, {
        original: randomBytes(9_000),
        lite: randomBytes(3_000 + number),
      }),
    ],
    ...given,
  });
}

async function publish(...publications: Publication[]): Promise<void> {
  for (const publication of publications) world.cms.publish(publication);
  await world.settle();
}

const fileOf = (path: string) => join(world.folder, 'live', 'current', 'attapeu', path);
const contentOf = () => world.engine.reader.read('attapeu')!.content;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function unzip(path: string): Promise<Map<string, Buffer>> {
  const zip = await promisify<Buffer, { lazyEntries: true; strictFileNames: true }, ZipFile>(fromBuffer)(
    readFileSync(fileOf(path)),
    { lazyEntries: true, strictFileNames: true },
  );
  const found = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject).on('end', () => resolve(found));
    zip.on('entry', (entry: Entry) => {
      expect(entry.generalPurposeBitFlag & 0x800, 'the name is marked as UTF-8').toBe(0x800);
      expect(entry.compressionMethod).toBe(0);
      zip.openReadStream(entry, (fault, stream) => {
        if (fault) return reject(fault);
        buffer(stream).then((bytes) => {
          found.set(entry.fileName, bytes);
          zip.readEntry();
        }, reject);
      });
    });
    zip.readEntry();
  });
}

describe('a pack', () => {
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'sanlao-packs-'));
    world = await openWorld(setting());
    world.cms.publish(sampleSite('attapeu'));
    world.cms.publish(sampleSeries('ict', { site: 'attapeu' }));
  });
  afterEach(() => {
    world.end();
    rmSync(root, { recursive: true, force: true });
  });

  test('holds the lite copies of a series under Lao names, a page and their checksums', async () => {
    const issues = [issue(1), issue(2)];
    await publish(...issues);
    const entries = await unzip(ofSeries);
    expect([...entries.keys()]).toEqual([
      'index.html',
      'SHA256SUMS',
      'ເອກະສານ/2026-09-01 ວາລະສານ ໄອຊີທີ ສະບັບທີ 1 2026.pdf',
      'ເອກະສານ/2026-09-02 ວາລະສານ ໄອຊີທີ ສະບັບທີ 2 2026.pdf',
    ]);
    const { key } = issues[0]!.files[0]!.document!;
    const lite = readFileSync(join(root, 'ready', key, 'lite.pdf'));
    expect([...entries.values()][2]!.equals(lite)).toBe(true);
    const sums = entries.get('SHA256SUMS')!.toString().trimEnd().split('\n');
    expect(sums).toEqual(
      [...entries]
        .filter(([name]) => name !== 'SHA256SUMS')
        .map(([name, bytes]) => `${sha256(bytes)}  ${name}`),
    );
  });

  test('has a page whose links lead to its files, without another file', async () => {
    await publish(issue(1), issue(2));
    const entries = await unzip(ofSeries);
    const html = entries.get('index.html')!.toString();
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
    const inside = links.filter((href) => !href.startsWith('http')).map(decodeURIComponent);
    expect(inside).toEqual([...entries.keys()].slice(2));
    expect(html).not.toMatch(/<script|<link|src=/);
    expect(html).toContain('<section lang="en">');
    expect(html.match(/<h1/g)).toHaveLength(1);
    const faults: string[] = [];
    parse(html, { onParseError: ({ code }) => faults.push(code) });
    expect(faults).toEqual([]);
  });

  test('is opened and checked by the programs of other systems', async (context) => {
    await publish(issue(1), issue(2));
    const folder = join(root, 'out');
    const unzipped = spawnSync('unzip', ['-q', fileOf(ofSeries), '-d', folder], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    if (unzipped.error) return context.skip('unzip is not installed');
    expect(unzipped.status, String(unzipped.stderr)).toBe(0);
    const checked = spawnSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: folder });
    expect(checked.status, String(checked.stderr)).toBe(0);
  });

  test('is as large as the pages say', async () => {
    await publish(issue(1), issue(2), issue(3));
    for (const [path, subject] of [
      [ofSeries, { series: sampleSeries('ict', { site: 'attapeu' }) }],
      [ofMonth, { month: '2026-09' }],
    ] as const) {
      const [pack] = packsOf(contentOf(), 'lo', subject);
      expect(pack).toMatchObject({ href: path, size: statSync(fileOf(path)).size, files: 3 });
    }
  });

  test('is not made of one document, and goes when one is left', async () => {
    await publish(issue(1));
    expect(world.page('attapeu', ofSeries)).toBeNull();
    await publish(issue(2));
    expect(world.page('attapeu', ofSeries)).not.toBeNull();
    world.cms.unpublish(issue(1));
    await world.settle();
    expect(world.page('attapeu', ofSeries)).toBeNull();
  });

  test('leaves out what is not prepared, takes the original where there is no lite copy', async () => {
    const original = randomBytes(700);
    const folder = setting().documentsFolder;
    await publish(
      issue(1, { files: [prepareDocument(folder, { original })] }),
      issue(2),
      issue(3, { files: [{ ...prepareDocument(folder, { original }), document: null }] }),
    );
    const files = [...(await unzip(ofSeries)).values()].slice(2);
    expect(files).toHaveLength(2);
    expect(files[0]!.equals(original)).toBe(true);
  });

  test('has the same bytes however it came to be', async () => {
    await publish(issue(1), issue(2));
    await publish(issue(3));
    const clean = await cleanTree(world, undefined, setting());
    expect(world.tree()).toEqual(clean);
    expect([...clean.keys()].filter((name) => name.endsWith('.zip'))).toHaveLength(2);
  });

  test('is not made when a file of it is missing: what was there stays', async () => {
    const [first, second, third] = [issue(1), issue(2), issue(3)];
    await publish(first, second);
    const before = readFileSync(fileOf(ofSeries));
    rmSync(join(root, 'ready', third.files[0]!.document!.key, 'lite.pdf'));
    await publish(third);
    expect(readFileSync(fileOf(ofSeries)).equals(before)).toBe(true);
  });
});

describe('names in a pack', () => {
  test.each([
    ['ແຜນ: "2026" / ສະບັບ <ເຕັມ>?*|', 'ແຜນ 2026 ສະບັບ ເຕັມ.pdf'],
    ['..secret', 'secret.pdf'],
    ['ends. . ', 'ends.pdf'],
    ['\u202egnp.exe', 'gnp.exe.pdf'],
    ['', 'document.pdf'],
  ])('%j is written as %j', (title, name) => {
    expect(readableNames([{ title, ext: '.pdf' }])).toEqual([name]);
  });

  test('are short enough, different on every system, and hold no path', () => {
    const titles = fc.array(fc.string({ unit: 'grapheme', maxLength: 120 }), { maxLength: 12 });
    fc.assert(
      fc.property(titles, (list) => {
        const names = readableNames([...list, ...list].map((title) => ({ title, ext: '.pdf' })));
        expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
          expect(name).not.toMatch(/[/\\:*?"<>|]|^\.|[. ]\.pdf$/);
        }
      }),
    );
  });

  test('are cut between characters', () => {
    const [name] = readableNames([{ title: 'ກ້ຽວ'.repeat(60), ext: '.pdf' }]);
    expect(name).toMatch(/^(?:ກ້ຽວ)*(?:ກ້|ກ້ຽ)?….pdf$/u);
  });
});

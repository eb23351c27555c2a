import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { urls } from '@sanlao/shared/urls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleArticle, sampleSite } from '../testing/sample-documents.ts';
import { openWorld, type World } from '../testing/world.ts';
import { exportSite } from './export.ts';

const key = 'ab'.repeat(32);
const named = urls.documentDownload(key, 'lite.pdf', 'ແຜນ.pdf');
let world: World;
let root: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'sanlao-export-'));
  mkdirSync(join(root, 'documents', key, 'pages'), { recursive: true });
  writeFileSync(join(root, 'documents', key, 'lite.pdf'), 'lite');
  writeFileSync(join(root, 'documents', key, 'pages', '1-900.avif'), 'picture');
  writeFileSync(join(root, 'documents', key, 'manifest.json'), '{}');
  world = await openWorld();
  world.cms.publish(sampleSite('attapeu'));
  world.cms.publish(sampleArticle({ title: `${named} ${urls.documentFile(key, 'pages/1-900.avif')}` }));
  await world.settle();
});
afterAll(() => {
  world.end();
  rmSync(root, { recursive: true, force: true });
});

test('an exported site has its documents at addresses that are files', async () => {
  const sources = {
    assets: join(root, 'assets'),
    media: join(root, 'media'),
    documents: join(root, 'documents'),
  };
  const target = join(root, 'site');
  expect(await exportSite(world.engine, sources, 'attapeu', target)).toMatchObject({ media: 2 });
  const at = (path: string) => readFileSync(join(target, path), 'utf8');
  expect(at(urls.documentFile(key, 'lite.pdf'))).toBe('lite');
  expect(at(urls.documentFile(key, 'pages/1-900.avif'))).toBe('picture');
  const page = at('lo/news/2026/11/20-aaaaa2/index.html');
  expect(page).toContain(urls.documentFile(key, 'lite.pdf'));
  expect(page).not.toContain(named);
  expect(() => at(urls.documentFile(key, 'manifest.json'))).toThrow();
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/files';
import { pipelineVersion } from '@sanlao/shared/documents/pipeline';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newJob, type Job } from './job.ts';
import type { PdfFile } from './library.ts';
import { mediaPlace } from './media-copy.ts';
import { sourcePlace } from './sources.ts';
import { takeStock } from './take-stock.ts';

const [one, other, third] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string];
let root: string;
let folders: Parameters<typeof takeStock>[0]['folders'];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sanlao-stock-'));
  folders = {
    documents: join(root, 'ready'),
    documentsWithheld: join(root, 'withheld'),
    documentSources: join(root, 'sources'),
    documentWork: join(root, 'work'),
    media: join(root, 'media'),
  };
});
afterEach(() => rmSync(root, { recursive: true }));

/** A document that is prepared as it should be, on the disk too. */
function ready(sha256: string): Job {
  const key = `key-${sha256}`;
  write(join(folders.documents, key, documentPaths.manifest));
  write(mediaPlace(folders, sha256));
  return {
    ...{ id: 1, ...newJob(sha256, 1, new Date()) },
    ...{ state: 'ready', scan: 'clean', key, keys: [key], pipeline: pipelineVersion },
  };
}

function write(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'x');
}

/** @param named the key of the document that it names */
function file(hash: string, named: string | null): PdfFile {
  const document = named === null ? null : { key: named, replaced: [] };
  return { id: 1, name: `${hash}.pdf`, hash, url: '', provider_metadata: { bytes: 1, document } };
}

async function stockOf(known: readonly Job[], files: readonly PdfFile[]) {
  const jobs = { find: vi.fn(), ensure: vi.fn(), update: vi.fn(), all: () => each(known) };
  const library = { point: vi.fn(), all: () => each(files) };
  const others = { hasScanner: false, unscanned: 'serve', warn: vi.fn() } as const;
  await takeStock({ jobs: jobs as never, library: library as never, folders, ...others });
  return { jobs, library };
}

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

test('what is in order is asked about by nobody', async () => {
  const { jobs, library } = await stockOf(
    [ready(one), ready(other)],
    [file(one, `key-${one}`), file(one, `key-${one}`), file(other, `key-${other}`)],
  );
  expect(library.point).not.toHaveBeenCalled();
  expect(jobs.find).not.toHaveBeenCalled();
  expect(jobs.update).not.toHaveBeenCalled();
});

test.each([
  ['none', null],
  ['another one', `key-${other}`],
])('a file that names %s names its document again', async (_, named) => {
  const { library } = await stockOf([ready(one)], [file(one, `key-${one}`), file(one, named)]);
  expect(library.point.mock.calls).toEqual([[one, `key-${one}`]]);
});

test('a file without a job gets one', async () => {
  write(sourcePlace(folders.documentSources, third));
  const { jobs } = await stockOf([ready(one)], [file(one, `key-${one}`), file(third, null)]);
  expect(jobs.ensure.mock.calls).toEqual([[third, 1]]);
});

test('a document that is gone from the disk is named by nobody and made again', async () => {
  const gone = ready(one);
  rmSync(join(folders.documents, `key-${one}`), { recursive: true });
  const { jobs, library } = await stockOf([gone], [file(one, `key-${one}`)]);
  expect(library.point.mock.calls).toEqual([[one, null]]);
  expect(jobs.update.mock.calls).toEqual([
    [one, { state: 'waiting', waitsFor: 'turn', retryAt: null, attempts: 0, key: null }],
  ]);
});

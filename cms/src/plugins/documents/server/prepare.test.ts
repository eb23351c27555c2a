import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestSchema } from '@sanlao/shared/documents/manifest';
import { pipelineVersion } from '@sanlao/shared/documents/pipeline';
import { dataPaths } from '@sanlao/shared/config/paths';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stageNames } from '@sanlao/shared/documents/progress';
import { findConfinement, type Confinement } from './confinement.ts';
import { newJob, type Job } from './job.ts';
import { prepare, type Outcome, type Preparation } from './prepare.ts';
import type { Verdict } from './scanner/scanner.ts';
import { runWorker } from './worker-process.ts';

const entry = join(import.meta.dirname, '../worker/testing/fake-main.ts');
const confinement: Confinement = await findConfinement('/nowhere');

let dataDir: string;
let paths: ReturnType<typeof dataPaths>;
let sha256: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'prepare-'));
  paths = dataPaths(dataDir);
  mkdirSync(paths.documentSources, { recursive: true });
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function upload(pdf: object): Job {
  const bytes = JSON.stringify({ pages: 2, ...pdf });
  sha256 = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(join(paths.documentSources, `${sha256}.pdf`), bytes);
  return { id: 1, ...newJob(sha256, bytes.length, new Date()) };
}

const preparation = (change: Partial<Preparation> = {}): Preparation => ({
  folders: paths,
  scanner: undefined,
  unscanned: 'serve',
  work: (order, job, run) =>
    runWorker({
      entry,
      dataDir: '/nowhere',
      confinement: { ...confinement, bubblewrap: false },
      order,
      pages: job.found.pages ?? 0,
      allowance: () => ({ processorSeconds: 2, clockSeconds: 8 }),
      ...run,
    }),
  ...change,
});

function run(
  job: Job,
  change?: Partial<Preparation>,
  signal = new AbortController().signal,
): Promise<Outcome> {
  const onMessage = () => undefined;
  return prepare(preparation(change), job, { signal, onMessage });
}

const runs = () =>
  readFileSync(join(paths.documentWork, sha256, 'runs.txt'), 'utf8')
    .trim()
    .split(' ');
const served = () => (existsSync(paths.documents) ? readdirSync(paths.documents) : []);

describe('a PDF', () => {
  it('gets a folder under the hash of its manifest, and nothing is left of the work', async () => {
    const outcome = await run(upload({}));
    const [key] = served();
    expect(outcome).toEqual({ kind: 'ready', key, scan: 'not-scanned', recognised: false });
    const bytes = readFileSync(join(paths.documents, key!, 'manifest.json'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(key);
    const manifest = manifestSchema.parse(JSON.parse(bytes.toString()));
    expect(manifest.source.sha256).toBe(sha256);
    expect(manifest.lite?.sha256).toBe(createHash('sha256').update('lite').digest('hex'));
    expect(readdirSync(paths.documentWork)).toEqual([]);
  });

  it('gets the same key for the same bytes', async () => {
    const first = await run(upload({}));
    expect(await run(upload({}))).toEqual(first);
    expect(served()).toHaveLength(1);
  });

  it.each(stageNames)(
    'whose worker is killed in stage %s goes on there, and does nothing twice',
    async (stage) => {
      const job = upload({ [stage]: 'crash once' });
      const first = await run(job);
      expect(first).toMatchObject({ kind: 'crashed', message: expect.stringContaining('SIGKILL') as string });
      expect(served()).toEqual([]);
      const before = stageNames.indexOf(stage);
      expect(runs()).toEqual(stageNames.slice(0, before + 1));
      let seen: string[] = [];
      const work: Preparation['work'] = async (...order) => {
        const outcome = await preparation().work(...order);
        seen = runs();
        return outcome;
      };
      expect(await run(job, { work })).toMatchObject({ kind: 'ready' });
      expect(seen).toEqual([...stageNames.slice(0, before + 1), ...stageNames.slice(before)]);
    },
  );

  it('whose job is stopped with the CMS goes on later', async () => {
    const job = upload({ lite: 'asleep' });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 1500);
    expect(await run(job, {}, stop.signal)).toEqual({ kind: 'stopped' });
    expect(served()).toEqual([]);
  });

  it.each([
    ['is refused by a stage', { inspect: 'refuse' }, { kind: 'refused', reason: 'password' }],
    ['keeps the processor busy', { text: 'busy' }, { kind: 'refused', reason: 'took-too-long' }],
    ['lets the worker wait for ever', { text: 'asleep' }, { kind: 'refused', reason: 'took-too-long' }],
    ['fills the memory', { pictures: 'much memory' }, { kind: 'refused', reason: 'too-complex' }],
    ['makes the worker crash', { lite: 'crash' }, { kind: 'crashed' }],
    ['meets a fault of a stage', { lite: 'throw' }, { kind: 'crashed' }],
    ['meets a full disk', { sanitise: 'no room' }, { kind: 'no-room' }],
  ])('that %s ends so, and nothing of it is served', async (_, pdf, outcome) => {
    expect(await run(upload(pdf))).toMatchObject(outcome);
    expect(served()).toEqual([]);
  });

  it('whose bytes are gone is told, not refused', async () => {
    const job = upload({});
    rmSync(paths.documentSources, { recursive: true });
    expect(await run(job)).toMatchObject({
      kind: 'crashed',
      message: expect.stringContaining('missing') as string,
    });
  });

  it('is prepared again where its text is to be recognised, under another key', async () => {
    const job = upload({});
    const first = await run(job);
    if (first.kind !== 'ready') throw new Error(first.kind);
    const known: Job = { ...job, key: first.key, pipeline: pipelineVersion, recognise: true };
    const second = await run(known);
    expect(second).toMatchObject({ kind: 'ready', recognised: true });
    expect(served()).toHaveLength(2);
  });
});

describe('what a worker leaves', () => {
  it.each([
    [
      'a file that no manifest names',
      (ready: string) => writeFileSync(join(ready, 'index.html'), '<script>'),
    ],
    [
      'a link to elsewhere',
      (ready: string) => symlinkSync('/etc/passwd', join(ready, 'pages', '3-900.webp')),
    ],
    ['a file that is cut short', (ready: string) => writeFileSync(join(ready, 'lite.pdf'), '')],
    ['no text', (ready: string) => rmSync(join(ready, 'text.json'))],
  ])('is not served with %s', async (_, harm) => {
    const work: Preparation['work'] = async (order, ...rest) => {
      const outcome = await preparation().work(order, ...rest);
      if (outcome.kind === 'made') harm(join(order.folder, 'ready'));
      return outcome;
    };
    expect(await run(upload({}), { work })).toMatchObject({ kind: 'crashed' });
    expect(served()).toEqual([]);
  });
});

describe('with a virus scanner', () => {
  const says = (verdict: Verdict): Partial<Preparation> => ({ scanner: () => Promise.resolve(verdict) });
  const silent = says({ verdict: 'unknown', reason: 'nobody answers' });

  it('a clean PDF says so', async () => {
    expect(await run(upload({}), says({ verdict: 'clean' }))).toMatchObject({ kind: 'ready', scan: 'clean' });
  });

  it('an infected one is not opened', async () => {
    const infected = says({ verdict: 'infected', signature: 'Eicar' });
    expect(await run(upload({}), infected)).toMatchObject({
      kind: 'refused',
      reason: 'infected',
      scan: 'infected',
    });
    expect(existsSync(paths.documentWork)).toBe(false);
  });

  it('that does not answer, a PDF is held back, or prepared as not scanned where the operator says so', async () => {
    expect(await run(upload({}), { ...silent, unscanned: 'hold' })).toMatchObject({ kind: 'no-scanner' });
    expect(served()).toEqual([]);
    expect(await run(upload({}), { ...silent, unscanned: 'serve' })).toMatchObject({ scan: 'not-scanned' });
  });

  it.each([undefined, silent.scanner])('that is gone, what was infected stays so', async (scanner) => {
    const outcome = await run({ ...upload({}), scan: 'infected' }, { scanner });
    expect(['refused', 'no-scanner']).toContain(outcome.kind);
  });

  it('that answers later, the same document gets the new word without being made again', async () => {
    const job = upload({});
    const first = await run(job);
    if (first.kind !== 'ready') throw new Error(first.kind);
    const known: Job = { ...job, key: first.key, pipeline: pipelineVersion, scan: 'not-scanned' };
    const work = () => Promise.reject(new Error('a worker was started'));
    const second = await run(known, { ...says({ verdict: 'clean' }), work });
    if (second.kind !== 'ready') throw new Error(second.kind);
    expect(second.key).not.toBe(first.key);
    expect(second.scan).toBe('clean');
    const manifest = readFileSync(join(paths.documents, second.key, 'manifest.json'), 'utf8');
    expect(manifestSchema.parse(JSON.parse(manifest)).scan).toBe('clean');
    expect(readFileSync(join(paths.documents, second.key, 'lite.pdf'), 'utf8')).toBe('lite');
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipelineVersion } from '@sanlao/shared/documents/pipeline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findConfinement, type Confinement } from './confinement.ts';
import { runWorker, type WorkerOutcome } from './worker-process.ts';

const entry = join(import.meta.dirname, '../worker/testing/fake-main.ts');
const dataDir = mkdtempSync(join(tmpdir(), 'confinement-'));
const secret = join(dataDir, 'secrets.json');
const folder = join(dataDir, 'documents', 'work', 'a');
const source = join(dataDir, 'documents', 'sources', 'a.pdf');
const found = await findConfinement(dataDir);

let server: Server;
let calls = 0;

beforeAll(async () => {
  mkdirSync(join(dataDir, 'documents', 'sources'), { recursive: true });
  writeFileSync(secret, '{}');
  server = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(dataDir, { recursive: true });
});

function run(pdf: object, confinement: Confinement): Promise<WorkerOutcome> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'temporary'), { recursive: true });
  const { port } = server.address() as AddressInfo;
  writeFileSync(source, JSON.stringify({ pages: 1, port, secret, ...pdf }));
  const order = {
    source,
    folder,
    sha256: 'a'.repeat(64),
    recogniseText: false,
    pipeline: pipelineVersion,
  } as const;
  return runWorker({
    entry,
    dataDir,
    confinement,
    order: { ...order, scan: 'not-scanned' },
    pages: 0,
    allowance: () => ({ processorSeconds: 20, clockSeconds: 60 }),
    onMessage: () => undefined,
    signal: new AbortController().signal,
  });
}

describe.skipIf(!found.bubblewrap)('a worker in bubblewrap (left out where that is not installed)', () => {
  it('makes a document', async () => {
    expect(await run({}, found)).toEqual({ kind: 'made' });
  });

  it('reaches no network', async () => {
    expect(await run({ text: 'call' }, found)).toMatchObject({ kind: 'crashed' });
    expect(calls).toBe(0);
  });

  it('sees nothing else of the data folder', async () => {
    const outcome = await run({ text: 'pry' }, found);
    expect(outcome).toMatchObject({ kind: 'crashed', message: expect.stringContaining('ENOENT') as string });
  });

  it('is ended with everything that it started', async () => {
    expect(await run({ text: 'much memory' }, found)).toMatchObject({
      kind: 'refused',
      reason: 'too-complex',
    });
  });
});

describe('a worker on a machine without bubblewrap and prlimit', () => {
  const bare: Confinement = { dataLimit: undefined, bubblewrap: false };

  it('makes a document', async () => {
    expect(await run({}, bare)).toEqual({ kind: 'made' });
  });

  it.runIf(process.platform === 'linux')('keeps to its memory', async () => {
    expect(await run({ text: 'much memory' }, bare)).toMatchObject({
      kind: 'refused',
      reason: 'too-complex',
    });
  });
});

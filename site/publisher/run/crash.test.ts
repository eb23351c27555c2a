import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentType } from '@sanlao/shared/content/types';
import { FakeCms } from '../testing/fake-cms.ts';
import { sampleArticle, sampleSite } from '../testing/sample-documents.ts';
import { cleanTree, openWorld } from '../testing/world.ts';
import { steps } from './steps.ts';

const child = join(import.meta.dirname, '../testing/crash-child.ts');
let cms = new FakeCms();
let server: Server;
let address: string;

const methods: Record<string, (...parameters: never[]) => Promise<unknown>> = {
  changes: (limit: number) => cms.changes(limit),
  acknowledge: async (acknowledgement: never) => (await cms.acknowledge(acknowledgement), null),
  report: async (receipts: never) => (await cms.report(receipts), null),
  keys: (type: DocumentType) => cms.keys(type),
  documents: (type: DocumentType, ids: string[], locale: string) => cms.documents(type, ids, locale),
  everything: async (type: DocumentType, locale: string) => {
    let page: unknown;
    await cms.all(type, locale, (found) => (page = found));
    return page;
  },
};

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const parameters = JSON.parse(Buffer.concat(chunks).toString()) as never[];
    const answer = await methods[request.url!.slice(1)]!(...parameters);
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

/** @returns true when the child ended by itself, false when it was killed */
function runChild(folder: string, step: string, occurrence: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, [child, folder, address, step, String(occurrence)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    process_.on('error', reject);
    process_.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(false);
      else if (code === 0) resolve(true);
      else reject(new Error(`The publisher ended with ${code ?? signal}.`));
    });
  });
}

/** Publishes, edits and withdraws; some of it in one turn. */
function edit(round: number): void {
  const article = (number: number, title: string) =>
    sampleArticle({
      documentId: `a-${number}`,
      urlId: `a${String(number).padStart(5, '0')}`,
      title,
      date: `2026-11-${10 + (number % 9)}`,
    });
  cms.publish(
    ...Array.from({ length: 6 }, (_, index) => article(round * 3 + index, `ຂ່າວ ${round}.${index}`)),
  );
  if (round > 0) cms.unpublish(article(round * 3 - 1, ''));
}

async function expectNothingLost(folder: string): Promise<void> {
  expect(await runChild(folder, 'none', 0)).toBe(true);
  expect(cms.waiting).toBe(0);
  const world = await openWorld({ folder, cms });
  try {
    expect(world.tree()).toEqual(await cleanTree(world));
  } finally {
    world.end();
  }
}

describe('kill -9 of the publisher', () => {
  it.each(steps.map((step) => ({ step })))(
    'at the step "$step" loses nothing',
    { timeout: 120_000 },
    async ({ step }) => {
      cms = new FakeCms();
      const folder = mkdtempSync(join(tmpdir(), 'sanlao-crash-'));
      try {
        cms.publish(sampleSite('attapeu'));
        await runChild(folder, 'none', 0);
        edit(0);
        expect(await runChild(folder, step, 1), 'the step is reached').toBe(false);
        edit(1);
        await runChild(folder, step, 3);
        await expectNothingLost(folder);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  it('at random during 200 publishes loses nothing', { timeout: 300_000 }, async () => {
    cms = new FakeCms();
    const folder = mkdtempSync(join(tmpdir(), 'sanlao-crash-'));
    try {
      cms.publish(sampleSite('attapeu'));
      let seed = 20261122;
      const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % below;
      for (let round = 0; round < 29; round++) {
        edit(round);
        await runChild(folder, steps[random(steps.length)]!, 1 + random(8));
      }
      await expectNothingLost(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

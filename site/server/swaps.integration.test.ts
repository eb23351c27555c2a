/** Readers while the publisher writes: no error, and every page is one of its versions, whole. */
import { Agent } from 'node:http';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLiveTree, switchLive, type LiveTree } from '../publisher/tree/live-tree.ts';
import { ask } from './testing/ask.ts';
import { isInstalled } from './testing/real-server.ts';
import { runNginx, type Nginx } from './testing/run-nginx.ts';
import { openServedTree, sites, type ServedTree } from './testing/served-tree.ts';
import { webConfig } from './web-config/web-config.ts';
import { createWebServer, type WebServer } from './web-server.ts';

const swaps = 200;
const readers = 24;
const codings = ['br, gzip', 'gzip', 'identity'];

let world: ServedTree;
let embedded: WebServer;
let nginx: Nginx | undefined;
let hashes: string[];
const bodies: string[] = [];
const log: string[] = [];

/** The same character all through, of another length each: a mixture of two cannot be taken for one. */
function version(number: number): string {
  const letter = String.fromCodePoint(0x0e81 + (number % 26));
  return `<!doctype html><title>${number}</title>${letter.repeat(2_000 + 37 * number)}</html>`;
}

beforeAll(async () => {
  world = await openServedTree();
  for (let number = 0; number < swaps; number++) bodies.push(version(number));
  hashes = await Promise.all(bodies.map((body) => world.store.put(Buffer.from(body))));
  write(world.tree, hashes[0]!);
  embedded = await createWebServer({ paths: world.paths, port: 0, log: (line) => log.push(line) });
  if (!isInstalled('nginx') || !isInstalled('openssl')) {
    console.warn('nginx or openssl is not installed: readers are tried on the embedded server only.');
    return;
  }
  const config = webConfig('nginx', {
    sites,
    paths: world.paths,
    cmsPort: 1,
    largestUpload: 1,
    plainHttp: true,
  });
  nginx = await runNginx({ folder: join(world.paths.root, 'nginx'), config });
});
afterAll(async () => {
  await embedded?.close();
  await nginx?.stop();
  world?.remove();
});

function write(tree: LiveTree, hash: string): void {
  tree.apply([{ site: 'attapeu', path: '/lo/hot/', oldHash: null, newHash: hash }]);
}

/** Reads without a pause until `work` is done. */
async function hammer(port: number, path: string, allowed: ReadonlySet<string>, work: () => Promise<void>) {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const faults: string[] = [];
  const seen = new Set<string>();
  let answers = 0;
  let busy = true;
  const reader = async (index: number) => {
    const headers = { 'accept-encoding': codings[index % codings.length]! };
    while (busy) {
      const answer = await ask(port, { host: 'attapeu.gov.la', path, headers, agent }).catch(String);
      answers++;
      if (typeof answer === 'string') faults.push(answer);
      else if (answer.status !== 200) faults.push(`status ${answer.status}`);
      else if (!allowed.has(answer.body.toString())) faults.push(`torn: ${answer.body.length} bytes`);
      else seen.add(answer.body.toString());
    }
  };
  const reading = Array.from({ length: readers }, (_, index) => reader(index));
  await work();
  busy = false;
  await Promise.all(reading);
  agent.destroy();
  return { answers, faults, seen: seen.size };
}

const servers = [
  { name: 'the embedded server', port: () => embedded.port },
  { name: 'nginx', port: () => nginx?.port },
];

describe.each(servers)('$name', ({ port }) => {
  test(`${swaps} swaps of a page under readers`, async (context) => {
    const target = port();
    if (target === undefined) return context.skip('nginx is not installed');
    const result = await hammer(target, '/lo/hot/', new Set(bodies), async () => {
      for (const hash of hashes) {
        write(world.tree, hash);
        await sleep(8);
      }
    });
    expect(result.faults).toEqual([]);
    expect(result.answers).toBeGreaterThan(swaps);
    expect(result.seen).toBeGreaterThan(20);
    const last = await ask(target, { host: 'attapeu.gov.la', path: '/lo/hot/' });
    expect(last.body.toString()).toBe(bodies.at(-1));
  });

  test('60 switches to another version of all pages, the old one removed at once', async (context) => {
    const target = port();
    if (target === undefined) return context.skip('nginx is not installed');
    const before = new Set([bodies.at(-1)!, ...bodies]);
    let served = world.tree.folder;
    const result = await hammer(target, '/lo/hot/', before, async () => {
      for (let number = 0; number < 60; number++) {
        const name = `v-${target}-${number}`;
        const next = openLiveTree(join(world.paths.live, name), world.store);
        write(next, hashes[number]!);
        switchLive(world.paths.liveCurrent, name);
        rmSync(served, { recursive: true });
        served = next.folder;
        await sleep(15);
      }
    });
    // nginx resolves the path once: a folder that goes between its steps is a 404 to it, in one reader of thousands.
    const tolerated = target === embedded.port ? 0 : result.answers / 1_000;
    expect(result.faults.length, result.faults.join()).toBeLessThanOrEqual(tolerated);
    expect(result.seen).toBeGreaterThan(10);
    // As the tree of the world goes on to be used.
    const back = openLiveTree(world.tree.folder, world.store);
    write(back, hashes[0]!);
    switchLive(world.paths.liveCurrent, 'v1');
  });
});

test('the embedded server had nothing to tell', () => expect(log).toEqual([]));

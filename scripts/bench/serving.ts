/**
 * Answers a second of the embedded web server and of nginx with the generated configuration, side by side:
 *
 *     node scripts/bench/serving.ts --seconds 5
 *
 * Every answer is compared, also while the page is published over and over. Exit code 1 when one is wrong, or when the
 * embedded server gives fewer than 10,000 small pages a second.
 */
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { mediaHash, openServedTree, type ServedTree } from '@sanlao/site/server/testing/served-tree.ts';
import { table } from '../console/table.ts';
import { startProgress } from '../launch/progress.mjs';
import { machine, machineText, percentile } from './machine.ts';
import { load, type LoadResult } from './serving/load.ts';
import { startServers, type BenchServer } from './serving/servers.ts';
import { wholeNumber } from './whole-number.ts';

interface Options {
  /** of each measurement */
  seconds: number;
  connections: number;
  json?: boolean;
}

interface Case {
  name: string;
  path: string;
  accepts: string;
  status: number;
  bodies: Buffer[];
  /** goes on beside the readers; stops when it is told */
  beside?: () => () => void;
}

interface Row extends Omit<LoadResult, 'times'> {
  case: string;
  server: string;
  bytes: number;
  p50: number;
  p99: number;
}

const target = 10_000;
const millisecondsBetweenPublishes = 5;

const options = new Command('serving')
  .description('Measures the embedded web server and nginx side by side.')
  .option('--seconds <number>', 'of each measurement', wholeNumber, 5)
  .option('--connections <number>', 'readers at the same time', wholeNumber, 32)
  .option('--json', 'print the result as JSON')
  .parse()
  .opts<Options>();

const world = await openServedTree();
const servers: BenchServer[] = [];
try {
  servers.push(...(await startServers(world)));
  const ran = machine();
  report(ran, await measure(await casesOf(world)));
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  world.remove();
}

async function measure(cases: readonly Case[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, beside, ...question } of cases) {
    for (const { name: server, port } of servers) {
      const progress = startProgress(`${name}, ${server}`);
      const stop = beside?.();
      const { times, ...counts } = await load({ port, host: 'attapeu.gov.la', ...question, ...options });
      stop?.();
      progress.end(`${counts.rate} a second`);
      const bytes = question.bodies[0]!.length;
      rows.push({
        case: name,
        server,
        bytes,
        ...counts,
        p50: percentile(times, 0.5),
        p99: percentile(times, 0.99),
      });
    }
  }
  return rows;
}

async function casesOf({ paths, tree, store, put }: ServedTree): Promise<Case[]> {
  const versions = Array.from({ length: 50 }, (_, number) => page(number));
  const hashes = await Promise.all(versions.map((text) => store.put(Buffer.from(text))));
  await put('attapeu', '/lo/small/', versions[0]!);
  await put('attapeu', '/lo/hot/', versions[0]!);
  const compressed = hashes.map((hash) => readFileSync(`${store.pathOf(hash)}.gz`));
  const photo = readFileSync(`${paths.media}/${mediaHash}/640.avif`);
  const missing = readFileSync(`${tree.locate({ site: 'attapeu', path: '/404.html' })}.gz`);

  const publishes = () => {
    let count = 0;
    const timer = setInterval(() => {
      const newHash = hashes[++count % hashes.length]!;
      tree.apply([{ site: 'attapeu', path: '/lo/hot/', oldHash: null, newHash }]);
    }, millisecondsBetweenPublishes);
    return () => clearInterval(timer);
  };
  const found = { accepts: 'gzip', status: 200 };
  return [
    { name: 'small page', path: '/lo/small/', ...found, bodies: [compressed[0]!] },
    {
      name: 'small page during publishes',
      path: '/lo/hot/',
      ...found,
      bodies: compressed,
      beside: publishes,
    },
    { name: 'photo', path: `/media/${mediaHash}/640.avif`, ...found, bodies: [photo] },
    { name: 'no such page', path: '/lo/nothing/', accepts: 'gzip', status: 404, bodies: [missing] },
  ];
}

/** Some 12 KB of HTML, 2 KB of it compressed, as an article has. */
function page(number: number): string {
  const paragraph = (index: number) =>
    `<p>ຂ່າວທີ ${number}.${index}: ${((number + 1) * (index + 7) * 7919).toString(36)} ກອງປະຊຸມວຽກງານດິຈິຕອນຂອງແຂວງ.</p>`;
  const body = Array.from({ length: 80 }, (_, index) => paragraph(index)).join('\n');
  return `<!doctype html><html lang="lo"><title>${number}</title>${body}</html>`;
}

function report(ran: ReturnType<typeof machine>, rows: Row[]): void {
  const wrong = rows.some(({ faults }) => faults > 0);
  const slow = rows.some(
    ({ case: name, server, rate }) => name === 'small page' && server === 'embedded' && rate < target,
  );
  if (options.json) console.log(JSON.stringify({ machine: ran, ...options, rows }, null, 2));
  else {
    const sizes = `${options.connections} readers, ${options.seconds} s each; a publish every ${millisecondsBetweenPublishes} ms where publishes go on`;
    console.log(`\n${machineText(ran, sizes)}\n`);
    const head = ['what', 'server', 'bytes', 'answers/s', 'p50 ms', 'p99 ms', 'wrong answers'];
    const cells = rows.map((row) => [
      ...[row.case, row.server, row.bytes, row.rate],
      ...[row.p50.toFixed(2), row.p99.toFixed(2), row.faults],
    ]);
    console.log(table(head, cells));
    if (servers.length < 2)
      console.log('\nnginx is not installed here: only the embedded server was measured.');
  }
  if (wrong) console.error('\nSome answers were wrong.');
  if (slow) console.error(`\nThe embedded server gives fewer than ${target} small pages a second.`);
  if (wrong || slow) process.exitCode = 1;
}

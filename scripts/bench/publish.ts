/**
 * From the CMS's answer to a publish until the new bytes are served, with a real CMS, the publisher and the web server as
 * processes of their own; the same at several archive sizes, a burst, and the publisher's memory.
 *
 * `node scripts/bench/publish.ts [--sizes 1000,10000,100000] [--publishes 60] [--burst 1000] [--json]`
 */
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { urls } from '@sanlao/shared/urls';
import { type Product, startProduct } from '../testing/product.ts';
import { articleFields, createSite, fillCms, fillReplica, inLao } from './archive.ts';
import { machine, machineText, percentile } from './machine.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    publishes: { type: 'string', default: '60' },
    burst: { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
  },
});

const host = 'attapeu.localhost';

interface Measured {
  articles: number;
  /** whether the CMS's own database holds the archive too, or the replica alone */
  inCms: boolean;
  p50: number;
  p95: number;
  /** of the CMS's answer itself, for scale */
  cmsP50: number;
  startSeconds: number;
  residentMegabytes: number;
}

async function measure(articles: number, inCms: boolean): Promise<Measured> {
  const before = performance.now();
  const product = await startProduct({
    prepare: async (cms) => {
      await createSite(cms);
      if (inCms) await fillCms(cms, articles);
      else await fillReplica(cms, articles);
    },
    readySeconds: 900,
  });
  try {
    const startSeconds = (performance.now() - before) / 1000;
    await product.settled(120);
    const { live, answers } = await publishOneByOne(product, Number(options.publishes));
    return {
      articles,
      inCms,
      p50: percentile(live, 0.5),
      p95: percentile(live, 0.95),
      cmsP50: percentile(answers, 0.5),
      startSeconds,
      residentMegabytes: await residentMegabytes(product),
    };
  } finally {
    await product.stop();
  }
}

async function publishOneByOne(
  product: Product,
  times: number,
): Promise<{ live: number[]; answers: number[] }> {
  const article = await product.editor.create('article', inLao, articleFields('ກ່ອນວັດ'));
  const path = pathOf(article);
  await product.waitFor(host, path, ({ status }) => status === 200, 60);
  const live: number[] = [];
  const answers: number[] = [];
  for (let index = -5; index < times; index++) {
    const title = `ວັດຄັ້ງທີ ${index + 6} ${Date.now()}`;
    const asked = performance.now();
    await product.editor.update('article', article.documentId, inLao, { title });
    const answered = performance.now();
    await untilServed(product, path, title);
    // The first five warm up.
    if (index >= 0) {
      live.push(performance.now() - answered);
      answers.push(answered - asked);
    }
    await delay(50);
  }
  return { live, answers };
}

async function untilServed(product: Product, path: string, text: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await product.page(host, path)).body.includes(text)) {
    if (Date.now() > deadline) throw new Error(`"${text}" was not live within 60 s.`);
    await delay(4);
  }
}

async function burst(
  count: number,
): Promise<{ count: number; seconds: number; lost: number; cmsSeconds: number }> {
  const product = await startProduct({
    prepare: createSite,
  });
  try {
    const started = performance.now();
    const paths: string[] = [];
    let next = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        while (next < count)
          paths.push(pathOf(await product.editor.create('article', inLao, articleFields(`ຂ່າວຊຸດ ${next++}`))));
      }),
    );
    const cmsSeconds = (performance.now() - started) / 1000;
    await product.settled(300);
    const seconds = (performance.now() - started) / 1000;
    let lost = 0;
    for (const path of paths) if ((await product.page(host, path)).status !== 200) lost++;
    return { count, seconds, lost, cmsSeconds };
  } finally {
    await product.stop();
  }
}

function pathOf(stored: object): string {
  return urls.article({ locale: 'lo', ...(stored as { urlDate: string; urlId: string }) });
}

async function residentMegabytes({ ports }: Product): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${ports.control}/metrics`)).text();
  return Number(/^sanlao_resident_bytes (\d+)/m.exec(metrics)?.[1]) / 1_048_576;
}

const measured: Measured[] = [];
for (const size of options.sizes.split(',').map(Number)) {
  if (size <= 10_000) measured.push(await measure(size, true));
  measured.push(await measure(size, false));
}
const inBurst = Number(options.burst) > 0 ? await burst(Number(options.burst)) : null;

if (options.json) console.log(JSON.stringify({ machine: machine(), measured, burst: inBurst }));
else {
  console.log(machineText(machine(), `${options.sizes} articles, ${options.publishes} publishes each`));
  console.log('\narticles  archive in     live p50  live p95  CMS answer p50  start   publisher memory');
  for (const row of measured) {
    console.log(
      `${String(row.articles).padStart(8)}  ${(row.inCms ? 'CMS + replica' : 'replica').padEnd(13)} ${row.p50.toFixed(0).padStart(6)} ms ${row.p95.toFixed(0).padStart(6)} ms ${row.cmsP50.toFixed(0).padStart(12)} ms ${row.startSeconds.toFixed(0).padStart(6)} s ${row.residentMegabytes.toFixed(0).padStart(10)} MB`,
    );
  }
  const of = (size: number) => measured.find((row) => row.articles === size && !row.inCms)?.p95;
  const [small, large] = [of(1_000), of(100_000)];
  if (small && large) console.log(`\np95 at 100,000 / p95 at 1,000: ${(large / small).toFixed(2)}`);
  if (inBurst) {
    console.log(
      `\nburst of ${inBurst.count}: the CMS took them in ${inBurst.cmsSeconds.toFixed(1)} s, all live after ${inBurst.seconds.toFixed(1)} s, ${inBurst.lost} lost`,
    );
  }
}

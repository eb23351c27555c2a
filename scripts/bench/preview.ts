/**
 * From the CMS's answer to the saving of a draft until its preview is answered, whole, with a real CMS and the publisher as
 * processes of their own; with the archive in the CMS as well as in the replica.
 *
 * `node scripts/bench/preview.ts [--sizes 1000,10000] [--previews 60] [--json]`
 */
import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { dataPaths } from '@sanlao/shared/config/paths';
import { type Product, startProduct } from '../testing/product.ts';
import { articleFields, createSite, fillCms } from './archive.ts';
import { machine, machineText, percentile } from './machine.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    previews: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
  },
});

interface Measured {
  articles: number;
  /** of the first preview, which starts the process */
  first: number;
  p50: number;
  p95: number;
  /** of saving itself, for scale */
  saveP50: number;
}

const draft = { locale: 'lo', status: 'draft' } as const;

async function measure(articles: number): Promise<Measured> {
  const product = await startProduct({
    prepare: async (cms) => {
      await createSite(cms);
      await fillCms(cms, articles);
    },
    readySeconds: 900,
  });
  try {
    await product.settled(120);
    return { articles, ...(await previewOneByOne(product, Number(options.previews))) };
  } finally {
    await product.stop();
  }
}

async function previewOneByOne(product: Product, times: number): Promise<Omit<Measured, 'articles'>> {
  const { documentId } = await product.editor.create('article', draft, articleFields('ກ່ອນວັດ'));
  const { address, cookie } = await openPreview(product, documentId);
  const previews: number[] = [];
  const saves: number[] = [];
  const first = await until(product, address, cookie, 'ກ່ອນວັດ');
  for (let index = -5; index < times; index++) {
    const title = `ວັດຄັ້ງທີ ${index + 6} ${Date.now()}`;
    const asked = performance.now();
    await product.editor.update('article', documentId, draft, { title });
    const saved = performance.now();
    const took = await until(product, address, cookie, title);
    // The first five warm up.
    if (index < 0) continue;
    previews.push(took);
    saves.push(saved - asked);
  }
  return {
    first,
    p50: percentile(previews, 0.5),
    p95: percentile(previews, 0.95),
    saveP50: percentile(saves, 0.5),
  };
}

/** @returns milliseconds */
async function until(product: Product, address: string, cookie: string, text: string): Promise<number> {
  const asked = performance.now();
  const response = await fetch(product.cms.url + address, { headers: { cookie } });
  const body = await response.text();
  const took = performance.now() - asked;
  if (!body.includes(text)) throw new Error(`The preview (${response.status}) does not show "${text}".`);
  return took;
}

async function openPreview({ cms, dataDir }: Product, documentId: string) {
  const login = readFileSync(dataPaths(dataDir).firstLogin, 'utf8');
  const headers = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${cms.url}/admin/login`, { method: 'POST', headers, body: login });
  const { data } = (await signedIn.json()) as { data: { token: string } };
  const opened = await fetch(`${cms.url}/previews/entries/api::article.article/${documentId}?locale=lo`, {
    headers: { authorization: `Bearer ${data.token}` },
  });
  const { address } = (await opened.json()) as { address: string };
  return { address, cookie: opened.headers.get('set-cookie')!.split(';')[0]! };
}

const measured: Measured[] = [];
for (const size of options.sizes.split(',').map(Number)) measured.push(await measure(size));

if (options.json) console.log(JSON.stringify({ machine: machine(), measured }));
else {
  console.log(machineText(machine(), `${options.sizes} articles, ${options.previews} previews each`));
  console.log('\narticles  preview p50      p95    the first  saving p50');
  for (const { articles, p50, p95, first, saveP50 } of measured) {
    console.log(
      `${String(articles).padStart(8)}  ${p50.toFixed(0).padStart(8)} ms ${p95.toFixed(0).padStart(5)} ms ${first.toFixed(0).padStart(9)} ms ${saveP50.toFixed(0).padStart(8)} ms`,
    );
  }
}

/**
 * From the click that publishes until the editor reads beside the entry that it is live: the built admin in a browser, a
 * real CMS and the publisher, each a process of its own.
 *
 * `node scripts/bench/receipt.ts [--publishes 20] [--json]`
 */
import { parseArgs } from 'node:util';
import { entryPath, firstLogin, openPage, signIn } from '../testing/admin.ts';
import { launchBrowser, type Page } from '../testing/browser.ts';
import { type Product, startProduct } from '../testing/product.ts';
import { articleFields, createSite } from './archive.ts';
import { machine, machineText, percentile } from './machine.ts';

const { values: options } = parseArgs({
  options: { publishes: { type: 'string', default: '20' }, json: { type: 'boolean', default: false } },
});

const rehearsals = 3;
const approve = { name: 'Approve and publish', exact: true };

/** @returns milliseconds */
async function publish(product: Product, page: Page, title: string): Promise<number> {
  const draft = { locale: 'lo', status: 'draft' } as const;
  const { documentId } = await product.editor.create('article', draft, articleFields(title));
  await page.goto(product.cms.url + entryPath('article', documentId));
  const receipt = page
    .locator('aside')
    .filter({ has: page.getByRole('heading', { name: 'Live status', exact: true }) });
  await receipt.waitFor();
  await page.getByRole('button', approve).click();
  const last = page.getByRole('dialog').getByRole('button', approve);
  await last.waitFor();
  const clicked = performance.now();
  await last.click();
  await receipt.locator('[data-state="live"]').waitFor();
  return performance.now() - clicked;
}

const product = await startProduct({
  admin: true,
  prepare: createSite,
});
const browser = await launchBrowser();
const times: number[] = [];
try {
  const session = await signIn(browser, product.cms, firstLogin(product.cms));
  const page = await openPage(browser, session, { language: 'en' });
  for (let number = -rehearsals; number < Number(options.publishes); number++) {
    const took = await publish(product, page, `ຂ່າວທີ ${number + rehearsals + 1}`);
    if (number >= 0) times.push(took);
  }
} finally {
  await browser.close();
  await product.stop();
}

const results = { p50: percentile(times, 0.5), p95: percentile(times, 0.95), slowest: Math.max(...times) };
if (options.json) console.log(JSON.stringify({ machine: machine(), ...results }));
else {
  console.log(machineText(machine(), `${options.publishes} publishes`));
  const [p50, p95, slowest] = [results.p50, results.p95, results.slowest].map((time) => time.toFixed(0));
  console.log(`read as live: p50 ${p50} ms, p95 ${p95} ms, the slowest ${slowest} ms after the click`);
}

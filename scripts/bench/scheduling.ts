/**
 * From the time for which a publish is planned until readers get its page: on a running CMS, and after a `kill -9` that
 * lets the time of all plans pass. Also how often each was published.
 *
 * `node scripts/bench/scheduling.ts [--plans 20] [--json]`
 */
import Database from 'better-sqlite3';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dataPaths } from '@sanlao/shared/config/paths';
import { urls } from '@sanlao/shared/urls';
import { type Product, startProduct } from '../testing/product.ts';
import { articleFields, createSite } from './archive.ts';
import { machine, machineText, percentile } from './machine.ts';

const { values: options } = parseArgs({
  options: { plans: { type: 'string', default: '20' }, json: { type: 'boolean', default: false } },
});

const host = 'attapeu.localhost';
const draft = { locale: 'lo', status: 'draft' } as const;

interface Plan {
  documentId: string;
  /** milliseconds since 1970 */
  dueAt: number;
}

/** @param dueIn milliseconds from now, of each */
async function plan(product: Product, dueIn: readonly number[]): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const milliseconds of dueIn) {
    const { documentId } = await product.editor.create('article', draft, articleFields('ຂ່າວຕາມກຳນົດ'));
    const dueAt = Date.now() + milliseconds;
    const entry = `/schedule/entries/api::article.article/${documentId}`;
    await product.admin('PUT', `${entry}/publish?locale=lo`, { dueAt: new Date(dueAt).toISOString() });
    plans.push({ documentId, dueAt });
  }
  return plans;
}

/** @returns for each plan milliseconds from `since(plan)` until its page was served */
async function served(
  product: Product,
  plans: readonly Plan[],
  since: (plan: Plan) => number,
): Promise<number[]> {
  return Promise.all(
    plans.map(async (plan) => {
      await delay(Math.max(0, plan.dueAt - Date.now()));
      const path = await addressOf(product, plan);
      await product.waitFor(host, path, ({ status }) => status === 200, 120);
      return Date.now() - since(plan);
    }),
  );
}

/** Of the page; an article has it from the publish on. */
async function addressOf({ dataDir }: Product, { documentId }: Plan): Promise<string> {
  const database = new Database(dataPaths(dataDir).database, { readonly: true });
  const find = database.prepare<string, { urlDate: string; urlId: string }>(
    'SELECT url_date AS urlDate, url_id AS urlId FROM articles WHERE document_id = ? AND published_at IS NOT NULL',
  );
  try {
    for (const deadline = Date.now() + 120_000; Date.now() < deadline; await delay(20)) {
      const found = find.get(documentId);
      if (found) return urls.article({ locale: 'lo', ...found });
    }
    throw new Error('It was not published within two minutes.');
  } finally {
    database.close();
  }
}

/** How many of them the record knows as published once. */
function publishedOnce({ dataDir }: Product, plans: readonly Plan[]): number {
  const database = new Database(dataPaths(dataDir).database, { readonly: true });
  const count = database
    .prepare("SELECT count(*) FROM sanlao_activities WHERE kind = 'published' AND document_id = ?")
    .pluck();
  const once = plans.filter(({ documentId }) => count.get(documentId) === 1).length;
  database.close();
  return once;
}

const count = Number(options.plans);
const product = await startProduct({
  prepare: createSite,
});
try {
  const spread = await plan(
    product,
    Array.from({ length: count }, (_, index) => 10_000 + index * 1_700),
  );
  const running = await served(product, spread, ({ dueAt }) => dueAt);

  const missed = await plan(
    product,
    Array.from({ length: count }, () => 8_000),
  );
  await product.cms.kill();
  await delay(10_000);
  const started = Date.now();
  await product.restartCms();
  const restarted = await served(product, missed, () => started);
  // A second time would come with a later look at the plans.
  await delay(10_000);
  const all = [...spread, ...missed];
  const once = publishedOnce(product, all);

  const results = { running, restarted, plans: all.length, publishedOnce: once };
  if (options.json) console.log(JSON.stringify({ machine: machine(), ...results }));
  else {
    console.log(machineText(machine(), `${count} plans each`));
    for (const [name, times] of Object.entries({
      'after its time': running,
      'after the start of a CMS that was down': restarted,
    }))
      console.log(
        `live ${name}: p50 ${percentile(times, 0.5)} ms, the last ${Math.max(...times)} ms, of ${times.length}`,
      );
    console.log(`published once: ${once} of ${all.length}`);
  }
} finally {
  await product.stop();
}

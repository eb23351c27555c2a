/**
 * What history, record and checks add to saving and publishing in the content manager: two CMS side by side, one
 * of them without the three, asked in turn, each first every second time.
 *
 * `node scripts/bench/editing.ts [--entries 100] [--json]`
 */
import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataPaths } from '@sanlao/shared/config/paths';
import { startCms, type Cms } from '../testing/cms.ts';
import { articleFields, createSite, openEditor } from './archive.ts';
import { machine, machineText, percentile } from './machine.ts';

const { values: options } = parseArgs({
  options: { entries: { type: 'string', default: '100' }, json: { type: 'boolean', default: false } },
});

const steps = ['save', 'publish'] as const;
type Step = (typeof steps)[number];
type Times = Record<Step, number[]>;

const articles = '/content-manager/collection-types/api::article.article';
const rehearsals = 5;

interface Desk {
  cms: Cms;
  times: Times;
  /** asks as the administrator @returns milliseconds @throws Error for anything but 2xx */
  ask(method: string, path: string, body: object): Promise<number>;
}

async function openDesk(env: Record<string, string>): Promise<Desk> {
  const cms = await startCms({ env });
  await createSite(cms);
  const login = readFileSync(dataPaths(cms.dataDir).firstLogin, 'utf8');
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const response = await fetch(`${cms.url}/admin/login`, { method: 'POST', headers, body: login });
  const { data } = (await response.json()) as { data: { token: string } };
  headers['authorization'] = `Bearer ${data.token}`;
  return {
    cms,
    times: { save: [], publish: [] },
    async ask(method, path, body) {
      const start = performance.now();
      const answer = await fetch(cms.url + path, { method, headers, body: JSON.stringify(body) });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return performance.now() - start;
    },
  };
}

/** An article that a program wrote, so that the administrator may publish it. */
async function work({ cms, times, ask }: Desk, number: number): Promise<void> {
  const fields = articleFields(`ຂ່າວທີ ${number}`);
  const saving = await openEditor(cms).create('article', { locale: 'lo', status: 'draft' }, fields);
  const publishing = await openEditor(cms).create('article', { locale: 'lo', status: 'draft' }, fields);
  const save = await ask('PUT', `${articles}/${saving.documentId}?locale=lo`, { ...fields, title: 'ແກ້ໄຂ' });
  const publish = await ask('POST', `${articles}/${publishing.documentId}/actions/publish?locale=lo`, fields);
  if (number < rehearsals) return;
  times.save.push(save);
  times.publish.push(publish);
}

/** What tells that the CMS without history is one. */
function versionsKept(cms: Cms): number {
  const database = new Database(dataPaths(cms.dataDir).database, { readonly: true });
  try {
    return database.prepare('SELECT count(*) FROM sanlao_versions').pluck().get() as number;
  } finally {
    database.close();
  }
}

const without = join(import.meta.dirname, 'editing-without.ts');
const desks = [await openDesk({}), await openDesk({ NODE_OPTIONS: `--import ${without}` })];
try {
  for (let number = 0; number < Number(options.entries) + rehearsals; number++) {
    for (const desk of number % 2 === 0 ? desks : desks.toReversed()) await work(desk, number);
  }
  const [kept, keptWithout] = desks.map(({ cms }) => versionsKept(cms));
  if (!kept || keptWithout)
    throw new Error(`Not taken out: ${kept} versions kept with, ${keptWithout} without.`);
} finally {
  for (const { cms } of desks) await cms.stop();
}

const [whole, bare] = desks as [Desk, Desk];
const results = steps.map((step) => ({
  step,
  with: percentile(whole.times[step], 0.5),
  without: percentile(bare.times[step], 0.5),
  added: percentile(whole.times[step], 0.5) - percentile(bare.times[step], 0.5),
  withP95: percentile(whole.times[step], 0.95),
  withoutP95: percentile(bare.times[step], 0.95),
}));

if (options.json) console.log(JSON.stringify({ machine: machine(), results }));
else {
  console.log(machineText(machine(), `${options.entries} articles each`));
  console.table(
    results.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'number' ? value.toFixed(1) : value,
        ]),
      ),
    ),
  );
}

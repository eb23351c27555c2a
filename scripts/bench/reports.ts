/**
 * The figures of all sites for one quarter in one request, as the comparison of the ministry asks for them: with a real CMS
 * whose database holds the articles of ten years and the record of their way.
 *
 * `node scripts/bench/reports.ts [--sites 19] [--articles 10000] [--requests 10] [--json]`
 */
import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dataPaths } from '@sanlao/shared/config/paths';
import { spanOf } from '@sanlao/shared/reports/quarter';
import { openCms, type CmsClient } from '../cms/client.ts';
import { startCms, type Cms } from '../testing/cms.ts';
import { generateArticles, newestDay } from './lao-articles.ts';
import { machine, machineText, percentile } from './machine.ts';

const { values: options } = parseArgs({
  options: {
    sites: { type: 'string', default: '19' },
    articles: { type: 'string', default: '10000' },
    requests: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
});

const published = { status: 'published' } as const;
const quarter = '2026-Q3';
const siteCodes = Array.from({ length: Number(options.sites) }, (_, index) => `site-${index + 1}`);
const topics = ['training', 'connectivity', 'post'];
const unitsOf = (site: string) => ['a', 'b', 'c', 'd'].map((unit) => `${site}-${unit}`);

/** What everything else refers to, and one article to copy. */
async function fillSurroundings(editor: CmsClient): Promise<string> {
  for (const code of topics) await editor.create('topic', published, { code, nameLo: code, nameEn: code });
  for (const code of siteCodes) {
    await editor.create('site', published, { code, kind: 'province', nameLo: code, nameEn: code });
    for (const unit of unitsOf(code)) {
      const level = unit.endsWith('a') ? 'province' : 'district';
      await editor.create('unit', published, { code: unit, site: code, level, nameLo: unit, nameEn: unit });
    }
  }
  const first = await editor.create(
    'article',
    { locale: 'lo', ...published },
    {
      site: siteCodes[0],
      title: 'ແມ່ແບບ',
      date: newestDay,
      topics,
    },
  );
  return first.documentId;
}

/** Rows as the CMS writes them: two of each article, three steps in the record of every second one. */
function fill(cms: Cms, template: string): void {
  const database = new Database(dataPaths(cms.dataDir).database);
  const rows = database.prepare('SELECT * FROM articles WHERE document_id = ?').all(template) as Row[];
  const columns = Object.keys(rows[0]!).filter((column) => column !== 'id');
  const insert = database.prepare(
    `INSERT INTO articles (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  const record = database.prepare(
    `INSERT INTO sanlao_activities (at, kind, actor, actor_name, uid, document_id, locale, title, site, unit, details)
     VALUES (?, ?, 'admin:2', 'ຄຳໃສ', 'api::article.article', ?, 'lo', ?, ?, ?, ?)`,
  );
  const articles = generateArticles(Number(options.articles), 1);
  for (const [siteIndex, site] of siteCodes.entries()) {
    const units = unitsOf(site);
    database.transaction(() => {
      for (const [index, article] of articles.entries()) {
        const documentId = `bench${String(siteIndex).padStart(2, '0')}${article.urlId}00000000000`;
        const unit = units[index % units.length];
        for (const row of rows) {
          insert.run({
            ...row,
            document_id: documentId,
            title: article.title,
            summary: article.summary,
            body: article.body,
            site,
            unit,
            date: article.date,
            topics: JSON.stringify([topics[index % topics.length]]),
            url_date: article.urlDate,
            url_id: article.urlId,
          });
        }
        if (index % 2 === 0) continue;
        const published = Date.parse(`${article.date}T03:00:00Z`);
        const step = (hours: number, kind: string, details = '{}') =>
          record.run(published - hours * 3_600_000, kind, documentId, article.title, site, unit, details);
        step(5 + (index % 70), 'submitted');
        if (index % 20 === 1) step(4, 'returned', '{"reasons":"ຮູບບໍ່ຊັດ"}');
        step(0, 'published');
      }
    })();
  }
  database.close();
}

type Row = Record<string, unknown>;

async function compare(cms: Cms, token: string): Promise<{ milliseconds: number; counted: number }> {
  const asked = performance.now();
  const response = await fetch(`${cms.url}/reports/compare?quarter=${quarter}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const answer = await response.text();
  const milliseconds = performance.now() - asked;
  if (!response.ok) throw new Error(`The comparison answered ${response.status}: ${answer}`);
  const { sites } = JSON.parse(answer) as { sites: { figures: { published: { total: number } } }[] };
  return { milliseconds, counted: sites.reduce((sum, { figures }) => sum + figures.published.total, 0) };
}

async function signIn(cms: Cms): Promise<string> {
  const response = await fetch(`${cms.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: readFileSync(dataPaths(cms.dataDir).firstLogin),
  });
  return ((await response.json()) as { data: { token: string } }).data.token;
}

const cms = await startCms();
try {
  fill(cms, await fillSurroundings(openCms({ url: cms.url, token: cms.secrets.importToken })));
  // The CMS has closed idle connections meanwhile: this process has to notice.
  await delay(500);
  const token = await signIn(cms);
  const first = await compare(cms, token);
  const { from, to } = spanOf(quarter);
  const expected = generateArticles(Number(options.articles), 1).filter(
    ({ date }) => date >= from && date <= to,
  );
  if (first.counted !== expected.length * siteCodes.length) {
    throw new Error(`Counted ${first.counted} articles instead of ${expected.length * siteCodes.length}.`);
  }
  const times = [];
  for (let index = 0; index < Number(options.requests); index++)
    times.push((await compare(cms, token)).milliseconds);
  const result = {
    sites: siteCodes.length,
    articles: Number(options.articles),
    counted: first.counted,
    first: first.milliseconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
  if (options.json) console.log(JSON.stringify({ machine: machine(), ...result }));
  else {
    console.log(machineText(machine(), `${result.sites} sites of ${result.articles} articles, ${quarter}`));
    console.log(
      `\nfigures of all sites: first ${result.first.toFixed(0)} ms, then p50 ${result.p50.toFixed(0)} ms, p95 ${result.p95.toFixed(0)} ms; ${result.counted} entries counted`,
    );
  }
} finally {
  await cms.stop();
}

/** An archive of many articles for measuring, without publishing each. */
import Database from 'better-sqlite3';
import { dataPaths } from '@sanlao/shared/config/paths';
import type { Document } from '@sanlao/shared/content/types';
import { connectCms } from '../../site/publisher/intake/cms.ts';
import { openDatabase } from '../../site/publisher/replica/database.ts';
import { keyOfDocument, openReplica } from '../../site/publisher/replica/replica.ts';
import { openSettings } from '../../site/publisher/replica/settings.ts';
import { openCms } from '../cms/client.ts';
import type { Cms } from '../testing/cms.ts';
import { generateArticles } from './lao-articles.ts';

const published = { status: 'published' } as const;
export const inLao = { locale: 'lo', ...published } as const;

/** The site of every article here. */
export async function createSite(cms: Cms): Promise<void> {
  const site = { code: 'attapeu', kind: 'province', nameLo: 'ແຂວງອັດຕະປື', nameEn: 'Attapeu', order: 1 };
  await openEditor(cms).create('site', published, site);
}

/** The archive as rows of the CMS's database, copied from one article that the CMS made itself. */
export async function fillCms(cms: Cms, count: number): Promise<void> {
  const first = await openEditor(cms).create('article', inLao, articleFields('ແມ່ແບບ'));
  const database = new Database(dataPaths(cms.dataDir).database);
  const rows = database
    .prepare('SELECT * FROM articles WHERE document_id = ?')
    .all(first.documentId) as Record<string, unknown>[];
  const columns = Object.keys(rows[0]!).filter((column) => column !== 'id');
  const insert = database.prepare(
    `INSERT INTO articles (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  database.transaction(() => {
    for (const article of generateArticles(count, 1)) {
      for (const row of rows) {
        insert.run({
          ...row,
          document_id: `bench${article.urlId}0000000000000`,
          title: article.title,
          summary: article.summary,
          body: article.body,
          date: article.date,
          url_date: article.urlDate,
          url_id: article.urlId,
        });
      }
    }
  })();
  database.close();
}

/** The archive in the replica alone: what the publisher sees is the same, the CMS stays small. */
export async function fillReplica(cms: Cms, count: number): Promise<void> {
  const database = openDatabase(dataPaths(cms.dataDir).replica);
  const replica = openReplica(database);
  const put = (documents: readonly Document[]) =>
    database.transaction(() =>
      replica.apply(documents.map((document) => ({ ...keyOfDocument(document), document }))),
    )();
  await connectCms({ url: cms.url, ...cms.secrets }).all('site', '', ({ documents }) => void put(documents));
  const articles = generateArticles(count, 1).map((article) => ({ ...article, site: 'attapeu', topics: [] }));
  for (let start = 0; start < count; start += 5_000) put(articles.slice(start, start + 5_000));
  openSettings(database).setFilled();
  database.close();
}

export function articleFields(title: string) {
  const [sample] = generateArticles(1, 7);
  return { site: 'attapeu', title, summary: sample!.summary, body: sample!.body, date: '2026-11-20' };
}

export function openEditor({ url, secrets }: Cms) {
  return openCms({ url, token: secrets.importToken });
}

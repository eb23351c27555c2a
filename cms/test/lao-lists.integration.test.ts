/** Lists in the order of the dictionary, and search that does not mind the spelling. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres, type Postgres } from '../../scripts/testing/postgres.ts';
import { execute, rowsOf, type DatabaseAddress } from './database.ts';
import { article, saveBasics, startWorld, type Entry, type World } from './world.ts';

const content = '/content-manager/collection-types';
const titles = ['ຂາ', 'ເກ', 'ກາ', 'ໄຄ', 'ແກ', 'ຄາ', 'ເຂ', 'ມາດຕາ 10', 'ມາດຕາ 2', 'ນ້ຳງື່ມ'];
const sorted = ['ກາ', 'ເກ', 'ແກ', 'ຂາ', 'ເຂ', 'ຄາ', 'ໄຄ', 'ນ້ຳງື່ມ', 'ມາດຕາ 2', 'ມາດຕາ 10'];

const noPostgres = whyNoPostgres();
if (noPostgres) console.warn(`Left out on PostgreSQL: ${noPostgres}`);

describe.each(noPostgres ? ['SQLite'] : ['SQLite', 'PostgreSQL'])('on %s', (database) => {
  const address: DatabaseAddress = { dataDir: mkdtempSync(join(tmpdir(), 'sanlao-lists-')) };
  let world: World;
  let postgres: Postgres | undefined;

  const start = async () => {
    const { dataDir, databaseUrl } = address;
    world = await startWorld({ dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  };

  beforeAll(async () => {
    if (database === 'PostgreSQL') postgres = await startPostgres();
    address.databaseUrl = postgres?.createDatabase();
    await start();
    await saveBasics(world);
    for (const title of titles) {
      await world.save('POST', '/api/articles?status=draft', article({ title, site: 'attapeu' }));
    }
  });
  afterAll(async () => {
    await world?.cms.stop();
    postgres?.stop();
    rmSync(address.dataDir, { recursive: true, force: true });
  });

  describe('a list', () => {
    test('sorted by title has the order of the dictionary, both ways and page by page', async () => {
      const by = async (sort: string, paging: Record<string, string> = {}) =>
        (
          await world.admin(
            'GET',
            `${content}/api::article.article?${String(new URLSearchParams({ sort, locale: 'lo', pageSize: '50', ...paging }))}`,
          )
        ).body.results.map(({ title }: Entry) => title);
      expect(await by('title:ASC')).toEqual(sorted);
      expect(await by('title:DESC')).toEqual(sorted.toReversed());
      expect(await by('title:ASC', { pageSize: '4', page: '2' })).toEqual(sorted.slice(4, 8));
    });

    test('follows a title that changes', async () => {
      const [first] = await list('api::article.article', { sort: 'title:ASC', locale: 'lo' });
      await world.save('PUT', `/api/articles/${first!.documentId}?status=draft`, { title: 'ຮ່າງ' });
      const after = await list('api::article.article', { sort: 'title:ASC', locale: 'lo' });
      expect(after.at(-1)).toMatchObject({ title: 'ຮ່າງ' });
      await world.save('PUT', `/api/articles/${first!.documentId}?status=draft`, { title: 'ກາ' });
    });

    test('of another type is sorted by its names', async () => {
      await world.save('POST', '/api/topics', { code: 'post', nameLo: 'ໄປສະນີ', nameEn: 'Post' });
      await world.save('POST', '/api/topics', { code: 'radio', nameLo: 'ວິທະຍຸ', nameEn: 'radio' });
      const topics = await list('api::topic.topic', { sort: 'nameLo:ASC' });
      expect(topics.map(({ nameLo }) => nameLo)).toEqual(['ໄປສະນີ', 'ຝຶກອົບຮົມ', 'ວິທະຍຸ']);
      const inEnglish = await list('api::topic.topic', { sort: 'nameEn:ASC' });
      expect(inEnglish.map(({ nameEn }) => nameEn)).toEqual(['Post', 'radio', 'Training']);
    });

    test('shows no key to anybody outside the database', async () => {
      const rest = await world.request('GET', '/api/articles?status=draft', {
        token: world.cms.secrets.importToken,
      });
      expect(JSON.stringify(rest.body)).not.toContain('titleOrder');
      const refused = await world.request('GET', '/api/articles?sort=titleOrder', {
        token: world.cms.secrets.importToken,
      });
      expect(refused.status).toBe(400);
    });

    test('takes no key from a request', async () => {
      const [entry] = await list('api::article.article', { sort: 'title:ASC', locale: 'lo' });
      await world.admin('PUT', `${content}/api::article.article/${entry!.documentId}?locale=lo`, {
        title: 'ກາ',
        titleOrder: 'ffff',
      });
      const after = await list('api::article.article', { sort: 'title:ASC', locale: 'lo' });
      expect(after[0]).toMatchObject({ title: 'ກາ' });
    });
  });

  describe('search', () => {
    beforeAll(async () => {
      await world.save(
        'POST',
        '/api/articles',
        article({ title: 'ລະບົບດິຈິຕອນ', summary: 'ໂຄສະນາ ແຜນ 50% ປີ 2026', body: '<p>ຢູ່ຫຼວງພະບາງ<b>ໃໝ່</b></p>' }),
      );
    });

    test.each([
      ['ດີຈີຕອນ', 'another spelling'],
      ['ດິຈິຕ໋ອນ', 'a tone mark more'],
      ['ຫລວງພະບາງ', 'another spelling, in the text'],
      ['ລະບົບ ຫຼວງ', 'two parts at different places'],
      ['ໂຄ ສະນາ', 'a space where there is none'],
      ['໒໐໒໖', 'Lao digits'],
      ['50%', 'a sign that databases read otherwise'],
    ])('finds %s: %s', async (query) => {
      expect(await found(query)).toEqual(['ລະບົບດິຈິຕອນ']);
    });

    test.each(['ດົຈົຕອນ', '5_%', '<b>', 'ລະບົບ ຂວາ'])('does not find %s', async (query) => {
      expect(await found(query)).toEqual([]);
    });

    test('finds ນ້ຳ without its tone and with its vowel in two', async () => {
      expect(await found('ນຳ')).toEqual(['ນ້ຳງື່ມ']);
      expect(await found('ນໍ້າງື່ມ')).toEqual(['ນ້ຳງື່ມ']);
    });

    test('finds nothing more once an entry is deleted, and follows one that changes', async () => {
      const entry = await world.save('POST', '/api/articles?status=draft', article({ title: 'ຊົ່ວຄາວ' }));
      expect(await found('ຊົວຄາວ')).toEqual(['ຊົ່ວຄາວ']);
      await world.save('PUT', `/api/articles/${entry.documentId}?status=draft`, { title: 'ຖາວອນ' });
      expect(await found('ຊົວຄາວ')).toEqual([]);
      expect(await found('ຖາວອນ')).toEqual(['ຖາວອນ']);
      const { status } = await world.admin(
        'DELETE',
        `${content}/api::article.article/${entry.documentId}?locale=lo`,
      );
      expect(status).toBe(200);
      expect(await found('ຖາວອນ')).toEqual([]);
    });

    test('in a picker of related entries looks at names alone', async () => {
      const target = 'api::article.article/relatedArticles';
      const pick = async (query: string) =>
        (
          await world.admin(
            'GET',
            `/content-manager/relations/${target}?locale=lo&pageSize=50&_q=${encodeURIComponent(query)}`,
          )
        ).body.results.map(({ title }: Entry) => title);
      expect(await pick('ດີຈີຕອນ')).toEqual(['ລະບົບດິຈິຕອນ']);
      expect(await pick('ຫລວງພະບາງ')).toEqual([]);
      expect((await pick('')).slice(0, 4)).toEqual(['ກາ', 'ເກ', 'ແກ', 'ຂາ']);
    });

    test('in the library finds files by their names', async () => {
      const form = new FormData();
      form.append('files', new Blob(['ປີ,ຄົນ\n1,2\n'], { type: 'text/csv' }), 'x.csv');
      form.append('fileInfo', JSON.stringify({ name: 'ແຜນດິຈິຕອນ.csv' }));
      await world.request('POST', '/api/upload', { token: world.cms.secrets.importToken, body: form });
      const { body } = await world.admin('GET', `/upload/files?_q=${encodeURIComponent('ດີຈີຕອນ')}`);
      expect(body.results.map(({ name }: Entry) => name)).toEqual(['ແຜນດິຈິຕອນ.csv']);
    });
  });

  test.each(['publish', 'update'])('the first page of the admin tells the newest: %s', async (action) => {
    const { body } = await world.admin('GET', `/content-manager/homepage/recent-documents?action=${action}`);
    expect(body.data.map(({ title }: Entry) => title)).toContain('ລະບົບດິຈິຕອນ');
  });

  describe('what was written past the CMS', () => {
    test('is sorted and found after a start, and is looked at once', async () => {
      const [{ title: before }] = (await list('api::article.article', {
        sort: 'title:ASC',
        locale: 'lo',
      })) as [Entry];
      await world.cms.stop();
      await execute(
        address,
        `DELETE FROM sanlao_search_texts; UPDATE articles SET title_order = NULL;
         DELETE FROM strapi_core_store_settings WHERE key LIKE 'plugin_lao-lists_filled%'`,
      );
      await start();
      await expect.poll(() => found('ດີຈີຕອນ'), { timeout: 30_000 }).toEqual(['ລະບົບດິຈິຕອນ']);
      const [first] = await list('api::article.article', { sort: 'title:ASC', locale: 'lo' });
      expect(first).toMatchObject({ title: before });

      const missing = `SELECT id FROM articles WHERE id NOT IN
        (SELECT entry_id FROM sanlao_search_texts WHERE entry_uid = 'api::article.article')`;
      await expect.poll(() => rowsOf(address, missing), { timeout: 30_000 }).toEqual([]);
      const reached = () =>
        rowsOf(
          address,
          `SELECT value FROM strapi_core_store_settings WHERE key = 'plugin_lao-lists_filled api::article.article'`,
        );
      const [newest] = await rowsOf(address, 'SELECT MAX(id) AS id FROM articles');
      const [{ value }] = (await reached()) as [{ value: string }];
      expect(JSON.parse(value)).toEqual({ after: Number(newest!['id']), sorted: ['title'] });
    });
  });

  async function list(type: string, query: Record<string, string>): Promise<Entry[]> {
    const { status, body } = await world.admin(
      'GET',
      `${content}/${type}?${String(new URLSearchParams({ pageSize: '50', ...query }))}`,
    );
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.pagination.total).toBe(body.results.length);
    return body.results as Entry[];
  }

  async function found(query: string, type = 'api::article.article'): Promise<unknown[]> {
    const entries = await list(type, { _q: query, locale: 'lo' });
    return entries.map(({ title, nameLo }) => title ?? nameLo);
  }
});

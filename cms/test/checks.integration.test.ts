/** What authors are told about their entries by the running CMS. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import type { Finding } from '@sanlao/shared/editing/finding';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, dataset, saveBasics, startWorld, type World } from './world.ts';

let world: World;
let inside: Server;
let asked = 0;

beforeAll(async () => {
  world = await startWorld();
  await saveBasics(world);
  inside = createServer((_, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  inside?.close();
  await world?.cms.stop();
});

async function draft(path: string, fields: Record<string, unknown>): Promise<string> {
  return (await world.save('POST', `/api/${path}?status=draft`, fields)).documentId;
}

async function check(uid: string, documentId: string, locale = 'lo'): Promise<Finding[]> {
  const { status, body } = await world.admin('GET', `/checks/${uid}/${documentId}?locale=${locale}`);
  expect(status).toBe(200);
  return body.findings as Finding[];
}

const named = (findings: Finding[]) => findings.map(({ check, field }) => `${check} ${field}`);

it('an article is looked at from every side', async () => {
  const { port } = inside.address() as AddressInfo;
  const event = await draft('events', { title: 'ກອງປະຊຸມ', site: 'attapeu', start: '2026-12-01T02:00:00Z' });
  await world.save('POST', '/api/articles', article({ title: 'ເປີດສູນ', date: '2026-11-18' }));
  const there = await world.save('POST', '/api/pages', { title: 'ປະຫວັດ', slug: 'history', site: 'attapeu' });
  expect(there['slug']).toBe('history');
  const documentId = await draft('articles', {
    ...article({ title: 'ເປີດສູນ', date: '2569-11-20' }),
    body:
      '<h3>ນໍ້າ ປີ 2569</h3><p><a href="/lo/history/">ມີ</a> <a href="/lo/nothing/">ບໍ່ມີ</a>' +
      `<a href="http://127.0.0.1:${port}/">ພາຍໃນ</a> <a href="http://192.168.1.1/">ພາຍໃນ</a></p>` +
      '<figure><img src="/media/x/960.jpg" alt=""></figure>',
    event,
    cover: await upload(),
  });
  const findings = await check('api::article.article', documentId);
  expect(named(findings)).toEqual([
    'dates date',
    'summary summary',
    'headings body',
    'links body',
    'links body',
    'links body',
    'unpublished event',
    'cover cover',
    'alternative-text cover',
    'alternative-text body',
    'lao-repairs body',
    'spelling body',
  ]);
  expect(findings[0]).toMatchObject({ weight: 'must', text: { en: expect.stringContaining('2026') } });
  expect(findings.filter(({ check }) => check === 'links').map(({ text }) => text.en)).toEqual([
    expect.stringContaining('/lo/nothing/'),
    expect.stringContaining(`127.0.0.1:${port}`),
    expect.stringContaining('192.168.1.1'),
  ]);
  expect(asked).toBe(0);
});

it('what would be refused at publish is told before, and what was mended is not told again', async () => {
  const documentId = await draft('datasets', dataset({ summary: 'ຜູ້ນຳໃຊ້' }));
  expect(await check('api::dataset.dataset', documentId)).toEqual([]);
  const other = await draft('articles', article({ title: 'ຂ່າວນ້ອຍ', body: '<p>ເນື້ອໃນ</p>' }));
  expect(named(await check('api::article.article', other))).toEqual(['summary summary', 'cover cover']);
  await world.save('PUT', `/api/articles/${other}?status=draft`, { summary: 'ໃຈຄວາມ' });
  expect(named(await check('api::article.article', other))).toEqual(['cover cover']);
});

it('an article with the title of another of these days is told', async () => {
  await world.save('POST', '/api/articles', article({ title: 'ຊໍ້າກັນ', date: '2026-11-10' }));
  const documentId = await draft(
    'articles',
    article({ title: 'ຊໍ້າກັນ', date: '2026-11-12', body: '<p>ກ</p>' }),
  );
  expect(named(await check('api::article.article', documentId))).toContain('duplicate-title title');
  const later = await draft('articles', article({ title: 'ຊໍ້າກັນ', date: '2026-10-01', body: '<p>ກ</p>' }));
  expect(named(await check('api::article.article', later))).not.toContain('duplicate-title title');
});

it('an entry that is none is not found, and nobody without a session is answered', async () => {
  const answers = await Promise.all([
    world.admin('GET', '/checks/api::article.article/nothing'),
    world.admin('GET', '/checks/admin::user/1'),
    world.request('GET', '/checks/api::article.article/nothing'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 401]);
});

async function upload(): Promise<number> {
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#36c' } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'a.jpg');
  const { body } = await world.request('POST', '/api/upload', {
    token: world.cms.secrets.importToken,
    body: form,
  });
  return body[0].id as number;
}

/** Quarterly reports from their draft to the ministry, as the people of a province and of the ministry meet them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { dataPaths } from '@sanlao/shared/config/paths';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { previousQuarter, quarterAt, spanOf } from '@sanlao/shared/reports/quarter';
import type { Report, ReportSummary, SiteFigures } from '@sanlao/shared/reports/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CmsOptions } from '../../scripts/testing/cms.ts';
import {
  databasesHere,
  execute,
  instantIn,
  rowsOf,
  startDatabase,
  type DatabaseAddress,
} from './database.ts';
import { startPerson, type TestPerson } from './people.ts';
import { article, saveBasics, startWorld, type World } from './world.ts';

let world: World;
let address: DatabaseAddress;
let editor: TestPerson;
let neighbour: TestPerson;
let contributor: TestPerson;
let ministry: TestPerson;
let viewer: TestPerson;
const quarter = previousQuarter(quarterAt(new Date()));
const { from, start } = spanOf(quarter);

describe.each(databasesHere())('on %s', (name) => {
  let stopDatabase: () => void;

  beforeAll(async () => {
    const { options, stop } = await startDatabase(name);
    stopDatabase = stop;
    world = await startWorld(options);
    address = { dataDir: world.cms.dataDir, ...options };
    await saveBasics(world);
    await world.save('POST', '/api/sites', {
      code: 'sekong',
      kind: 'province',
      nameLo: 'ເຊກອງ',
      nameEn: 'Sekong',
    });
    editor = await startPerson(world, 'ຄຳໃສ', { kind: 'editor', site: 'attapeu' });
    neighbour = await startPerson(world, 'ບຸນມີ', { kind: 'editor', site: 'sekong' });
    contributor = await startPerson(world, 'ແສງ', {
      kind: 'contributor',
      site: 'attapeu',
      unit: 'attapeu-dtc',
    });
    ministry = await startPerson(world, 'ວັນນາ', { kind: 'ministry-editor' });
    viewer = await startPerson(world, 'ພອນ', { kind: 'ministry-viewer' });
    // What was brought from elsewhere counts by its own day.
    await world.save(
      'POST',
      '/api/articles',
      article({ title: 'ນໍ້າ', date: from, unit: 'attapeu-dtc', topics: ['training'] }),
    );
    await world.save('POST', '/api/articles', article({ title: 'ຂ່າວເກົ່າ', date: '2019-01-02' }));
  });

  afterAll(async () => {
    await world?.cms.stop();
    stopDatabase?.();
  });

  describe('the reports of a quarter', () => {
    it('are not drafted for a site that came after it, unless the ministry asks for them', async () => {
      expect(await listed(ministry)).toEqual([]);
      expect((await editor.ask('POST', '/reports/draft', { quarter })).status).toBe(403);
      expect((await viewer.ask('POST', '/reports/draft', { quarter })).status).toBe(403);
      const [one, other] = await Promise.all([
        ministry.ask('POST', '/reports/draft', { quarter }),
        ministry.ask('POST', '/reports/draft', { quarter }),
      ]);
      expect(one.body.drafted + other.body.drafted).toBe(3);
      expect((await listed(ministry)).map(({ site, state }) => [site, state])).toEqual([
        ['attapeu', 'drafted'],
        ['ministry', 'drafted'],
        ['sekong', 'drafted'],
      ]);
      expect(await recorded('report-drafted')).toHaveLength(3);
    });

    it('are not drafted before the quarter is over', async () => {
      const { status, body } = await ministry.ask('POST', '/reports/draft', {
        quarter: quarterAt(new Date()),
      });
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/ຍັງບໍ່ສິ້ນສຸດ.*not over yet/);
    });

    it('are seen by their site and the ministry', async () => {
      expect((await listed(editor)).map(({ site }) => site)).toEqual(['attapeu']);
      expect((await listed(viewer)).map(({ site }) => site)).toHaveLength(3);
      expect((await contributor.ask('GET', '/reports/list')).status).toBe(403);
      const { id } = await reportOf('attapeu');
      for (const person of [neighbour, contributor]) {
        expect((await person.ask('GET', `/reports/one/${id}`)).status).toBe(404);
        expect((await person.ask('PUT', `/reports/one/${id}/words`, { changes: {} })).status).toBe(404);
        expect((await person.ask('POST', `/reports/one/${id}/submit`)).status).toBe(404);
        expect((await person.ask('POST', '/reports/sign', { output: 'pdf', report: id })).status).toBe(404);
      }
      for (const person of [editor, viewer]) {
        expect((await person.ask('POST', `/reports/one/${id}/accept`)).status).toBe(403);
      }
      expect((await viewer.ask('PUT', `/reports/one/${id}/words`, { changes: {} })).status).toBe(403);
      expect((await editor.ask('POST', '/reports/sign', { output: 'slides', quarter })).status).toBe(403);
      expect((await world.request('GET', `/reports/one/${id}`)).status).toBe(401);
    });

    it('count what the site has published, by type, topic and unit', async () => {
      const { figures } = (await open(editor, 'attapeu')).figures;
      expect(figures.published).toEqual({ total: 1, byType: { article: 1 }, byTopic: { training: 1 } });
      expect(figures.news.daysWithout).toBe(figures.news.days - 1);
      const { body } = await ministry.ask('GET', `/reports/compare?quarter=${quarter}`);
      const sites = body.sites as SiteFigures[];
      expect(sites.map(({ site, figures: { published } }) => [site, published.total])).toEqual([
        ['attapeu', 1],
        ['ministry', 0],
        ['sekong', 0],
      ]);
      expect(sites[0]!.units.map(({ unit, figures: { published } }) => [unit, published.total])).toEqual([
        ['attapeu-dtc', 1],
      ]);
    });

    it.each([
      ['a quarter that has not begun', '2998-Q1', 400],
      ['no quarter', 'x', 400],
    ])('cannot be compared for %s', async (_, asked, status) => {
      expect((await ministry.ask('GET', `/reports/compare?quarter=${asked}`)).status).toBe(status);
    });

    it('count by the record what people publish: first submission, return and publication', async () => {
      const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
      await record('submitted', at(1), { details: '{}' });
      await record('returned', at(2), { details: JSON.stringify({ reasons: 'ຮູບບໍ່ຊັດ' }) });
      await record('submitted', at(3));
      await record('published', at(5));
      await record('published', at(50));
      const { figures } = (await open(editor, 'attapeu')).figures;
      expect(figures.published.total).toBe(2);
      expect(figures.approval).toMatchObject({
        count: 1,
        median: 240,
        slowest: { title: 'ຈາກຄົນ', minutes: 240 },
      });
      expect(figures.returned).toMatchObject({ count: 1, reasons: [{ reasons: 'ຮູບບໍ່ຊັດ', day: from }] });
    });

    it('count what readers took of its documents, once the logs of the web server are given', async () => {
      const downloadsOf = async (site: string) => {
        const { body } = await ministry.ask('GET', `/reports/compare?quarter=${quarter}`);
        return (body.sites as SiteFigures[]).find((one) => one.site === site)?.figures.downloads;
      };
      expect(await downloadsOf('attapeu')).toBeNull();
      const [hash, key] = ['c'.repeat(64), 'd'.repeat(64)];
      const now = instantIn(address, new Date());
      await execute(
        address,
        `INSERT INTO files (name, hash, mime, url, provider) VALUES ('x.pdf', '${hash}', 'application/pdf', 'x', 'x');
       INSERT INTO files_related_mph (file_id, related_id, related_type, field)
         SELECT f.id, a.id, 'api::article.article', 'attachments' FROM files f, articles a
         WHERE f.hash = '${hash}' AND a.title = 'ຂ່າວເກົ່າ';
       INSERT INTO sanlao_documents (sha_256, size, state, keys, created_at, updated_at)
         VALUES ('${hash}', 1, 'ready', '${JSON.stringify([key])}', ${now}, ${now});`,
      );
      const [year, month = '', day] = from.split('-');
      const names: Record<string, string> = { '01': 'Jan', '04': 'Apr', '07': 'Jul', '10': 'Oct' };
      const line = (reader: string, path: string) =>
        `${reader} - - [${day}/${names[month]}/${year}:10:00:00 +0700] "GET ${path} HTTP/1.1" 200 9 "-" "Mozilla/5.0"\n`;
      const { accessLogs } = dataPaths(world.cms.dataDir);
      mkdirSync(accessLogs, { recursive: true });
      writeFileSync(
        join(accessLogs, 'access.log'),
        [
          line('10.0.0.1', `/documents/${key}/lite.pdf/x.pdf`),
          line('10.0.0.1', `/documents/${key}/original.pdf/x.pdf`),
          line('10.0.0.2', `/media/${hash}/original.pdf`),
          line('10.0.0.3', `/documents/${'e'.repeat(64)}/original.pdf`),
        ].join(''),
      );
      await expect
        .poll(() => downloadsOf('attapeu'), { timeout: 60_000, interval: 1000 })
        .toMatchObject({ total: 2, most: [{ title: 'ຂ່າວເກົ່າ', count: 2 }] });
      expect(await downloadsOf('sekong')).toEqual({ total: 0, most: [] });
    });
  });

  describe('a report', () => {
    it('takes in what two people write at the same time, and loses nothing', async () => {
      const { id } = await reportOf('attapeu');
      const write = (person: TestPerson, changes: object) =>
        person.ask('PUT', `/reports/one/${id}/words`, { changes });
      const both = await Promise.all([
        write(editor, { results: { from: '', to: 'ຜົນ 1' } }),
        write(ministry, { plan: { from: '', to: 'ແຜນ' } }),
      ]);
      expect(both.map(({ body }) => body.conflicts)).toEqual([[], []]);
      const { body } = await write(ministry, {
        results: { from: '', to: 'ຜົນອື່ນ' },
        plan: { from: 'ແຜນ', to: 'ແຜນ 2' },
      });
      expect(body.conflicts).toEqual([expect.objectContaining({ field: 'results', theirs: 'ຜົນ 1' })]);
      expect((await open(editor, 'attapeu')).words).toMatchObject({ results: 'ຜົນ 1', plan: 'ແຜນ 2' });
    });

    it.each([
      ['a field that it does not have', { changes: { other: { from: '', to: 'x' } } }],
      ['a text that is too long', { changes: { plan: { from: '', to: 'x'.repeat(20_001) } } }],
      ['nothing', {}],
    ])('refuses %s', async (_, body) => {
      const { id } = await reportOf('attapeu');
      expect((await editor.ask('PUT', `/reports/one/${id}/words`, body)).status).toBe(400);
    });

    it('is not submitted without results', async () => {
      const { id } = await reportOf('sekong');
      const { status, body } = await neighbour.ask('POST', `/reports/one/${id}/submit`);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/[ກ-ຮ].* \/ Write what was achieved/);
    });

    it('goes to the ministry, comes back with a reason, goes again and is accepted', async () => {
      const { id } = await reportOf('attapeu');
      const step = (person: TestPerson, name: string, body: object = {}) =>
        person.ask('POST', `/reports/one/${id}/${name}`, body);
      expect((await step(ministry, 'accept')).status).toBe(400);
      expect((await step(editor, 'submit')).body).toMatchObject({
        state: 'submitted',
        submittedBy: 'ຄຳໃສ ທົດສອບ',
      });
      expect((await step(editor, 'submit')).status).toBe(400);
      const closed = await editor.ask('PUT', `/reports/one/${id}/words`, {
        changes: { plan: { from: 'ແຜນ 2', to: 'x' } },
      });
      expect(closed.status).toBe(400);
      expect((await step(ministry, 'return')).status).toBe(400);
      expect((await step(ministry, 'return', { reason: 'ຂາດຕົວເລກ' })).body).toMatchObject({
        state: 'returned',
        returnReason: 'ຂາດຕົວເລກ',
      });
      expect((await step(editor, 'submit')).body).toMatchObject({ state: 'submitted', returnReason: null });
      const twice = await Promise.all([step(ministry, 'accept'), step(ministry, 'accept')]);
      expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 400]);
      expect(await recorded('report-submitted')).toHaveLength(2);
      expect(await recorded('report-returned')).toEqual([expect.objectContaining({ site: 'attapeu' })]);
      expect(await recorded('report-accepted')).toHaveLength(1);
    });

    it('keeps its figures from the submission on', async () => {
      await world.save('POST', '/api/articles', article({ title: 'ມາພາຍຫຼັງ', date: from }));
      expect((await open(editor, 'attapeu')).figures.figures.published.total).toBe(2);
    });
  });

  describe('a report that was accepted', () => {
    it('becomes the draft of a publication with its PDF, once, for who publishes on the site', async () => {
      const { id } = await reportOf('attapeu');
      const publish = (person: TestPerson) => person.ask('POST', `/reports/one/${id}/publication`);
      expect((await publish(viewer)).status).toBe(403);
      expect((await publish(neighbour)).status).toBe(404);
      const both = await Promise.all([publish(editor), publish(editor)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400]);
      const { publication } = await open(editor, 'attapeu');
      const { body } = await editor.ask(
        'GET',
        `/content-manager/collection-types/api::publication.publication/${publication}?locale=lo`,
      );
      expect(body.data).toMatchObject({ kind: 'report', site: 'attapeu', publishedAt: null });
      expect(body.data.files).toEqual([expect.objectContaining({ mime: 'application/pdf' })]);
      const sekong = await reportOf('sekong');
      expect((await neighbour.ask('POST', `/reports/one/${sekong.id}/publication`)).status).toBe(400);
    });
  });

  describe('the outputs', () => {
    it('are a page, a PDF with the very text, a workbook and CSV, for who was given the address', async () => {
      const { id } = await reportOf('attapeu');
      const page = await output(editor, { output: 'print', report: id });
      expect(page.text).toContain('ຜົນ 1');
      const pdf = await output(editor, { output: 'pdf', report: id });
      expect(pdf.disposition).toBe(`attachment; filename="attapeu-${quarter}.pdf"`);
      expect(await textOf(pdf.bytes)).toContain('ຈາກສົ່ງເຖິງເຜີຍແຜ່ (ຄ່າກາງ)');
      const workbook = await output(editor, { output: 'xlsx', report: id });
      expect(workbook.text.slice(0, 2)).toBe('PK');
      const csv = await output(editor, { output: 'csv', report: id, locale: 'en' });
      expect(csv.text).toMatch(/^\ufeff?Quarter,Website,Unit/);
      const slides = await output(viewer, { output: 'slides', quarter });
      // An overview, the figures of three sites, and the words of the one that wrote some.
      expect(slides.text.match(/<section /g)).toHaveLength(5);
      expect(slides.text).toContain('<p>ແຜນ 2</p>');
      expect((await world.request('GET', '/reports/slides.js')).headers.get('content-type')).toMatch(
        'text/javascript',
      );
    });

    it('are nobody else’s', async () => {
      const { id } = await reportOf('attapeu');
      const { url } = (await editor.ask('POST', '/reports/sign', { output: 'csv', report: id })).body;
      const sekong = await reportOf('sekong');
      expect((await world.request('GET', url.replace(`report=${id}`, `report=${sekong.id}`))).status).toBe(
        403,
      );
      expect((await world.request('GET', `/reports/output?output=csv&report=${id}`)).status).toBe(403);
    });
  });

  describe('the settings', () => {
    it('are the administrator’s, and decide what is late', async () => {
      expect((await listed(editor)).some(({ isLate }) => isLate)).toBe(false);
      expect((await ministry.ask('PUT', '/reports/settings', { dueDays: 3 })).status).toBe(403);
      expect((await world.admin('PUT', '/reports/settings', { dueDays: 0 })).status).toBe(400);
      expect((await world.admin('PUT', '/reports/settings', { dueDays: 90 })).status).toBe(200);
      const [waiting] = await listed(neighbour);
      expect(waiting).toMatchObject({ state: 'drafted', isLate: vientianeDay(new Date()) > waiting!.due });
      expect((await recorded('setting-changed')).at(-1)).toMatchObject({
        details: { setting: 'reports', from: { dueDays: 15 }, to: { dueDays: 90 } },
      });
    });
  });

  describe('the platform', () => {
    it('drafts what is missing when it starts, once', async () => {
      const { dataDir, databaseUrl } = address;
      const options: CmsOptions = {
        ...{ dataDir, ports: world.cms.ports },
        ...(databaseUrl === undefined ? {} : { databaseUrl }),
      };
      await world.cms.kill();
      const since = spanOf(previousQuarter(previousQuarter(quarter))).start;
      await execute(address, `UPDATE sites SET created_at = ${instantIn(address, since)}`);
      for (let round = 0; round < 2; round++) {
        const again = await startWorld(options);
        await delay(200);
        expect(await rowsOf(address, 'SELECT id FROM sanlao_reports')).toHaveLength(3);
        await again.cms.kill();
      }
      await execute(address, 'DELETE FROM sanlao_reports');
      const again = await startWorld(options);
      // The two quarters before, and the one that is over.
      expect(await rowsOf(address, 'SELECT id FROM sanlao_reports')).toHaveLength(9);
      await again.cms.kill();
    });
  });
});

async function listed(person: TestPerson): Promise<ReportSummary[]> {
  const { status, body } = await person.ask('GET', '/reports/list');
  expect(status).toBe(200);
  expect(body.quarter).toBe(quarter);
  return body.reports as ReportSummary[];
}

async function reportOf(site: string): Promise<ReportSummary> {
  return (await listed(ministry)).find((report) => report.site === site)!;
}

async function open(person: TestPerson, site: string): Promise<Report> {
  const { id } = await reportOf(site);
  return (await person.ask('GET', `/reports/one/${id}`)).body as Report;
}

async function output(person: TestPerson, request: object) {
  const signed = await person.ask('POST', '/reports/sign', request);
  expect(signed.status, JSON.stringify(signed.body)).toBe(200);
  const response = await fetch(world.cms.url + signed.body.url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  expect(response.status, text.slice(0, 500)).toBe(200);
  return { bytes, text, disposition: response.headers.get('content-disposition') };
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent({ disableNormalization: true });
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

async function recorded(kind: string): Promise<Record<string, unknown>[]> {
  const rows = await rowsOf(address, `SELECT * FROM sanlao_activities WHERE kind = '${kind}' ORDER BY id`);
  return rows.map(({ details, ...row }) => ({
    ...row,
    details: typeof details === 'string' ? (JSON.parse(details) as unknown) : details,
  }));
}

/** A step of an entry in the past quarter, as the workflow records it. */
function record(kind: string, at: Date, { details = '{}' } = {}): Promise<void> {
  return execute(
    address,
    `INSERT INTO sanlao_activities (at, kind, actor, uid, document_id, locale, title, site, unit, details)
     VALUES (${instantIn(address, at)}, '${kind}', 'admin:9', 'api::article.article', 'bypeople', 'lo', 'ຈາກຄົນ', 'attapeu', 'attapeu-dtc', '${details}')`,
  );
}

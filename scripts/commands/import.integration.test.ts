/** `sanlao import` as a person runs it, into a real CMS. */
import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '@sanlao/shared/config/environment';
import { openCms, type CmsClient } from '../cms/client.ts';
import type { Outcome } from '../import/outcome.ts';
import { freePorts, startCms, type Cms } from '../testing/cms.ts';

const sanlao = join(import.meta.dirname, '../sanlao.ts');
const fixtures = join(import.meta.dirname, '../import/fixtures');
const title = 'ພະນັກງານ 5 ເມືອງ ຂອງແຂວງອັດຕະປື ຝຶກນຳໃຊ້ລະບົບຫ້ອງການທັນສະໄໝ';
const draft = { locale: 'lo', status: 'draft' } as const;
const published = { locale: 'lo', status: 'published' } as const;

let cms: Cms;
let client: CmsClient;
let folder: string;

beforeAll(async () => {
  cms = await startCms();
  client = openCms({ url: cms.url, token: cms.secrets.importToken });
  for (const code of ['attapeu', 'sekong', 'salavan', 'champasak']) {
    const site = { code, kind: 'province', nameLo: 'ແຂວງ', nameEn: code, order: 1 };
    await client.create(
      'site',
      { status: 'published' },
      { ...site, hosts: code === 'sekong' ? 'sekong.gov.la' : '' },
    );
  }
  const unit = {
    code: 'attapeu-dtc',
    site: 'attapeu',
    level: 'province',
    nameLo: 'ພະແນກ',
    nameEn: 'Department',
  };
  await client.create('unit', { status: 'published' }, unit);
  folder = mkdtempSync(join(tmpdir(), 'sanlao-import-'));
});

afterAll(async () => {
  await cms?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

interface Run {
  code: number;
  outcomes: Outcome[];
  stdout: string;
  stderr: string;
}

/** File names are those of the fixtures unless absolute. */
async function run(args: string[], env: Record<string, string> = {}): Promise<Run> {
  const settings = {
    INIT_CWD: fixtures,
    SANLAO_DATA: cms.dataDir,
    CMS_PORT: String(cms.ports.cms),
    SITE_PORT: '4000',
  };
  const { stdout, stderr, code } = await promisify(execFile)(process.execPath, [sanlao, 'import', ...args], {
    env: { PATH: process.env['PATH'], ...settings, ...env },
  })
    .then((result) => ({ ...result, code: 0 }))
    .catch((error: unknown) => error as { stdout: string; stderr: string; code: number });
  const lines = stdout.split('\n').filter((line) => line.startsWith('{"file"'));
  return { code, stdout, stderr, outcomes: lines.map((line) => JSON.parse(line) as Outcome) };
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const countOf = async (site: string) => (await client.find('article', draft, { site })).length;

describe('an article', () => {
  let first: Outcome;

  test('with a title and a date is published at an address, its raw text kept', async () => {
    const args = [
      'credits-in-brackets.txt',
      '--site',
      'attapeu',
      '--unit',
      'attapeu-dtc',
      '--publish',
      '--json',
    ];
    const { code, outcomes, stderr } = await run(args);
    expect(code).toBe(0);
    expect(stderr).toContain('Importing into attapeu');
    first = outcomes[0]!;
    expect(first).toMatchObject({
      file: 'credits-in-brackets.txt',
      title,
      titleDerived: false,
      date: '2026-06-28',
      byline: 'ພະແນກ ຕສ ແຂວງອັດຕະປື',
      photoCredit: 'ຫ້ອງການແຂວງອັດຕະປື',
      paragraphs: 1,
      repairs: [],
      warnings: [],
      status: 'published',
    });
    const [live] = await client.find('article', published, { documentId: first.documentId! });
    expect(first.url).toBe(`http://attapeu.localhost:4000/lo/news/2026/06/28-${String(live!['urlId'])}/`);
    expect(live).toMatchObject({
      title,
      site: 'attapeu',
      unit: 'attapeu-dtc',
      date: '2026-06-28',
      importSource: readFileSync(join(fixtures, 'credits-in-brackets.txt'), 'utf8'),
    });
    expect(live!['body']).toMatch(/^<p>ວັນທີ 12 ມິຖຸນາ 2026, .*<\/p>$/);
  });

  test('changes nothing when it is imported again, under any name', async () => {
    const before = await client.find('article', draft, { site: 'attapeu' });
    const copy = write('copy.txt', readFileSync(join(fixtures, 'credits-in-brackets.txt')));
    const { code, outcomes } = await run([
      'credits-in-brackets.txt',
      copy,
      '--site',
      'attapeu',
      '--publish',
      '--json',
    ]);
    expect(code).toBe(0);
    const { documentId, url } = first;
    expect(outcomes).toMatchObject([
      { status: 'unchanged', documentId, url },
      { status: 'unchanged', documentId, url },
    ]);
    expect(await client.find('article', draft, { site: 'attapeu' })).toEqual(before);
  });

  test('with the title and date of another one is refused', async () => {
    const { code, outcomes } = await run(['plain.txt', '--site', 'attapeu', '--json']);
    expect(code).toBe(1);
    expect(outcomes[0]).toMatchObject({ status: 'refused', documentId: null, title });
    expect(outcomes[0]!.reason).toContain(first.documentId);
  });

  test('is another one on another site, at the host of that site', async () => {
    const { outcomes } = await run(['credits-in-brackets.txt', '--site', 'sekong', '--publish', '--json']);
    expect(outcomes[0]!.url).toMatch(/^https:\/\/sekong\.gov\.la\/lo\/news\/2026\/06\/28-[a-z0-9]{6}\/$/);
  });

  test('without --publish is a draft', async () => {
    const { outcomes } = await run(['title-labelled.txt', '--site', 'salavan', '--json']);
    expect(outcomes[0]).toMatchObject({ status: 'draft', url: null });
    expect(outcomes[0]).not.toHaveProperty('reason');
    expect(await client.find('article', published, { site: 'salavan' })).toEqual([]);
    const again = await run(['title-labelled.txt', '--site', 'salavan', '--publish', '--json']);
    expect(again.outcomes[0]).toMatchObject({ status: 'unchanged', url: null });
    expect(again.outcomes[0]!.warnings.map(({ code }) => code)).toContain('already-imported');
  });

  test.each([
    ['title-missing.txt', 'sekong', 'title'],
    ['date-of-event-only.txt', 'sekong', 'date'],
    ['date-buddhist.txt', 'champasak', 'Buddhist'],
    ['title-alone.txt', 'attapeu', 'date'],
  ])('that cannot be published as it is stays a draft with the reason: %s', async (file, site, reason) => {
    const { code, outcomes } = await run([file, '--site', site, '--publish', '--json']);
    expect(code).toBe(0);
    expect(outcomes[0]).toMatchObject({ status: 'draft', url: null });
    expect(outcomes[0]!.reason).toContain(reason);
  });

  test('of tomorrow stays a draft', async () => {
    const file = write('future.txt', 'ຫົວຂໍ້ຂອງມື້ອື່ນ\n\n31/12/2099\n\nກອງປະຊຸມໄດ້ປິດລົງ.\n');
    const { outcomes } = await run([file, '--site', 'salavan', '--publish', '--json']);
    expect(outcomes[0]!.reason).toContain('2099-12-31');
  });

  test('with markup shows it as text', async () => {
    const { outcomes } = await run(['markup.txt', '--site', 'salavan', '--publish', '--json']);
    const [stored] = await client.find('article', published, { documentId: outcomes[0]!.documentId! });
    expect(stored!['title']).toBe('<script>alert(1)</script> ຫົວຂໍ້ <b>ໜາ</b> ຂອງຂ່າວ');
    expect(stored!['body']).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(stored!['body']).not.toMatch(/<(?!\/?p>)/);
  });
});

const seeds = globSync(join(projectRoot, '../shared/seeds/*.txt')).sort();

test.skipIf(seeds.length === 0)('real articles are published, those without a date are drafts', async () => {
  const args = [...seeds, '--site', 'champasak', '--publish', '--json'];
  const { code, outcomes } = await run(args);
  expect(code).toBe(0);
  expect(outcomes.map(({ file }) => file)).toEqual(seeds);
  for (const { date, status, url, documentId } of outcomes) {
    expect(status).toBe(date === null ? 'draft' : 'published');
    expect(url === null).toBe(date === null);
    const [stored] = await client.find('article', draft, { documentId: documentId! });
    expect(stored!['body']).toMatch(/^<p>.*<\/p>$/);
  }
  expect((await run(args)).outcomes.map(({ status }) => status)).toEqual(seeds.map(() => 'unchanged'));
});

describe('bad files', () => {
  test('are refused with their reasons, the others imported', async () => {
    const before = await countOf('salavan');
    const bad = [
      write('empty.txt', ''),
      write('binary.txt', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3])),
      write('windows-1252.txt', Buffer.from('Réunion à Vientiane', 'latin1')),
      write('huge.txt', Buffer.alloc(50_000_000, 'ກ')),
      join(folder, 'missing.txt'),
    ];
    const { code, outcomes } = await run([...bad, 'body-doubled.txt', '--site', 'salavan', '--json']);
    expect(code).toBe(1);
    expect(outcomes.map(({ status }) => status)).toEqual([...bad.map(() => 'refused'), 'refused']);
    expect(outcomes.map(({ reason }) => reason)).toEqual([
      'The file is empty.',
      'The file is binary, not text.',
      expect.stringContaining('Windows-1252'),
      expect.stringContaining('50.0 MB'),
      'There is no such file.',
      expect.stringContaining('title and date already'),
    ]);
    expect(await countOf('salavan')).toBe(before);
    const good = write('good.txt', 'ຂ່າວດີ ຂອງແຂວງສາລະວັນ\n\n01/02/2026\n\nກອງປະຊຸມໄດ້ປິດລົງ.\n');
    const mixed = await run([...bad, good, '--site', 'salavan', '--json']);
    expect(mixed.code).toBe(1);
    expect(mixed.outcomes.at(-1)).toMatchObject({ status: 'draft' });
    expect(await countOf('salavan')).toBe(before + 1);
  });

  test('show in the table for people', async () => {
    const { stdout, code } = await run([
      write('nothing.txt', ''),
      'credits-in-brackets.txt',
      '--site',
      'attapeu',
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^status +date +paragraphs +file +title/);
    expect(stdout).toContain('The file is empty.');
    expect(stdout.trimEnd()).toMatch(/1 unchanged, 1 refused\.$/);
  });
});

describe('a wrong call', () => {
  test.each([
    [['plain.txt', '--site', 'atapeu', '--json'], 1, 'The nearest are: attapeu'],
    [['plain.txt', '--site', 'attapeu', '--unit', 'atapeu-dtc', '--json'], 1, 'attapeu-dtc'],
    [['plain.txt'], 2, '--site'],
    [['--site', 'attapeu'], 2, 'name the files'],
  ])('%j', async (args, code, said) => {
    const result = await run(args);
    expect(result.code).toBe(code);
    expect(result.stdout + result.stderr).toContain(said);
    expect(result.outcomes).toEqual([]);
  });

  test('without a running CMS says how to start it', async () => {
    const { cms: port } = await freePorts();
    const { code, stderr } = await run(['plain.txt', '--site', 'attapeu'], { CMS_PORT: String(port) });
    expect(code).toBe(1);
    expect(stderr).toContain('Start it with "npm start"');
    expect(stderr).not.toContain('    at ');
  });
});

describe('a folder of pages', () => {
  test('brings its pictures: the first as cover, the others as figures', async () => {
    const { outcomes, code } = await run(['site', '--site', 'salavan', '--publish', '--json']);
    expect(code).toBe(0);
    const [training, old] = outcomes as [Outcome, Outcome];
    expect(old).toMatchObject({ file: 'site/old-layout.htm', status: 'published', date: '2026-01-15' });
    expect(training).toMatchObject({ file: 'site/2026/training.html', status: 'draft' });
    expect(training.reason).toContain('picture');
    expect(training.warnings.map(({ code }) => code).sort()).toEqual([
      'image-missing',
      'image-missing',
      'image-without-alt',
      'link-dropped',
      'remote-image',
    ]);
    const [stored] = await client.find('article', draft, { documentId: training.documentId! });
    expect(stored!['coverCaption']).toBe('ພະນັກງານໃນຫ້ອງຝຶກອົບຮົມ');
    const body = String(stored!['body']);
    expect(body.match(/<figure>/g)).toHaveLength(1);
    expect(body).toMatch(
      /<figure><img src="\/media\/[0-9a-f]{64}\/400\.jpg" width="400" height="300" alt=""><\/figure>/,
    );
    expect(body).not.toContain('data-picture');
    const again = await run(['site', '--site', 'salavan', '--publish', '--json']);
    expect(again.outcomes.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
  });
});

describe('a feed', () => {
  let server: Server;
  let address: string;
  let xml = readFileSync(join(fixtures, 'feed.rss'), 'utf8');

  beforeAll(async () => {
    server = createServer((_, response) => response.end(xml));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
  });
  afterAll(() => server.close());

  test('gives an article for each item that has a text, each once', async () => {
    const args = ['--from-rss', address, '--site', 'attapeu', '--publish', '--json'];
    const { code, outcomes } = await run(args);
    expect(code).toBe(1);
    expect(outcomes).toMatchObject([
      {
        file: `${address}#news-41`,
        title: 'ເປີດນຳໃຊ້ສູນບໍລິການ ປະຕູດຽວ & ຫ້ອງການໃໝ່',
        date: '2026-01-06',
        byline: 'ພະແນກ ຕສ ແຂວງອັດຕະປື',
        status: 'published',
      },
      { status: 'refused', reason: 'The item has no text in the feed.' },
      { titleDerived: true, title: 'ເມືອງໄຊເຊດຖາ ໄດ້ຮັບເຄືອຂ່າຍໃໝ່', status: 'draft' },
    ]);
    const [stored] = await client.find('article', published, { documentId: outcomes[0]!.documentId! });
    expect(stored!['body']).toBe(
      '<p>ແຂວງອັດຕະປື ໄດ້ເປີດນຳໃຊ້ສູນບໍລິການປະຕູດຽວ.</p><p><a href="https://old.example.gov.la/map">ແຜນທີ່</a></p>',
    );

    xml = xml.replace('ໄດ້ເປີດນໍາໃຊ້', 'ໄດ້ເປີດໃຊ້');
    const again = await run(args);
    expect(again.outcomes.map(({ status }) => status)).toEqual(['unchanged', 'refused', 'unchanged']);
    expect(again.outcomes[0]!.warnings.map(({ code }) => code)).toContain('changed-since-import');
  });

  test('in a file gives the same, another file is refused', async () => {
    const atom = await run(['--from-rss', 'feed.atom', '--site', 'attapeu', '--json']);
    expect(atom.outcomes.map(({ status }) => status)).toEqual(['draft', 'draft', 'draft']);
    const { code, stdout } = await run(['--from-rss', 'plain.txt', '--site', 'attapeu', '--json']);
    expect([code, stdout]).toEqual([1, expect.stringContaining('well-formed')]);
  });
});

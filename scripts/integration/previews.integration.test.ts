/** Previews as editors and guests get them: a real CMS, the publisher with its compiled sites, and who may see what. */
import Database from 'better-sqlite3';
import { request } from 'node:http';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataPaths } from '@sanlao/shared/config/paths';
import { signUntil } from '@sanlao/shared/preview/expiring';
import { type Product, startProduct } from '../testing/product.ts';

const draft = { locale: 'lo', status: 'draft' } as const;
const published = { locale: 'lo', status: 'published' } as const;

interface Entry {
  documentId: string;
  urlId: string;
}

interface Link {
  name: string;
  address: string;
  opened: number;
  revokedAt: string | null;
}

interface Previews {
  address: string;
  version: string;
  mayShare: boolean;
  links: Link[];
}

interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

let product: Product;
let sekongEditor: Person;

/** Somebody with an account: a token for the admin, a cookie for previews. */
interface Person {
  token: string;
  cookie: string;
}

let administrator: Person;

beforeAll(async () => {
  product = await startProduct();
  for (const [order, code] of ['attapeu', 'sekong'].entries()) {
    await product.editor.create(
      'site',
      { status: 'published' },
      { code, kind: 'province', nameLo: code, nameEn: code, order },
    );
  }
  await product.waitFor('sekong.localhost', '/lo/', ({ status }) => status === 200);
  await product.editor.create('article', published, article({ title: 'ຂ່າວເກົ່າ' }));
  await product.settled();
  administrator = { token: await signIn(firstLogin()), cookie: '' };
  sekongEditor = { token: await signIn(await newEditor('sekong')), cookie: '' };
});

afterAll(() => product?.stop());

describe('the preview of a draft', () => {
  let entry: Entry;

  beforeEach(async () => {
    entry = (await product.editor.create(
      'article',
      draft,
      article({ title: 'ສະບັບຮ່າງໃໝ່' }),
    )) as unknown as Entry;
  });

  it('shows the page as it will be, and the pages that lead to it', async () => {
    const { address } = await previewsOf(administrator, entry);
    const page = await get(address, administrator);
    expect(page.status).toBe(200);
    expect(page.body).toContain('ສະບັບຮ່າງໃໝ່');
    expect(page.body).toContain('Preview: not published');
    expect(page.body).not.toContain('<script');

    for (const path of ['lo/', 'lo/news/', 'lo/news/2026/11/']) {
      const list = await get(address + path, administrator);
      expect(list.body, path).toContain('ສະບັບຮ່າງໃໝ່');
      expect(list.body, path).toContain('ຂ່າວເກົ່າ');
      expect(list.body, path).toContain(`${address}lo/news/2026/11/20-${entry.urlId}/`);
    }
    expect((await get(`${address}lo/contact/`, administrator)).status).toBe(200);
  });

  it('is what goes live, but for the band, the scripts and the links', async () => {
    const { address } = await previewsOf(administrator, entry);
    const preview = await get(address, administrator);
    await product.editor.update('article', entry.documentId, published, {});
    const live = await product.waitFor(
      'attapeu.localhost',
      `/lo/news/2026/11/20-${entry.urlId}/`,
      ({ status }) => status === 200,
    );
    expect(mainOf(live.body).length).toBeGreaterThan(200);
    expect(mainOf(preview.body)).toBe(mainOf(live.body));
  });

  it('shows what was saved last', async () => {
    const before = await previewsOf(administrator, entry);
    await product.editor.update('article', entry.documentId, draft, { title: 'ແກ້ໄຂແລ້ວ' });
    const after = await previewsOf(administrator, entry);
    expect(after.version).not.toBe(before.version);
    expect((await get(after.address, administrator)).body).toContain('ແກ້ໄຂແລ້ວ');
  });

  it('leads from one language to the other', async () => {
    await product.editor.update('article', entry.documentId, published, {});
    await product.settled();
    const english = { locale: 'en', status: 'draft' } as const;
    await product.editor.update('article', entry.documentId, english, article({ title: 'In English' }));
    const { address } = await previewsOf(administrator, entry, 'en');
    const page = await get(address, administrator);
    expect(page.body).toContain('In English');
    const lao = `lo/news/2026/11/20-${entry.urlId}/`;
    expect(page.body).toContain(address + lao);
    expect((await get(address + lao, administrator)).body).toContain(
      `${address}en/news/2026/11/20-${entry.urlId}/`,
    );
  });

  it('may be kept, indexed and framed by nobody else, and runs nothing', async () => {
    const { address } = await previewsOf(administrator, entry);
    const { headers } = await get(address, administrator);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe|allow-scripts|allow-forms/);
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('finds its styles and fonts on the admin’s host', async () => {
    const { address } = await previewsOf(administrator, entry);
    const { body } = await get(address, administrator);
    const files = [...body.matchAll(/["(](\/_astro\/[^")]+)[")]/g)].map(([, path]) => path!);
    expect(files.length).toBeGreaterThan(0);
    for (const path of new Set(files.filter((path) => !path.endsWith('.js')))) {
      expect((await get(path, null)).status, path).toBe(200);
    }
  });

  it('leaves the live tree and the publisher’s database as they were', async () => {
    const before = await quietState();
    const { address } = await previewsOf(administrator, entry);
    for (const path of ['', 'lo/', 'lo/news/', 'en/', 'lo/no-such-page/'])
      await get(address + path, administrator);
    expect(publisherState()).toEqual(before);
    expect((await product.page('attapeu.localhost', '/lo/')).body).not.toContain(entry.urlId);
  });

  it('is for those who may read the entry, with every page anew', async () => {
    expect((await admin(sekongEditor, 'GET', entryPath(entry))).status).toBe(403);
    const { address } = await previewsOf(administrator, entry);
    expect((await get(address, null)).status).toBe(403);
    const own = (await product.editor.create('article', draft, {
      ...article({}),
      site: 'sekong',
    })) as unknown as Entry;
    await previewsOf(sekongEditor, own);
    expect(sekongEditor.cookie).not.toBe('');
    expect((await get(address, sekongEditor)).status).toBe(403);
    expect((await get(address, { token: '', cookie: administrator.cookie.replace(/.$/, 'x') })).status).toBe(
      403,
    );
  });

  it('names the fields that a page needs', async () => {
    await product.editor.update('article', entry.documentId, draft, { date: null, title: '' });
    const { address } = await previewsOf(administrator, entry);
    const page = await get(address, administrator);
    expect(page.status).toBe(422);
    expect(page.body).toContain('<li>Date of the news</li>');
    expect(page.body).toContain('<li>Title</li>');
    const { address: link } = await share(administrator, entry, 1);
    expect((await get(link, null)).body).not.toContain('Date of the news');
  });

  it('says that there is no site yet, or no entry any more', async () => {
    const orphan = (await product.editor
      .create('article', draft, { ...article({}), site: 'bokeo' })
      .catch(() => null)) as unknown as Entry | null;
    if (orphan) {
      const { address } = await previewsOf(administrator, orphan);
      expect((await get(address, administrator)).status).toBe(409);
    }
    const { address } = await previewsOf(administrator, entry);
    const { address: link } = await share(administrator, entry, 1);
    await product.admin(
      'DELETE',
      `/content-manager/collection-types/api::article.article/${entry.documentId}`,
    );
    expect((await get(address, administrator)).status).toBe(410);
    expect((await get(link, null)).status).toBe(410);
  });

  it.each([
    '../../../admin',
    '..%2f..%2f..%2fhealth/',
    '%2e%2e/%2e%2e/metrics/',
    '/evil.example/',
    'lo/card.png',
    'lo/feed.xml',
    'lo/search/',
    '\\..\\health/',
  ])('has no page at %s', async (path) => {
    const { address } = await previewsOf(administrator, entry);
    const answer = await raw(address + path, administrator.cookie);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('"status":"ready"');
  });

  it('shows a draft of a megabyte', async () => {
    const body = `<p>${'ກອງປະຊຸມ '.repeat(40_000)}</p>`;
    await product.editor.update('article', entry.documentId, draft, { body });
    const { address } = await previewsOf(administrator, entry);
    const page = await get(address, administrator);
    expect(page.status).toBe(200);
    expect(page.body.length).toBeGreaterThan(300_000);
  });
});

describe('a link for people without an account', () => {
  let entry: Entry;

  beforeEach(async () => {
    entry = (await product.editor.create(
      'article',
      draft,
      article({ title: 'ສະບັບຮ່າງລັບ' }),
    )) as unknown as Entry;
  });

  it('shows its document, counts, and is recorded', async () => {
    const { address } = await share(administrator, entry, 7);
    const page = await get(address, null);
    expect(page.status).toBe(200);
    expect(page.body).toContain('ສະບັບຮ່າງລັບ');
    await get(`${address}lo/`, null);
    expect(await previewsOf(administrator, entry)).toMatchObject({ links: [{ opened: 1, revokedAt: null }] });
    expect(activities(entry)).toEqual(['preview-shared']);
  });

  it('reaches no other draft', async () => {
    const other = (await product.editor.create(
      'article',
      draft,
      article({ title: 'ອີກອັນໜຶ່ງ' }),
    )) as unknown as Entry;
    await product.editor.update(
      'article',
      entry.documentId,
      { locale: 'en', status: 'draft' },
      article({ title: 'Secret English' }),
    );
    const { address } = await share(administrator, entry, 7);
    for (const path of ['lo/', 'lo/news/', 'lo/news/2026/11/', `lo/news/2026/11/20-${other.urlId}/`]) {
      expect((await get(address + path, null)).body, path).not.toContain('ອີກອັນໜຶ່ງ');
    }
    for (const path of ['en/', 'en/news/', `en/news/2026/11/20-${entry.urlId}/`]) {
      expect((await get(address + path, null)).body, path).not.toContain('Secret English');
    }
  });

  it('ends at once when it is taken back', async () => {
    const { address, name } = await share(administrator, entry, 30);
    expect((await admin(sekongEditor, 'POST', `/previews/links/${name}/revoke`, {})).status).toBe(403);
    expect((await admin(administrator, 'POST', `/previews/links/${name}/revoke`, {})).status).toBe(200);
    const page = await get(address, null);
    expect(page.status).toBe(410);
    expect(page.body).toContain('This link was taken back');
    await admin(administrator, 'POST', `/previews/links/${name}/revoke`, {});
    expect(activities(entry)).toEqual(['preview-shared', 'preview-revoked']);
  });

  it.each([2, 0, -1, 365, '7', null])('is not made for %j days', async (days) => {
    expect((await admin(administrator, 'POST', `${entryPath(entry, '/links')}`, { days })).status).toBe(400);
  });

  it('is made by those who may write the entry', async () => {
    expect((await admin(sekongEditor, 'POST', entryPath(entry, '/links'), { days: 1 })).status).toBe(403);
    expect(
      (await admin({ token: '', cookie: '' }, 'POST', entryPath(entry, '/links'), { days: 1 })).status,
    ).toBe(401);
  });

  it('ends by itself', async () => {
    const { name } = await share(administrator, entry, 1);
    const { previewSecret } = product.cms.secrets;
    const past = signUntil(previewSecret, 'link', name, new Date(Date.now() - 1_000));
    const page = await get(`/preview/link/${past}/`, null);
    expect(page.status).toBe(410);
    expect(page.body).toContain('This link has expired');
  });

  it('cannot be forged', async () => {
    const { address } = await share(administrator, entry, 1);
    const [, name = '', until = ''] = /link\/([\w-]+)\.([0-9a-z]+)\./.exec(address)!;
    for (const forged of [
      address.replace(`.${until}.`, `.${(parseInt(until, 36) + 3600).toString(36)}.`),
      address.replace(name, `${name.slice(1)}a`),
      '/preview/link/abc/',
      '/preview/link/a.b.c/',
    ]) {
      const page = await get(forged, null);
      expect(page.status, forged).toBe(403);
      expect(page.body).toContain('This link is not right');
    }
  });
});

describe('without a publisher', () => {
  it('the editor is told what to do', async () => {
    const entry = (await product.editor.create('article', draft, article({}))) as unknown as Entry;
    const { address } = await previewsOf(administrator, entry);
    await product.publisher.kill();
    const page = await get(address, administrator);
    expect(page.status).toBe(503);
    expect(page.body).toContain('The publisher does not answer');
  });
});

function article(fields: object): Record<string, unknown> {
  return {
    site: 'attapeu',
    title: 'ຂ່າວ',
    date: '2026-11-20',
    summary: 'ບົດຄັດຫຍໍ້',
    body: '<p>ເນື້ອໃນ</p>',
    ...fields,
  };
}

const entryPath = ({ documentId }: Entry, rest = '', locale = 'lo') =>
  `/previews/entries/api::article.article/${documentId}${rest}?locale=${locale}`;

async function previewsOf(person: Person, entry: Entry, locale = 'lo'): Promise<Previews> {
  const answer = await admin(person, 'GET', entryPath(entry, '', locale));
  expect(answer.status).toBe(200);
  person.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? person.cookie;
  return JSON.parse(answer.body) as Previews;
}

async function share(person: Person, entry: Entry, days: number): Promise<Link> {
  const answer = await admin(person, 'POST', entryPath(entry, '/links'), { days });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.body) as Link;
}

async function admin(person: Person, method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(product.cms.url + path, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${person.token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

async function get(path: string, person: Person | null): Promise<Answer> {
  const response = await fetch(product.cms.url + path, {
    redirect: 'manual',
    headers: person ? { cookie: person.cookie } : {},
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** The path as it stands, which `fetch` would put in order. */
function raw(path: string, cookie: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(product.cms.url);
    const call = request({ host: hostname, port, path, headers: { cookie } }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    call.on('error', reject).end();
  });
}

interface Login {
  email: string;
  password: string;
}

function firstLogin(): Login {
  return JSON.parse(readFileSync(dataPaths(product.dataDir).firstLogin, 'utf8')) as Login;
}

async function signIn(login: Login): Promise<string> {
  const answer = await admin({ token: '', cookie: '' }, 'POST', '/admin/login', login);
  return (JSON.parse(answer.body) as { data: { token: string } }).data.token;
}

async function newEditor(site: string): Promise<Login> {
  const { data: roles } = (await product.admin('GET', '/admin/roles')) as {
    data: { id: number; code: string }[];
  };
  const role = roles.find(({ code }) => code === `sanlao:editor:${site}`)!;
  const email = `editor@${site}.example`;
  const { data } = (await product.admin('POST', '/admin/users', {
    firstname: 'ບັນນາທິການ',
    lastname: site,
    email,
    roles: [role.id],
  })) as { data: { registrationToken: string } };
  const password = 'Long-Enough-Password-2026!';
  await admin({ token: '', cookie: '' }, 'POST', '/admin/register', {
    registrationToken: data.registrationToken,
    userInfo: { firstname: 'ບັນນາທິການ', lastname: site, password },
  });
  return { email, password };
}

/** Once what earlier publishes left for later is done. */
async function quietState(): Promise<unknown> {
  await product.settled();
  for (;;) {
    const before = publisherState();
    await delay(2_500);
    if (isDeepStrictEqual(publisherState(), before)) return before;
  }
}

/** The tables of the publisher's database and the files of the live tree. */
function publisherState(): unknown {
  const paths = dataPaths(product.dataDir);
  const database = new Database(paths.replica, { readonly: true });
  const tables = [
    'documents',
    'memberships',
    'lists',
    'addresses',
    'pages',
    'page_keys',
    'search_shards',
    'changesets',
  ];
  const rows = tables.map((table) => database.prepare(`SELECT * FROM ${table}`).all());
  database.close();
  const tree = join(paths.live, readlinkSync(paths.liveCurrent));
  return { rows, files: readdirSync(tree, { recursive: true }).sort() };
}

/** Kinds of what was recorded of an entry's links, oldest first. */
function activities({ documentId }: Entry): string[] {
  const database = new Database(dataPaths(product.dataDir).database, { readonly: true });
  const kinds = database
    .prepare<[string], string>(
      `SELECT kind FROM sanlao_activities WHERE document_id = ? AND kind LIKE 'preview-%' ORDER BY id`,
    )
    .pluck()
    .all(documentId);
  database.close();
  return kinds;
}

/** Without addresses, which lead elsewhere in a preview. */
function mainOf(html: string): string {
  const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? '';
  return main
    .replace(/<script[^]*?<\/script>/g, '')
    .replace(/ (?:href|target|rel)="[^"]*"/g, '')
    .replace(/http:\/\/[^\s"<]*/g, '');
}

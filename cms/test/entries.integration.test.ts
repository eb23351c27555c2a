import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataPaths } from '@sanlao/shared/config/paths';
import { fetchAll, fetchDocuments, graphqlClient } from '@sanlao/shared/content/fetch';
import { documentTypes, localesOfType } from '@sanlao/shared/content/types';
import { projectRoot } from '@sanlao/shared/config/environment';
import { readGraphqlSchema } from './graphql-schema.mts';
import { article, dataset, saveBasics, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await saveBasics(world);
});
afterAll(() => world?.cms.stop());

describe('the start', () => {
  it('makes the first administrator and writes the login once, for its owner only', async () => {
    const { firstLogin } = dataPaths(world.cms.dataDir);
    expect(statSync(firstLogin).mode & 0o777).toBe(0o600);
    const { email } = JSON.parse(readFileSync(firstLogin, 'utf8')) as { email: string };
    expect(email).toBe('admin@sanlao.test');
    expect((await world.admin('GET', '/admin/users/me')).body.data).toMatchObject({ email });
  });

  it('has Lao as the default language and English as the second', async () => {
    const { body } = await world.admin('GET', '/i18n/locales');
    expect(body.map(({ code, isDefault }: Record<string, unknown>) => [code, isDefault]).sort()).toEqual([
      ['en', false],
      ['lo', true],
    ]);
  });
});

describe('the address of an entry', () => {
  it('is made once: an id at creation, the day at the first publish', async () => {
    const draft = await world.save(
      'POST',
      '/api/articles?status=draft',
      article({ urlId: 'aaaaaa', urlDate: '2001-01-01' }),
    );
    expect(draft['urlId']).toMatch(/^[2-9a-hjkmnp-z]{6}$/);
    expect(draft['urlId']).not.toBe('aaaaaa');
    expect(draft['urlDate']).toBeNull();
    const at = `/api/articles/${draft.documentId}`;
    const first = await world.save('PUT', at, { date: '2026-10-01' });
    expect(first).toMatchObject({ urlId: draft['urlId'], urlDate: '2026-10-01' });
    const moved = await world.save('PUT', at, {
      date: '2026-11-01',
      urlId: 'bbbbbb',
      urlDate: null,
      title: 'ໃໝ່',
    });
    expect(moved).toMatchObject({ urlId: draft['urlId'], urlDate: '2026-10-01', date: '2026-11-01' });
  });

  it('is the same in both languages', async () => {
    const lao = await world.save('POST', '/api/articles', article());
    const english = await world.save('PUT', `/api/articles/${lao.documentId}?locale=en`, {
      title: 'News',
      urlId: 'cccccc',
    });
    expect(english).toMatchObject({
      urlId: lao['urlId'],
      urlDate: lao['urlDate'],
      locale: 'en',
      site: 'attapeu',
    });
  });

  it('is given by a publish in the admin too', async () => {
    const { documentId } = await world.save('POST', '/api/events?status=draft', {
      site: 'attapeu',
      title: 'ກອງປະຊຸມ',
      start: '2026-06-11T20:00:00.000Z',
    });
    const uid = 'api::event.event';
    const { body } = await world.admin(
      'POST',
      `/content-manager/collection-types/${uid}/${documentId}/actions/publish?locale=lo`,
      {},
    );
    expect(body.data).toMatchObject({ urlDate: '2026-06-12' });
  });

  it('of a clone is its own', async () => {
    const original = await world.save('POST', '/api/articles', article());
    const { body } = await world.admin(
      'POST',
      `/content-manager/collection-types/api::article.article/clone/${original.documentId}`,
      { title: 'ສຳເນົາ', urlId: original['urlId'] },
    );
    expect(body.data.urlId).toMatch(/^[2-9a-z]{6}$/);
    expect(body.data.urlId).not.toBe(original['urlId']);
    expect(body.data.urlDate).toBeNull();
  });
});

describe('Lao text', () => {
  it('is saved in canonical form, and the editor can read what was repaired', async () => {
    const { documentId, ...saved } = await world.save(
      'POST',
      '/api/articles',
      article({
        title: 'ນໍ້າ',
        body: '<p>ເພືີ່ອ ດີຈີຕອນ</p>',
        gallery: [],
      }),
    );
    expect(saved).toMatchObject({ title: 'ນ້ຳ', body: '<p>ເພື່ອ ດີຈີຕອນ</p>' });
    const { body } = await world.admin(
      'GET',
      `/lao-text/reports/api::article.article/${documentId}?locale=lo`,
    );
    expect(body.repairs).toMatchObject([{ field: 'title', rule: 'am-vowel' }, { field: 'body' }]);
    expect(body.warnings).toMatchObject([{ field: 'body', found: 'ດີຈີຕອນ' }]);
    expect(body.at).toMatch(/Z$/);
    const never = await world.admin('GET', `/lao-text/reports/api::article.article/${documentId}?locale=en`);
    expect(never.body).toEqual({ repairs: [], warnings: [], at: null });
  });

  it('is repaired in components and in the library', async () => {
    const form = new FormData();
    form.append('files', new Blob(['x']), 'a.txt');
    form.append('fileInfo', JSON.stringify({ alternativeText: 'ນໍ້າ', caption: 'ນໍ້າ' }));
    const uploaded = await world.request('POST', '/api/upload', {
      token: world.cms.secrets.importToken,
      body: form,
    });
    expect(uploaded.body[0]).toMatchObject({ alternativeText: 'ນ້ຳ', caption: 'ນ້ຳ' });
    const event = await world.save('POST', '/api/events?populate=agenda', {
      site: 'attapeu',
      title: 'ກອງປະຊຸມ',
      start: '2026-11-20T02:00:00Z',
      agenda: [{ time: '08:00', item: 'ນໍ້າ' }],
    });
    expect(event['agenda']).toMatchObject([{ time: '08:00', item: 'ນ້ຳ' }]);
  });
});

describe('an entry with faults', () => {
  it.each([
    ['/api/articles', article({ site: 'atapeu' }), 'site', /ບໍ່ມີເວັບໄຊ.*attapeu \/ .*nearest: attapeu/],
    [
      '/api/articles',
      article({ site: 'ministry', unit: 'attapeu-dtc' }),
      'unit',
      /belongs to the site "attapeu"/,
    ],
    ['/api/articles', article({ topics: ['trainin'] }), 'topics', /nearest: training/],
    ['/api/sites', { code: 'attapeu', kind: 'province', nameLo: 'x', nameEn: 'x' }, 'code', /taken already/],
    ['/api/sites', { code: 'portal', kind: 'province', nameLo: 'x', nameEn: 'x' }, 'code', /reserved/],
    ['/api/pages', { site: 'attapeu', slug: 'news', title: 'x' }, 'slug', /taken by the site/],
    [
      '/api/notices',
      { site: 'attapeu', textLo: 'x', lastDay: '2026-12-01', url: 'javascript:alert(1)' },
      'url',
      /cannot be used/,
    ],
    [
      '/api/events',
      { site: 'attapeu', title: 'x', start: '2026-11-20T02:00:00Z', end: '2026-11-19T02:00:00Z' },
      'end',
      /before the start/,
    ],
    ['/api/events', { site: 'attapeu', title: 'x', province: 'LA-ZZ' }, 'province', /no province "LA-ZZ"/],
    [
      '/api/sites',
      { code: 'pale', kind: 'centre', nameLo: 'x', nameEn: 'x', colourPrimary: '#8fb3d9' },
      'colourPrimary',
      /ສີທີ່ໃກ້ທີ່ສຸດທີ່ໃຊ້ໄດ້ແມ່ນ #[0-9a-f]{6} \/ .*nearest that will do is #[0-9a-f]{6}/,
    ],
    [
      '/api/datasets',
      dataset({ table: 'ປີ,ຄົນ\n2025,ຫຼາຍ' }),
      'table',
      /ແຖວທີ 2: .*\/ Line 2: "ຫຼາຍ" .* is not a number/,
    ],
    ['/api/synonyms', { terms: 'ICT' }, 'terms', /at least two different words/],
    [
      '/api/articles',
      article({ withdrawal: { date: '2026-11-21', reason: ' ' } }),
      'withdrawal',
      /The withdrawal has no reason/,
    ],
    ['/api/articles', article({ changeNotes: [{ date: '2026-11-21' }] }), 'changeNotes', /has no text/],
  ])('is refused: %s %#', async (path, data, field, message) => {
    const { status, body } = await world.request('POST', path, {
      token: world.cms.secrets.importToken,
      body: { data },
    });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
    expect(body.error.details.errors).toHaveLength(1);
    expect(body.error.details.errors[0].path[0]).toBe(field);
  });

  it('is refused when only a part of it changes', async () => {
    const { documentId } = await world.save('POST', '/api/articles', article({ unit: 'attapeu-dtc' }));
    const moved = await world.request('PUT', `/api/articles/${documentId}`, {
      token: world.cms.secrets.importToken,
      body: { data: { site: 'ministry' } },
    });
    expect(moved.status).toBe(400);
  });

  it('is refused at publish when a code has gone meanwhile', async () => {
    const topic = await world.save('POST', '/api/topics', { code: 'passing', nameLo: 'x', nameEn: 'x' });
    const { documentId } = await world.save(
      'POST',
      '/api/articles?status=draft',
      article({ topics: ['passing'] }),
    );
    await world.admin('DELETE', `/content-manager/collection-types/api::topic.topic/${topic.documentId}`);
    const { status, body } = await world.admin(
      'POST',
      `/content-manager/collection-types/api::article.article/${documentId}/actions/publish?locale=lo`,
      {},
    );
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/no published topic "passing"/);
  });

  it('a page may have the same slug on another site', async () => {
    await world.save('POST', '/api/pages', { site: 'attapeu', slug: 'history', title: 'x' });
    await world.save('POST', '/api/pages', { site: 'ministry', slug: 'history', title: 'x' });
    await expect(
      world.save('POST', '/api/pages', { site: 'ministry', slug: 'history', title: 'x' }),
    ).rejects.toThrow(/taken already/);
  });
});

describe('the code of a dataset', () => {
  it('is one of its site, in all its languages', async () => {
    const { documentId } = await world.save('POST', '/api/datasets', dataset({ code: 'villages' }));
    await world.save('PUT', `/api/datasets/${documentId}?locale=en`, {
      title: 'Villages',
      table: 'Year,Villages\n2026,140',
    });
    await world.save('POST', '/api/datasets', dataset({ code: 'villages', site: 'ministry' }));
    await expect(world.save('POST', '/api/datasets', dataset({ code: 'villages' }))).rejects.toThrow(
      /taken already/,
    );
  });
});

describe('the codes to pick from', () => {
  it('are the published ones, for editors only', async () => {
    await world.save('POST', '/api/units?status=draft', {
      code: 'attapeu-draft',
      site: 'attapeu',
      level: 'district',
      nameLo: 'x',
      nameEn: 'x',
    });
    const { body } = await world.admin('GET', '/codes/options?kind=unit&site=attapeu');
    expect(body.options).toMatchObject([
      { code: 'attapeu-dtc', site: 'attapeu', nameLo: 'ພະແນກ', nameEn: 'Department' },
    ]);
    expect((await world.admin('GET', '/codes/options?kind=unit&site=ministry')).body.options).toEqual([]);
    expect((await world.admin('GET', '/codes/options?kind=secret')).status).toBe(400);
    expect((await world.request('GET', '/codes/options?kind=site')).status).toBe(401);
  });
});

describe('reading', () => {
  const graphql = (query: string, token?: string, variables?: unknown) =>
    world.request('POST', '/graphql', { ...(token ? { token } : {}), body: { query, variables } });

  it('is closed to the public', async () => {
    expect((await graphql('{ sites { code } }')).status).toBe(401);
    expect((await graphql('{ __schema { queryType { name } } }')).status).toBe(401);
    for (const path of ['/api/articles', '/api/upload/files', '/api/sites']) {
      expect((await world.request('GET', path)).status, path).toBe(401);
    }
    expect((await world.request('GET', '/graphql', { headers: { accept: 'text/html' } })).status).toBe(401);
  });

  it('gives each token its rights and no more', async () => {
    const { publisherToken, previewToken, importToken } = world.cms.secrets;
    for (const token of [publisherToken, previewToken]) {
      expect((await graphql('{ sites { code } }', token)).body.data.sites).toHaveLength(2);
      expect(
        (await world.request('POST', '/api/topics', { token, body: { data: { code: 'x' } } })).status,
      ).toBe(403);
      expect((await world.request('DELETE', '/api/topics/x', { token })).status).toBe(403);
    }
    expect((await world.request('DELETE', '/api/topics/x', { token: importToken })).status).toBe(403);
    expect((await world.request('GET', '/admin/users', { token: importToken })).status).toBe(401);
  });

  it('shows drafts to the preview and not to the publisher', async () => {
    const { documentId } = await world.save('POST', '/api/articles?status=draft', article({ title: 'ຮ່າງ' }));
    const query = 'query ($id: ID!) { article(documentId: $id, status: DRAFT) { title } }';
    const { publisherToken, previewToken } = world.cms.secrets;
    expect((await graphql(query, previewToken, { id: documentId })).body.data.article).toEqual({
      title: 'ຮ່າງ',
    });
    const refused = await graphql(query, publisherToken, { id: documentId });
    expect(refused.body.data?.article ?? null).toBeNull();
    expect(refused.body.errors).toBeDefined();
    const rest = await world.request('GET', `/api/articles/${documentId}?status=draft`, {
      token: publisherToken,
    });
    expect(rest.status).toBe(403);
  });

  it('is limited', async () => {
    const token = world.cms.secrets.previewToken;
    const abuses = {
      aliases: `{ ${Array.from({ length: 1000 }, (_, index) => `a${index}: articles { title }`).join(' ')} }`,
      depth: `{ articles { ${'event { outcome { '.repeat(6)} title ${'} }'.repeat(6)} } }`,
      breadth: `{ articles { publications { localizations { localizations { localizations { localizations { title } } } } } } }`,
      size: `{ articles { ${'title '.repeat(30_000)} } }`,
      mutation: 'mutation { deleteUploadFile(id: 1) { name } }',
    };
    for (const [name, query] of Object.entries(abuses)) {
      const { status, body } = await graphql(query, token);
      expect([status >= 400, body?.data ?? null], name).toEqual([true, null]);
    }
  });

  it('gives lists of at most 100', async () => {
    const { body } = await graphql(
      '{ articles(pagination: { limit: 1000 }) { title } }',
      world.cms.secrets.publisherToken,
    );
    expect(body.data.articles.length).toBeLessThanOrEqual(100);
  });

  it('serves the committed schema', async () => {
    const committed = readFileSync(`${projectRoot}/shared/content/schema.graphql`, 'utf8');
    expect(await readGraphqlSchema(world.cms), 'run `pnpm --filter @sanlao/cms schema`').toBe(committed);
  });

  it('understands every query of the publisher', async () => {
    for (const type of documentTypes) {
      for (const locale of localesOfType(type)) {
        await fetchAll(world.client, type, locale, () => {});
        const found = await fetchDocuments(world.client, type, ['nothing'], locale);
        expect(found).toEqual({ documents: [], invalid: [] });
      }
    }
  });

  it('gives complete documents', async () => {
    const event = await world.save('POST', '/api/events', {
      site: 'attapeu',
      title: 'ກອງປະຊຸມ',
      start: '2026-11-20T02:00:00.000Z',
    });
    const publication = await world.save('POST', '/api/publications', {
      site: 'ministry',
      title: 'ແຜນ',
      kind: 'plan',
      date: '2026-01-02',
      languages: ['lo'],
      contents: [{ title: 'ພາກທີ 1', page: 3 }],
    });
    const { documentId } = await world.save(
      'POST',
      '/api/articles',
      article({
        unit: 'attapeu-dtc',
        alsoOn: ['ministry'],
        topics: ['training'],
        summary: 'ບົດຄັດຫຍໍ້',
        event: event.documentId,
        publications: [publication.documentId],
      }),
    );
    await world.save('PUT', `/api/articles/${documentId}?locale=en&status=draft`, { title: 'Draft' });
    const read = async () => (await fetchDocuments(world.client, 'article', [documentId], 'lo')).documents[0];
    expect(await read()).toMatchObject({
      type: 'article',
      documentId,
      locale: 'lo',
      alsoIn: [],
      site: 'attapeu',
      unit: 'attapeu-dtc',
      alsoOn: ['ministry'],
      topics: ['training'],
      date: '2026-11-20',
      urlDate: '2026-11-20',
      body: '',
      cover: null,
      gallery: [],
      event: event.documentId,
      publications: [publication.documentId],
    });
    await world.save('PUT', `/api/articles/${documentId}?locale=en`, { title: 'News' });
    expect(await read()).toMatchObject({ alsoIn: ['en'] });
    const plan = (await fetchDocuments(world.client, 'publication', [publication.documentId], 'lo'))
      .documents[0];
    expect(plan).toMatchObject({
      kind: 'plan',
      series: null,
      languages: ['lo'],
      contents: [{ title: 'ພາກທີ 1', page: 3 }],
      files: [],
    });
  });

  it('gives change notes, withdrawals and related articles', async () => {
    const other = await world.save('POST', '/api/articles', article({ title: 'ຂ່າວກ່ອນ' }));
    const { documentId } = await world.save(
      'POST',
      '/api/articles',
      article({
        relatedArticles: [other.documentId],
        changeNotes: [
          { date: '2026-11-20', text: 'ແກ້ຕົວເລກ' },
          { date: '2026-11-21', text: 'ແກ້ຊື່ ນໍ້າ' },
        ],
        withdrawal: { date: '2026-11-22', reason: 'ຂ່າວບໍ່ຖືກຕ້ອງ' },
      }),
    );
    const read = async () => (await fetchDocuments(world.client, 'article', [documentId], 'lo')).documents[0];
    const expected = {
      relatedArticles: [other.documentId],
      changeNotes: [
        { date: '2026-11-21', text: 'ແກ້ຊື່ ນ້ຳ' },
        { date: '2026-11-20', text: 'ແກ້ຕົວເລກ' },
      ],
      withdrawal: { date: '2026-11-22', reason: 'ຂ່າວບໍ່ຖືກຕ້ອງ' },
    };
    expect(await read()).toMatchObject(expected);
    await world.save('PUT', `/api/articles/${other.documentId}`, { title: 'ຂ່າວກ່ອນໜ້ານີ້' });
    await world.save('PUT', `/api/articles/${documentId}`, { summary: 'x' });
    expect(await read()).toMatchObject({ summary: 'x', ...expected });
    await world.save('PUT', `/api/articles/${documentId}`, { withdrawal: null });
    expect(await read()).toMatchObject({ ...expected, withdrawal: null });
  });

  it('gives datasets, synonyms, and where an event takes place', async () => {
    const figures = await world.save('POST', '/api/datasets', dataset({ table: 'ປີ\tຄົນ\n2026\t1.850\t' }));
    const words = await world.save('POST', '/api/synonyms', { terms: 'ICT, ໄອຊີທີ,\nICT' });
    const event = await world.save('POST', '/api/events', {
      site: 'attapeu',
      title: 'ກອງປະຊຸມ',
      start: '2026-11-20T02:00:00.000Z',
      province: 'LA-AT',
      withdrawal: { date: '2026-11-22', reason: 'ຍົກເລີກ' },
    });
    const { documents: datasets } = await fetchDocuments(world.client, 'dataset', [figures.documentId], 'lo');
    const { documents: synonyms } = await fetchDocuments(world.client, 'synonym', [words.documentId], '');
    const { documents: events } = await fetchDocuments(world.client, 'event', [event.documentId], 'lo');
    expect(datasets).toMatchObject([
      { code: 'internet-users', table: 'ປີ\tຄົນ\n2026\t1.850\t', chart: 'bar', source: '', order: 100 },
    ]);
    expect(synonyms).toMatchObject([{ terms: ['ICT', 'ໄອຊີທີ'] }]);
    expect(events).toMatchObject([
      { province: 'LA-AT', withdrawal: { date: '2026-11-22', reason: 'ຍົກເລີກ' } },
    ]);
  });

  it('pages through more than one answer holds', async () => {
    const codes = Array.from({ length: 130 }, (_, index) => `many-${index}`);
    for (const code of codes) await world.save('POST', '/api/topics', { code, nameLo: 'x', nameEn: 'x' });
    const found: string[] = [];
    const sizes: number[] = [];
    await fetchAll(world.client, 'topic', '', ({ documents }) => {
      sizes.push(documents.length);
      found.push(...documents.flatMap((document) => ('code' in document ? [document.code] : [])));
    });
    expect(found).toEqual(expect.arrayContaining(codes));
    expect(new Set(found).size).toBe(found.length);
    expect(sizes[0]).toBe(100);
  });

  it('throws instead of finding nothing when the CMS does not let it in', async () => {
    const stranger = graphqlClient({ url: `${world.cms.url}/graphql`, token: 'nobody' });
    await expect(fetchDocuments(stranger, 'article', ['x'], 'lo')).rejects.toThrow(/no usable answer/);
  });
});

describe('other origins', () => {
  it.each([
    ['GET', '/api/articles'],
    ['OPTIONS', '/graphql'],
    ['POST', '/graphql'],
    ['OPTIONS', '/admin/login'],
  ])('are not let in: %s %s', async (method, path) => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const answer = await world.request(method, path, { headers, ...(method === 'POST' ? { body: {} } : {}) });
    expect(answer.headers.get('access-control-allow-origin') || null).toBeNull();
  });

  it('the admin’s own is', async () => {
    const origin = `http://localhost:${world.cms.ports.cms}`;
    const answer = await world.request('GET', '/admin/init', { headers: { origin } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('are told to keep the pages out of frames', async () => {
    const { headers } = await world.request('GET', '/admin/init');
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/https:(?![/])/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

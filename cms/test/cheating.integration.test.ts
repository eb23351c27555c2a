/**
 * Somebody with an account who goes past the buttons of the admin, to be read without a review, to write where others
 * write, or to be more than he is. Whatever he sends, the websites learn of nothing.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { places, startStage, type Stage } from './access/stage.ts';
import type { TestPerson } from './people.ts';
import type { Answer, Entry } from './world.ts';

type Request = [method: string, path: string, body?: unknown];
/** with an own entry, as far as it needs one */
type Trick = (documentId: string) => Request | Promise<Request>;
type Fields = Record<string, unknown>;

const uid = 'api::article.article';
const content = `/content-manager/collection-types/${uid}`;
const own = places['own unit'];
const text = { title: 'ຂ່າວ', date: '2026-11-20', summary: 'ຂ່າວສັ້ນ', body: '<p>ຂໍ້ຄວາມ</p>' };

let stage: Stage;
let contributor: TestPerson;
let editor: TestPerson;
/** published, of another site; the first article of all */
let foreign: Entry;
/** published, of another unit of the own site */
let neighbour: Entry;
let live: unknown;

beforeAll(async () => {
  stage = await startStage();
  ({ contributor, editor } = stage.people);
  foreign = await stage.fresh('other site', { published: true });
  neighbour = await stage.fresh('own site', { published: true });
  live = await liveArticles();
  await stage.world.acknowledgeAll();
});
afterAll(() => stage?.world.cms.stop());

afterEach(async () => {
  expect(await stage.world.changes()).toEqual([]);
  expect(await liveArticles()).toEqual(live);
});

describe('a contributor is not read without a review', () => {
  test.each<[way: string, request: Trick]>([
    ['creating and publishing at once', () => ['POST', `${content}/actions/publish`, { ...text, ...own }]],
    ['publishing it', (id) => ['POST', `${content}/${id}/actions/publish`, {}]],
    ['publishing what he sends with it', (id) => ['POST', `${content}/${id}/actions/publish`, { ...text }]],
    ['publishing it in bulk', (id) => ['POST', `${content}/actions/bulkPublish`, bulk(id)]],
    ['publishing a translation', (id) => translated('publish', id)],
    [
      'planning it',
      (id) => ['PUT', `/schedule/entries/${uid}/${id}/publish?locale=lo`, { dueAt: tomorrow() }],
    ],
    ['a step of the review', (id) => step(id, 'publish')],
    ['approving it', (id) => step(id, 'approve')],
    ['the door of single pages', () => ['PUT', `/content-manager/single-types/${uid}`, { title: 'ປ່ຽນ' }]],
  ])('by %s, and is told why', async (_, request) => {
    const { documentId } = await submitted();
    expectReason(await contributor.ask(...(await request(documentId))));
  });

  test.each<[way: string, request: (documentId: string) => Request]>([
    ['a status', () => ['POST', content, { ...text, ...own, status: 'published' }]],
    ['a status in the address', () => ['POST', `${content}?status=published`, { ...text, ...own }]],
    [
      'a day of publication',
      () => ['POST', content, { ...text, ...own, publishedAt: '2026-11-01T00:00:00Z' }],
    ],
    ['a status in a change', (id) => ['PUT', `${content}/${id}`, { title: 'ປ່ຽນ', status: 'published' }]],
    ['a day of publication in a change', (id) => ['PUT', `${content}/${id}`, { publishedAt: '2026-11-01' }]],
    [
      'a status in a copy',
      (id) => ['POST', `${content}/clone/${id}`, { title: 'ສຳເນົາ', status: 'published' }],
    ],
  ])('by %s: it stays a draft', async (_, request) => {
    const { documentId } = await write(contributor);
    const { status, body } = await contributor.ask(...request(documentId));
    expect([status, body.error]).toEqual([expect.toSatisfy((code: number) => code < 300), undefined]);
    expect(await states([documentId, body.data.documentId])).toEqual(['draft', 'draft']);
  });

  test.each<[way: string, request: (documentId: string) => Request]>([
    ['REST, creating', () => ['POST', '/api/articles?status=published', { data: { ...text, ...own } }]],
    ['REST, changing', (id) => ['PUT', `/api/articles/${id}?status=published`, { data: { title: 'ປ່ຽນ' } }]],
    ['REST, deleting', (id) => ['DELETE', `/api/articles/${id}`]],
    ['GraphQL, creating', () => mutation('createArticle(status: PUBLISHED, data: $data)')],
    [
      'GraphQL, changing',
      (id) => mutation(`updateArticle(documentId: "${id}", status: PUBLISHED, data: $data)`),
    ],
    ['GraphQL, deleting', (id) => mutation(`deleteArticle(documentId: "${id}")`)],
    [
      'the change feed, acknowledging',
      () => ['POST', '/api/change-feed/acknowledge', { ids: [1], receipts: [] }],
    ],
    ['the change feed, calling it live', () => ['POST', '/api/change-feed/receipts', { receipts: [] }]],
  ])('by %s, with the own session, which is none there', async (_, request) => {
    const { documentId } = await write(contributor);
    expect((await contributor.ask(...request(documentId))).status).toBe(401);
    expect(await states([documentId])).toEqual(['draft']);
  });
});

describe('an editor does not approve the own work', () => {
  test.each<[way: string, request: Trick]>([
    ['publishing it', (id) => ['POST', `${content}/${id}/actions/publish`, {}]],
    ['creating and publishing at once', () => ['POST', `${content}/actions/publish`, { ...text, ...own }]],
    ['publishing a translation', (id) => translated('publish', id)],
    ['publishing it in bulk', (id) => ['POST', `${content}/actions/bulkPublish`, bulk(id)]],
    ['publishing it in bulk and in no language', (id) => bulkIn('', id)],
    ['publishing all its languages, one of which another wrote', inBothLanguages],
    ['a step of the review', (id) => step(id, 'publish')],
    ['submitting and approving it', submitFirst],
    [
      'planning it',
      (id) => ['PUT', `/schedule/entries/${uid}/${id}/publish?locale=lo`, { dueAt: tomorrow() }],
    ],
    ['saying that somebody else wrote it', writtenByAnother],
    ['publishing a copy of what another wrote', copyOfAnother],
  ])('by %s, and is told why', async (_, request) => {
    const { documentId } = await write(editor);
    const answer = await editor.ask(...(await request(documentId)));
    expectReason(answer);
    expect(answer.body.error.message).toMatch(/somebody else has to approve it/);
  });

  test.each<[way: string, request: (documentId: string) => Request]>([
    ['a step of the review', (id) => stepInNoLanguage(id, 'publish')],
    ['submitting it', (id) => stepInNoLanguage(id, 'submit')],
    ['planning it', (id) => ['PUT', `/schedule/entries/${uid}/${id}/publish`, { dueAt: tomorrow() }]],
    [
      'planning it in an empty one',
      (id) => ['PUT', `/schedule/entries/${uid}/${id}/publish?locale=`, { dueAt: tomorrow() }],
    ],
  ])('by %s in no language, of which nobody is known to have written anything', async (_, request) => {
    const { documentId } = await write(editor);
    const { status, body } = await editor.ask(...request(documentId));
    expect([status, body.error?.details]).toEqual([404, { code: 'gone' }]);
    expect(await states([documentId])).toEqual(['draft']);
  });

  /** The Lao version is a contributor's, the English one the editor's. */
  async function inBothLanguages(): Promise<Request> {
    const { documentId } = await write(contributor);
    await editor.ask('PUT', `${content}/${documentId}?locale=en`, { title: 'News', locale: 'en' });
    return bulkIn(['lo', 'en'], documentId);
  }

  async function submitFirst(documentId: string): Promise<Request> {
    await editor.ask(...(await step(documentId, 'submit')));
    return step(documentId, 'approve');
  }

  async function writtenByAnother(documentId: string): Promise<Request> {
    const creators = { createdBy: contributor.id, updatedBy: { id: contributor.id } };
    await editor.ask('PUT', `${content}/${documentId}`, { title: 'ປ່ຽນ', ...creators });
    return ['POST', `${content}/${documentId}/actions/publish`, {}];
  }

  async function copyOfAnother(): Promise<Request> {
    const { documentId } = await write(contributor);
    const { body } = await editor.ask('POST', `${content}/clone/${documentId}`, { title: 'ສຳເນົາ' });
    return ['POST', `${content}/${body.data.documentId}/actions/publish`, {}];
  }
});

test.each<[way: string, request: (documentId: string) => Request]>([
  ['changing it in no language', (id) => ['PUT', `${content}/${id}?locale=`, { title: 'ປ່ຽນ', locale: '' }]],
  ['deleting it in no language', (id) => ['DELETE', `${content}/${id}?locale=`]],
  ['discarding its changes in no language', (id) => ['POST', `${content}/${id}/actions/discard?locale=`, {}]],
])('what waits for others is not taken from them by %s', async (_, request) => {
  const { documentId } = await submitted();
  await contributor.ask(...request(documentId));
  expect(await stored(documentId)).toMatchObject({ title: text.title });
  expect(await states([documentId])).toEqual(['submitted']);
});

describe('a place that is made up', () => {
  const elsewhere = places['other site'];
  const forgeries: [name: string, place: Fields][] = [
    ['another site', { site: elsewhere.site }],
    ['a unit of another site', { unit: elsewhere.unit }],
    ['another unit of the own site', { unit: places['own site'].unit }],
    ['the own site with a unit of another', { site: own.site, unit: elsewhere.unit }],
    ['another site with the own unit', { site: elsewhere.site, unit: own.unit }],
    ['a site in other letters', { site: own.site.toUpperCase(), unit: own.unit }],
    ['no site and no unit', { site: null, unit: null }],
    ['empty codes', { site: '', unit: '' }],
    ['a list of sites', { site: [elsewhere.site], unit: own.unit }],
    ['a condition', { site: { $in: [elsewhere.site] }, unit: own.unit }],
  ];

  test.each(forgeries)('%s: a contributor writes for the own unit or is refused', async (_, place) => {
    const { documentId } = await write(contributor);
    const requests: Request[] = [
      ['POST', content, { ...text, ...place }],
      ['PUT', `${content}/${documentId}`, place],
      ['PUT', `${content}/${documentId}?locale=en`, { ...text, ...place, locale: 'en' }],
      ['POST', `${content}/clone/${documentId}`, { title: 'ສຳເນົາ', ...place }],
    ];
    for (const request of requests) {
      const answer = await contributor.ask(...request);
      if (answer.status < 300) expect(answer.body.data).toMatchObject(own);
      else expectReason(answer);
    }
    expect(await stored(documentId)).toMatchObject(own);
  });

  test('an editor does not write for a unit of another site either', async () => {
    const place = { site: own.site, unit: elsewhere.unit };
    expectReason(await editor.ask('POST', content, { ...text, ...place }));
  });
});

describe('the id of what is another’s', () => {
  test.each<[way: string, fields: () => Fields]>([
    ['its document', () => ({ documentId: foreign.documentId })],
    ['its row', () => ({ id: foreign['id'] })],
    ['its languages', () => ({ localizations: [foreign['id']] })],
  ])('%s, sent with an own entry, changes nothing of it', async (_, fields) => {
    const { documentId } = await write(contributor);
    const sent = { ...text, ...own, title: 'ຍຶດ', ...fields() };
    await contributor.ask('POST', content, sent);
    await contributor.ask('POST', `${content}?locale=en`, { ...sent, locale: 'en' });
    await contributor.ask('PUT', `${content}/${documentId}`, sent);
    expect(await stored(foreign.documentId)).toMatchObject({
      ...places['other site'],
      title: foreign['title'],
    });
    expect(await stored(foreign.documentId, 'en')).toBeUndefined();
    expect(await stored(documentId)).toMatchObject({ ...own, title: 'ຍຶດ' });
  });

  test('a file is not uploaded into it', async () => {
    const rows = [foreign, neighbour, await write(contributor)];
    for (const row of rows) {
      const form = stage.pictureForm({ name: 'slipped-in.png' });
      for (const [name, value] of Object.entries({ ref: uid, refId: String(row['id']), field: 'cover' }))
        form.append(name, value);
      expect((await contributor.ask('POST', '/upload', form)).status).toBe(201);
    }
    for (const { documentId } of rows)
      for (const status of ['draft', 'published']) {
        const { body } = await stage.people.administrator.ask(
          'GET',
          `${content}/${documentId}?locale=lo&status=${status}`,
        );
        expect(body.data?.cover ?? null).toBeNull();
      }
  });

  test('an entry is not taken over by giving it the own place', async () => {
    for (const { documentId } of [foreign, neighbour])
      expectReason(await contributor.ask('PUT', `${content}/${documentId}`, own));
    expectReason(await editor.ask('PUT', `${content}/${foreign.documentId}`, own));
  });

  test.each<[action: string, others: () => Entry]>([
    ['bulkPublish', () => foreign],
    ['bulkUnpublish', () => foreign],
    ['bulkDelete', () => foreign],
  ])('among own ones in %s stops it for all, of an editor', async (action, others) => {
    const mine = await submitted();
    const ids = [mine.documentId, others().documentId];
    expectReason(
      await editor.ask('POST', `${content}/actions/${action}`, { documentIds: ids, locale: 'lo' }),
    );
    expect(await states([mine.documentId])).toEqual(['submitted']);
  });

  test('among own ones in bulkDelete stops it for all, of a contributor', async () => {
    const mine = await write(contributor);
    const ids = [mine.documentId, neighbour.documentId];
    expectReason(
      await contributor.ask('POST', `${content}/actions/bulkDelete`, { documentIds: ids, locale: 'lo' }),
    );
    expect(await states([mine.documentId])).toEqual(['draft']);
  });
});

describe('a file that everybody may use', () => {
  beforeAll(async () => {
    const { id: cover } = await stage.upload(stage.people.administrator, stage.folders.shared);
    const { documentId } = await stage.fresh('other site');
    const { status } = await stage.people.administrator.ask('PUT', `${content}/${documentId}`, {
      ...{ title: secret, cover },
    });
    expect(status).toBe(200);
  });

  test('is listed without the entries that use it', async () => {
    for (const list of ['/upload/files?', '/upload/folders?', `/upload/folders/${stage.folders.shared}?`]) {
      const answer = await contributor.ask('GET', list);
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([
        200,
        expect.not.stringContaining(secret),
      ]);
    }
  });

  test.each([
    'files?populate=related',
    'files?populate=folder,related',
    'files?populate[0]=folder&populate[1]=related',
    'files?populate=*',
    'files?populate[folder][populate][files][populate]=related',
    'files?sort=related.title:asc',
    `files?filters[related][title][$startsWith]=a`,
    'folders?populate[files][count]=false&populate[files][populate]=related',
    'folders?populate[files][count]=false&populate[files][populate]=*',
  ])('does not tell who uses it: %s', async (query) => {
    expectReason(await contributor.ask('GET', `/upload/${query}`));
  });

  const secret = 'ຮ່າງລັບ';
});

describe('nobody makes more of himself', () => {
  test.each<[way: string, request: () => Request]>([
    ['an own role', () => ['POST', '/admin/roles', { name: 'x', description: 'x' }]],
    ['the permissions of a role', () => ['PUT', '/admin/roles/1/permissions', { permissions: [] }]],
    ['another role for the own account', () => ['PUT', `/admin/users/${contributor.id}`, { roles: [1] }]],
    ['an account of an administrator', () => ['POST', '/admin/users', account()]],
    [
      'a token for programs',
      () => ['POST', '/admin/api-tokens', { name: 'x', type: 'full-access', lifespan: null }],
    ],
    ['the tokens there are', () => ['GET', '/admin/api-tokens']],
    ['leave to approve the own work', () => ['PUT', '/workflow/settings', { site: own.site, value: true }]],
    ['the review while an editor is away', () => ['POST', '/workflow/delegations', absence()]],
    [
      'taking back what is published',
      () => ['POST', `/undo/sites/${own.site}`, { last: 1, newest: 1, reason: 'x' }],
    ],
    ['fields of the form', () => ['PUT', `/content-manager/content-types/${uid}/configuration`, {}]],
    ['fields of a part of the form', () => ['PUT', component('shared.withdrawal'), {}]],
    ['translations by a machine', () => ['PUT', '/i18n/settings', { aiLocalizations: true }]],
    ['a letter in the name of the platform', () => ['POST', '/email/', letter()]],
    ['what only the server can reach', () => ['POST', '/upload/actions/upload-from-urls', addresses()]],
    ['the same in capitals', () => ['POST', '/Upload/Actions/Upload-From-URLs', addresses()]],
    ['another e-mail address', () => ['PUT', '/admin/users/me', { email: 'x@sanlao.test' }]],
    ['accounts as if they were content', () => ['GET', table('admin::user')]],
    ['roles as if they were content', () => ['PUT', `${table('admin::role')}/1`, { name: 'x' }]],
    ['a state as if it were content', () => ['POST', table('plugin::workflow.entry'), { state: 'approved' }]],
    ['the record as if it were content', () => ['DELETE', `${table('plugin::activity.activity')}/1`]],
  ])('by asking for %s', async (_, request) => {
    expectReason(await contributor.ask(...request()));
  });

  test('by changing the own profile', async () => {
    const me = { firstname: 'ຄຳ', roles: [1], isActive: true, registrationToken: 'x' };
    await contributor.ask('PUT', '/admin/users/me', me);
    const { body } = await stage.world.admin('GET', `/admin/users/${contributor.id}`);
    expect(body.data.roles.map(({ code }: { code: string }) => code)).toEqual([
      `sanlao:contributor:${own.site}:${own.unit}`,
    ]);
  });

  test('but changes the own name beside the same e-mail address', async () => {
    const me = { firstname: 'ຄຳ', email: contributor.email };
    expect((await contributor.ask('PUT', '/admin/users/me', me)).status).toBe(200);
  });

  function table(name: string): string {
    return `/content-manager/collection-types/${name}`;
  }

  function component(name: string): string {
    return `/content-manager/components/${name}/configuration`;
  }

  function letter(): Fields {
    return { to: 'x@sanlao.test', subject: 'x', text: 'x' };
  }

  function addresses(): Fields {
    return { urls: [`${stage.world.cms.url}/admin/init`], folderId: stage.folders['own site'] };
  }

  function account(): Fields {
    return { email: 'x@sanlao.test', firstname: 'x', lastname: 'x', roles: [1] };
  }

  function absence(): Fields {
    return { site: own.site, receiver: contributor.id, until: tomorrow().slice(0, 10) };
  }
});

/** Refused, and told why in Lao and in English. */
function expectReason({ status, body }: Answer): void {
  expect([status, body.error?.message]).toEqual([
    expect.toBeOneOf([400, 403]),
    expect.stringMatching(/[\u0E80-\u0EFF].* \/ .*[A-Za-z]{3}/s),
  ]);
}

async function write(person: TestPerson): Promise<Entry> {
  const { status, body } = await person.ask('POST', `${content}?locale=lo`, { ...text, ...own });
  expect([status, body.error]).toEqual([201, undefined]);
  return body.data as Entry;
}

async function submitted(): Promise<Entry> {
  const entry = await write(contributor);
  const { status, body } = await contributor.ask(...(await step(entry.documentId, 'submit')));
  expect([status, body.error]).toEqual([200, undefined]);
  return entry;
}

/** Of the entry as it stands now. */
async function step(documentId: string, name: string): Promise<Request> {
  const path = `/workflow/entries/${uid}/${documentId}`;
  const { body } = await stage.people.administrator.ask('GET', path);
  return ['POST', `${path}/steps`, { step: name, locale: 'lo', revision: body.versions[0].revision }];
}

function translated(action: string, documentId: string): Request {
  const path = `${content}/${documentId}/actions/${action}?locale=en`;
  return ['POST', path, { ...text, ...own, title: 'News', locale: 'en' }];
}

function mutation(call: string): Request {
  const query = `mutation ($data: ArticleInput!) { ${call} { documentId } }`;
  return ['POST', '/graphql', { query, variables: { data: { ...text, ...own } } }];
}

function bulk(...documentIds: string[]) {
  return { documentIds, locale: 'lo' };
}

function bulkIn(locale: string | string[], documentId: string): Request {
  return ['POST', `${content}/actions/bulkPublish`, { documentIds: [documentId], locale }];
}

/** Of which there is no state, so that any revision is the first. */
function stepInNoLanguage(documentId: string, name: string): Request {
  const body = { step: name, locale: null, revision: 0 };
  return ['POST', `/workflow/entries/${uid}/${documentId}/steps`, body];
}

function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString();
}

async function states(documentIds: string[]): Promise<string[]> {
  const { body } = await stage.people.administrator.ask(
    'GET',
    `/workflow/states/${uid}?locale=lo&documentIds=${documentIds.join()}`,
  );
  return documentIds.map((id) => body.states[id] as string);
}

/** The draft, as the administrator sees it. */
async function stored(documentId: string, locale = 'lo'): Promise<Entry | undefined> {
  const { status, body } = await stage.people.administrator.ask(
    'GET',
    `${content}/${documentId}?locale=${locale}`,
  );
  const entry = body.data as Entry | undefined;
  return status === 200 && entry?.documentId && entry['title'] ? entry : undefined;
}

/** What the publisher would find if it asked for everything. */
async function liveArticles(): Promise<unknown> {
  const found = await Promise.all(
    ['lo', 'en'].map((locale) =>
      stage.world.request('GET', `/api/articles?status=published&locale=${locale}&sort=id`, {
        token: stage.world.cms.secrets.publisherToken,
      }),
    ),
  );
  return found.map(({ body }) =>
    (body.data as Entry[]).map(({ documentId, title, site, unit, alsoOn }) => {
      return { documentId, title, site, unit, alsoOn };
    }),
  );
}

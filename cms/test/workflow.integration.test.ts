/** Two people, one entry: who may take it where, whatever way they try. */
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataPaths } from '@sanlao/shared/config/paths';
import { fetchDocuments } from '@sanlao/shared/content/fetch';
import { startPerson, type TestPerson } from './people.ts';
import { article, saveBasics, startWorld, type Answer, type World } from './world.ts';

const uid = 'api::article.article';
const content = `/content-manager/collection-types/${uid}`;

let world: World;
let author: TestPerson;
let editor: TestPerson;
let colleague: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  world = await startWorld();
  await saveBasics(world);
  author = await startPerson(world, 'ຄຳ', { kind: 'contributor', site: 'attapeu', unit: 'attapeu-dtc' });
  editor = await startPerson(world, 'ແກ້ວ', { kind: 'editor', site: 'attapeu' });
  colleague = await startPerson(world, 'ບຸນ', { kind: 'editor', site: 'attapeu' });
  stranger = await startPerson(world, 'ດາວ', { kind: 'editor', site: 'ministry' });
});
afterAll(() => world?.cms.stop());

describe('the way of an article', () => {
  it('leads from a draft over a return with reasons to the reader', async () => {
    const { documentId } = await write(author);
    expect(await version(author, documentId)).toMatchObject({
      state: 'draft',
      live: false,
      steps: ['submit'],
    });
    expect((await step(author, documentId, 'submit')).body).toEqual({ state: 'submitted' });
    expect((await version(author, documentId)).steps).toEqual(['take-back']);

    expect((await step(editor, documentId, 'return', { reason: '  ' })).status).toBe(400);
    await step(editor, documentId, 'return', { reason: 'ຂາດຮູບ, ນໍ້າ' });
    const returned = await overview(author, documentId);
    expect(returned.versions[0]).toMatchObject({ state: 'returned', actorName: 'ແກ້ວ ທົດສອບ' });
    expect(returned.comments).toMatchObject([{ kind: 'returned', text: 'ຂາດຮູບ, ນ້ຳ' }]);

    await change(author, documentId, { title: 'ຂ່າວທີ່ແກ້ແລ້ວ' });
    expect((await version(author, documentId)).state).toBe('returned');
    await step(author, documentId, 'submit');
    expect((await step(editor, documentId, 'publish')).body).toEqual({ state: 'published' });
    expect(await readers(documentId)).toMatchObject({ title: 'ຂ່າວທີ່ແກ້ແລ້ວ', changeNotes: [] });
  });

  it('begins again with every change, while the page stays', async () => {
    const documentId = await published();
    await change(author, documentId, { title: 'ໃໝ່' });
    expect(await version(author, documentId)).toMatchObject({ state: 'draft', live: true });
    expect(await readers(documentId)).toMatchObject({ title: 'ຂ່າວ' });
    await step(author, documentId, 'submit');
    await step(editor, documentId, 'approve');
    expect((await step(colleague, documentId, 'publish', { change: 'major', note: ' ' })).status).toBe(400);
    const { body } = await step(colleague, documentId, 'publish', { change: 'major', note: 'ແກ້ຫົວຂໍ້ ນໍ້າ' });
    expect(body).toEqual({ state: 'published' });
    expect(await readers(documentId)).toMatchObject({
      title: 'ໃໝ່',
      changeNotes: [{ text: 'ແກ້ຫົວຂໍ້ ນ້ຳ', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
    });
    expect(await version(author, documentId)).toMatchObject({ state: 'published', live: true });
  });

  it('leads away with a reason that readers see, and back through a review', async () => {
    const documentId = await published();
    await change(author, documentId, { title: 'ຍັງບໍ່ທັນກວດ' });
    expect((await step(author, documentId, 'withdraw', { reason: 'ຜິດ' })).status).toBe(403);
    await step(editor, documentId, 'withdraw', { reason: 'ຕົວເລກຜິດ' });
    expect(await readers(documentId)).toMatchObject({
      title: 'ຂ່າວ',
      withdrawal: { reason: 'ຕົວເລກຜິດ' },
    });
    await step(editor, documentId, 'bring-back');
    expect(await version(editor, documentId)).toMatchObject({ state: 'draft', live: true });
    expect(await readers(documentId)).toMatchObject({ withdrawal: { reason: 'ຕົວເລກຜິດ' } });
    await step(author, documentId, 'submit');
    await step(editor, documentId, 'publish');
    expect(await readers(documentId)).toMatchObject({ title: 'ຍັງບໍ່ທັນກວດ', withdrawal: null });

    await step(editor, documentId, 'archive');
    expect(await readers(documentId)).toBeUndefined();
    expect((await change(editor, documentId, { title: 'ໃໝ່' })).status).toBe(400);
    await step(editor, documentId, 'bring-back');
    expect(await version(editor, documentId)).toMatchObject({ state: 'draft', live: false });
  });

  it('is recorded, step by step', async () => {
    const documentId = await published();
    await step(editor, documentId, 'withdraw', { reason: 'ຜິດ' });
    await step(editor, documentId, 'archive');
    const kinds = record(documentId)
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'saved');
    expect(kinds).toEqual(['submitted', 'approved', 'published', 'withdrawn', 'unpublished', 'archived']);
    expect(record(documentId)).toContainEqual(
      expect.objectContaining({
        kind: 'published',
        actorName: 'ແກ້ວ ທົດສອບ',
        site: 'attapeu',
        unit: 'attapeu-dtc',
        title: 'ຂ່າວ',
        locale: 'lo',
        details: { change: 'first', note: '', onBehalfOf: null },
      }),
    );
  });

  it('is apart for each language', async () => {
    const documentId = await published();
    await author.ask('PUT', `${content}/${documentId}?locale=en`, { title: 'News', locale: 'en' });
    const { versions } = await overview(author, documentId);
    expect(versions.map(({ locale, state }) => [locale, state])).toEqual([
      ['lo', 'published'],
      ['en', 'draft'],
    ]);
  });
});

describe('a withdrawal', () => {
  it('shows readers nothing that was changed in another language and not approved', async () => {
    const documentId = await published();
    // The date is shared by the languages: it is changed in the Lao draft, too, whose state stays.
    await author.ask('PUT', `${content}/${documentId}?locale=en`, {
      title: 'News',
      date: '2026-11-01',
      locale: 'en',
    });
    expect(await version(editor, documentId)).toMatchObject({ state: 'published' });
    await step(editor, documentId, 'withdraw', { reason: 'ຜິດ' });
    expect(await readers(documentId)).toMatchObject({ date: '2026-11-20', withdrawal: { reason: 'ຜິດ' } });
  });
});

describe('a submitted entry', () => {
  it('is not saved by its author before the submission is taken back', async () => {
    const { documentId } = await submitted();
    const refused = await change(author, documentId, { title: 'ໃໝ່' });
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toMatch(/ຍົກເລີກການສົ່ງກ່ອນ.* \/ .*withdraw the submission first/);
    await step(author, documentId, 'take-back');
    expect((await change(author, documentId, { title: 'ໃໝ່' })).status).toBe(200);
  });

  it('may be corrected by an editor, who then needs another one to approve it', async () => {
    const { documentId } = await submitted();
    expect((await change(editor, documentId, { title: 'ດີກວ່າ' })).status).toBe(200);
    expect(await version(editor, documentId)).toMatchObject({ state: 'submitted', needsAnother: true });
    const refused = await step(editor, documentId, 'publish');
    expect([refused.status, refused.body.error.message]).toEqual([
      403,
      expect.stringMatching(/somebody else has to approve/),
    ]);
    expect((await step(colleague, documentId, 'publish')).status).toBe(200);
  });

  it('is not changed by a save that changes nothing', async () => {
    const { documentId } = await submitted();
    const before = await version(editor, documentId);
    await change(editor, documentId, {});
    expect(await version(editor, documentId)).toEqual(before);
    expect((await step(editor, documentId, 'approve')).status).toBe(200);
  });

  it('has to be approved again after a correction of what was approved', async () => {
    const { documentId } = await submitted();
    await step(editor, documentId, 'approve');
    await change(editor, documentId, { title: 'ດີກວ່າ' });
    expect((await version(editor, documentId)).state).toBe('submitted');
  });

  it.each([
    { what: 'stays approved', date: '2026-11-20', state: 'approved' },
    { what: 'has to be approved again', date: '2026-11-19', state: 'submitted' },
  ])('$what when another language is written with the date $date', async ({ date, state }) => {
    const { documentId } = await submitted();
    await step(editor, documentId, 'approve');
    const write = (title: string, given = {}) =>
      author.ask('PUT', `${content}/${documentId}?locale=en`, { title, locale: 'en', ...given });
    await write('News', { date });
    expect((await version(editor, documentId)).state).toBe(state);
    await write('More news');
    expect((await version(editor, documentId)).state).toBe(state);
  });
});

describe('Strapi’s own ways', () => {
  const publish = (person: TestPerson, documentId: string) =>
    person.ask('POST', `${content}/${documentId}/actions/publish?locale=lo`, {});
  const bulk = (person: TestPerson, action: string, ...documentIds: string[]) =>
    person.ask('POST', `${content}/actions/${action}?locale=lo`, { documentIds, locale: ['lo'] });

  it.each(['draft', 'submitted', 'approved'] as const)('publish nothing %s for its author', async (state) => {
    const { documentId } = await write(author);
    if (state !== 'draft') await step(author, documentId, 'submit');
    if (state === 'approved') await step(editor, documentId, 'approve');
    expect((await publish(author, documentId)).status).toBe(403);
    expect((await bulk(author, 'bulkPublish', documentId)).status).toBe(403);
    expect(await readers(documentId)).toBeUndefined();
  });

  it('publish for an editor what another wrote, and say who approved it', async () => {
    const { documentId } = await submitted();
    expect((await publish(editor, documentId)).status).toBe(200);
    expect(await version(editor, documentId)).toMatchObject({ state: 'published' });
    expect(record(documentId).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['approved', 'published']),
    );
  });

  it('publish nothing that the editor wrote, nor what the request changes', async () => {
    const own = await write(editor);
    expect((await publish(editor, own.documentId)).status).toBe(403);
    const { documentId } = await submitted();
    const changed = await editor.ask(
      'POST',
      `${content}/${documentId}/actions/publish?locale=lo`,
      article({ title: 'ປ່ຽນ' }),
    );
    expect(changed.status).toBe(403);
    expect(await version(editor, documentId)).toMatchObject({ state: 'submitted', needsAnother: false });
  });

  it('publish all of several or none', async () => {
    const one = await submitted();
    const own = await write(editor);
    const refused = await bulk(editor, 'bulkPublish', one.documentId, own.documentId);
    expect(refused.status).toBe(403);
    expect(await readers(one.documentId)).toBeUndefined();
    const other = await submitted();
    expect((await bulk(editor, 'bulkPublish', one.documentId, other.documentId)).body).toEqual({ count: 2 });
    expect((await version(editor, other.documentId)).state).toBe('published');
  });

  it('unpublish, discard and delete by the same rules', async () => {
    const documentId = await published();
    expect((await bulk(author, 'bulkUnpublish', documentId)).status).toBe(403);
    expect((await author.ask('DELETE', `${content}/${documentId}?locale=lo`)).status).toBe(403);
    await change(author, documentId, { title: 'ໃໝ່' });
    await author.ask('POST', `${content}/${documentId}/actions/discard?locale=lo`, {});
    expect(await version(author, documentId)).toMatchObject({ state: 'published', live: true });
    expect((await bulk(editor, 'bulkUnpublish', documentId)).status).toBe(200);
    expect(await version(editor, documentId)).toMatchObject({ state: 'draft', live: false });
  });

  it('copy an entry with those who wrote it: none of them approves the copy', async () => {
    const { documentId } = await write(editor);
    const copied = await colleague.ask('POST', `${content}/clone/${documentId}`, { title: 'ສຳເນົາ' });
    expect([copied.status, copied.body.error]).toEqual([expect.toBeOneOf([200, 201]), undefined]);
    const copy = copied.body.data.documentId as string;
    for (const writer of [editor, colleague]) expect((await step(writer, copy, 'publish')).status).toBe(403);
  });

  it('are open to tokens, and what they do is known', async () => {
    const { documentId } = await world.save('POST', '/api/articles', article());
    expect(await version(editor, documentId)).toMatchObject({ state: 'published', live: true });
    await world.save('PUT', `/api/articles/${documentId}?status=draft`, { title: 'ໃໝ່' });
    expect((await version(editor, documentId)).state).toBe('draft');
    expect((await step(editor, documentId, 'publish')).status).toBe(200);
    expect(record(documentId)).toContainEqual(
      expect.objectContaining({ kind: 'published', actor: 'token:import' }),
    );
  });
});

describe('a file that readers have', () => {
  it('or that is under review is changed by those who publish, and not by its author past them', async () => {
    const cover = await upload(author);
    const { documentId } = await write(author, { cover });
    const tries = async (person: TestPerson) => {
      const info = form({ alternativeText: 'ຮູບ' });
      return [
        (await person.ask('POST', `/upload?id=${cover}`, await picture())).status,
        (await person.ask('POST', `/upload?id=${cover}`, info)).status,
      ];
    };
    expect(await tries(author)).toEqual([200, 200]);
    await step(author, documentId, 'submit');
    // What is looked at stays as it is looked at.
    expect(await tries(author)).toEqual([403, 403]);
    expect((await author.ask('DELETE', `/upload/files/${cover}`)).status).toBe(403);
    await step(author, documentId, 'take-back');
    expect(await tries(author)).toEqual([200, 200]);
    await step(author, documentId, 'submit');
    await step(editor, documentId, 'approve');
    expect(await tries(author)).toEqual([403, 403]);
    await step(editor, documentId, 'publish');
    expect(await tries(author)).toEqual([403, 403]);
    const bulk = { fileIds: [cover], folderIds: [] };
    expect((await author.ask('DELETE', `/upload/files/${cover}`)).status).toBe(403);
    const refused = await author.ask('POST', '/upload/actions/bulk-delete', bulk);
    expect([refused.status, refused.body.error.message]).toEqual([
      403,
      expect.stringMatching(/choose it in the entry and submit/),
    ]);
    expect(await tries(editor)).toEqual([200, 200]);
    await step(editor, documentId, 'archive');
    expect((await author.ask('DELETE', `/upload/files/${cover}`)).status).toBe(200);
  });
});

describe('a site', () => {
  it('may let people approve what they wrote, and the record says so', async () => {
    const put = (person: TestPerson, value: boolean) =>
      person.ask('PUT', '/workflow/settings', { site: 'attapeu', value });
    expect((await put(editor, true)).status).toBe(403);
    await world.admin('PUT', '/workflow/settings', { site: 'attapeu', value: true });
    const { documentId } = await write(editor);
    await step(editor, documentId, 'publish');
    await world.admin('PUT', '/workflow/settings', { site: 'attapeu', value: false });
    expect(record(documentId)).toContainEqual(
      expect.objectContaining({ kind: 'approved', details: { own: true, onBehalfOf: null } }),
    );
    expect((await step(editor, (await write(editor)).documentId, 'publish')).status).toBe(403);
  });
});

describe('a delegation', () => {
  it('lets an editor of another site see, decide and preview there, and do nothing else, until it ends', async () => {
    const deputy = await startPerson(world, 'ສີ', { kind: 'editor', site: 'ministry' });
    const { documentId } = await submitted();
    const list = `${content}?locale=lo&pageSize=100&sort=createdAt:DESC`;
    const reads = [
      `${content}/${documentId}?locale=lo`,
      `/workflow/entries/${uid}/${documentId}`,
      `/history/entries/${uid}/${documentId}?locale=lo`,
      `/checks/${uid}/${documentId}?locale=lo`,
      `/previews/entries/${uid}/${documentId}?locale=lo`,
      `/schedule/entries/${uid}/${documentId}?locale=lo`,
      `/change-feed/receipts/${uid}/${documentId}?locale=lo`,
      // A site says which it is in another field than its entries do.
      '/content-manager/collection-types/api::site.site',
    ];
    const answers = () =>
      Promise.all(reads.map(async (path) => [path, (await deputy.ask('GET', path)).status] as const));
    const isListed = async () =>
      ((await deputy.ask('GET', list)).body.results as { documentId: string }[]).some(
        (row) => row.documentId === documentId,
      );
    const refused = (found: readonly (readonly [string, number])[]) =>
      found.filter(([, status]) => status !== 200).map(([path]) => path);
    expect(refused(await answers())).toEqual(reads.slice(0, -1));
    expect(await isListed()).toBe(false);

    const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await editor.ask('POST', '/workflow/delegations', { site: 'attapeu', receiver: deputy.id, until });
    expect(refused(await answers())).toEqual([]);
    expect(await isListed()).toBe(true);
    expect((await waiting(deputy)).map((entry) => entry.documentId)).toContain(documentId);

    const mine = { title: 'ປ່ຽນ' };
    const forbidden = await Promise.all([
      change(deputy, documentId, mine),
      step(deputy, documentId, 'withdraw', { reason: 'x' }),
      step(deputy, documentId, 'archive'),
      deputy.ask('DELETE', `${content}/${documentId}?locale=lo`),
      deputy.ask('POST', content, article({ site: 'attapeu' })),
      deputy.ask('POST', `${content}/clone/${documentId}`, {}),
      deputy.ask('POST', `/previews/entries/${uid}/${documentId}/links?locale=lo`, { days: 1 }),
      deputy.ask('PUT', '/workflow/settings', { site: 'attapeu', value: true }),
      deputy.ask('POST', '/workflow/delegations', { site: 'attapeu', receiver: author.id, until }),
    ]);
    expect(forbidden.map(({ status }) => status).filter((status) => status < 400)).toEqual([]);
    expect((await step(deputy, documentId, 'publish')).body).toEqual({ state: 'published' });

    const { delegations } = (await editor.ask('GET', '/workflow/delegations')).body;
    for (const { id } of delegations) await editor.ask('DELETE', `/workflow/delegations/${id}`);
    expect(refused(await answers())).toEqual(reads.slice(0, -1));
  });

  it('lets a contributor review until its day, and not the own work', async () => {
    const deputy = await startPerson(world, 'ມາ', {
      kind: 'contributor',
      site: 'attapeu',
      unit: 'attapeu-dtc',
    });
    const { documentId } = await submitted();
    expect((await step(deputy, documentId, 'publish')).status).toBe(403);
    const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const given = { site: 'attapeu', receiver: deputy.id, until };
    expect((await deputy.ask('POST', '/workflow/delegations', given)).status).toBe(403);
    const people = await editor.ask('GET', '/workflow/delegations/people?site=attapeu');
    expect(people.body.people).toContainEqual({ id: deputy.id, name: 'ມາ ທົດສອບ' });
    expect(
      (await editor.ask('POST', '/workflow/delegations', { ...given, until: '2020-01-01' })).status,
    ).toBe(400);
    expect((await editor.ask('POST', '/workflow/delegations', given)).status).toBe(204);

    expect((await waiting(deputy)).map((entry) => entry.documentId)).toContain(documentId);
    expect((await step(deputy, documentId, 'publish')).body).toEqual({ state: 'published' });
    expect(record(documentId)).toContainEqual(
      expect.objectContaining({ kind: 'approved', details: { own: false, onBehalfOf: 'ແກ້ວ ທົດສອບ' } }),
    );
    const own = await write(deputy);
    expect((await step(deputy, own.documentId, 'publish')).status).toBe(403);

    const { delegations } = (await editor.ask('GET', '/workflow/delegations')).body;
    expect((await editor.ask('DELETE', `/workflow/delegations/${delegations[0].id}`)).status).toBe(204);
    expect((await step(deputy, (await submitted()).documentId, 'publish')).status).toBe(403);
  });
});

describe('a list of the content manager', () => {
  const listed = async (person: TestPerson, query: string) => {
    const { status, body } = await person.ask('GET', `${content}?pageSize=100&sort=createdAt:DESC&${query}`);
    expect([status, body.error]).toEqual([200, undefined]);
    expect(body.pagination.total).toBe(body.results.length);
    return (body.results as { documentId: string }[]).map(({ documentId }) => documentId);
  };

  it('holds what is in one state, in its language, and never more than somebody may read', async () => {
    const [waits, draft, live] = [await submitted(), await write(author), await published()];
    await author.ask('PUT', `${content}/${live}?locale=en`, { title: 'News', locale: 'en' });
    const found = await listed(editor, 'locale=lo&workflowState=submitted');
    expect(found).toContain(waits.documentId);
    for (const { state } of await Promise.all(found.map((documentId) => version(editor, documentId))))
      expect(state).toBe('submitted');
    expect(await listed(editor, 'locale=lo&workflowState=draft')).toContain(draft.documentId);
    expect(await listed(editor, 'locale=lo&workflowState=published')).toContain(live);
    expect(await listed(editor, 'locale=en&workflowState=draft')).toContain(live);
    expect(await listed(editor, 'locale=en&workflowState=published')).not.toContain(live);
    expect(await listed(stranger, 'locale=lo&workflowState=submitted')).toEqual([]);
    expect(await listed(editor, 'locale=lo&workflowState=nonsense')).toContain(live);
  });
});

describe('the list of what waits', () => {
  it('shows each person what that person may act on, oldest first', async () => {
    const one = await submitted();
    const two = await submitted();
    const seen = (await waiting(editor)).map(({ documentId }) => documentId);
    expect(seen.slice(-2)).toEqual([one.documentId, two.documentId]);
    expect((await waiting(author)).map(({ documentId }) => documentId)).not.toContain(one.documentId);
    expect(await waiting(stranger)).toEqual([]);
    await step(editor, one.documentId, 'return', { reason: 'x' });
    expect((await waiting(author)).map(({ documentId }) => documentId)).toContain(one.documentId);
  });

  it('names sites in both languages, and is counted for the menu', async () => {
    await submitted();
    const seen = await waiting(editor);
    expect(seen.at(-1)).toMatchObject({ site: 'attapeu', siteName: { lo: 'ອັດຕະປື', en: 'Attapeu' } });
    const count = '/workflow/waiting/count';
    expect((await editor.ask('GET', count)).body).toEqual({ count: seen.length });
    expect((await stranger.ask('GET', count)).body).toEqual({ count: 0 });
    expect((await world.request('GET', count)).status).toBe(401);
  });
});

describe('bad input', () => {
  it('is told to the second of two who decide at once', async () => {
    const { documentId } = await submitted();
    const { revision } = await version(editor, documentId);
    const answers = await Promise.all(
      [editor, colleague].map((person) => step(person, documentId, 'publish', { revision })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const lost = answers.find(({ status }) => status === 400);
    expect(lost?.body.error.message).toMatch(/Somebody else has just changed|is published as it stands/);
    expect(record(documentId).filter(({ kind }) => kind === 'published')).toHaveLength(1);
  });

  it('is told to somebody who decides about a version that is no more', async () => {
    const { documentId } = await submitted();
    const { revision } = await version(editor, documentId);
    await step(author, documentId, 'take-back');
    await change(author, documentId, { title: 'ອື່ນ' });
    await step(author, documentId, 'submit');
    const stale = await step(editor, documentId, 'approve', { revision });
    expect([stale.status, stale.body.error.details.code]).toEqual([400, 'changed']);
  });

  it.each([
    ['a step that there is not', { step: 'celebrate', locale: 'lo', revision: 1 }, 400],
    ['no revision', { step: 'submit', locale: 'lo' }, 400],
    ['a language that there is not', { step: 'submit', locale: 'fr', revision: 1 }, 400],
    ['a language without a version', { step: 'submit', locale: 'en', revision: 0 }, 404],
    [
      'a reason that never ends',
      { step: 'return', locale: 'lo', revision: 1, reason: 'x'.repeat(5001) },
      400,
    ],
  ])('is refused: %s', async (_, body, status) => {
    const { documentId } = await write(author);
    const answer = await author.ask('POST', `/workflow/entries/${uid}/${documentId}/steps`, body);
    expect(answer.status).toBe(status);
  });

  it('is refused for an entry that was deleted meanwhile, and for types without a workflow', async () => {
    const { documentId } = await write(author);
    await author.ask('DELETE', `${content}/${documentId}?locale=lo`);
    expect((await author.ask('GET', `/workflow/entries/${uid}/${documentId}`)).status).toBe(404);
    expect((await step(author, documentId, 'submit', { revision: 1 })).status).toBe(404);
    expect((await editor.ask('GET', '/workflow/entries/api::topic.topic/x')).status).toBe(404);
  });

  it('is refused to editors of other sites and to nobody', async () => {
    const { documentId } = await submitted();
    expect((await stranger.ask('GET', `/workflow/entries/${uid}/${documentId}`)).status).toBe(403);
    expect((await step(stranger, documentId, 'approve', { revision: 2 })).status).toBe(403);
    const comment = { locale: 'lo', text: 'x' };
    const path = `/workflow/entries/${uid}/${documentId}/comments`;
    expect((await stranger.ask('POST', path, comment)).status).toBe(403);
    expect((await world.request('POST', path, { body: comment })).status).toBe(401);
    expect((await author.ask('POST', path, comment)).status).toBe(204);
  });
});

interface Version {
  locale: string;
  state: string;
  revision: number;
  live: boolean;
  steps: string[];
  needsAnother: boolean;
}

interface Overview {
  versions: Version[];
  comments: Record<string, unknown>[];
}

interface Recorded {
  kind: string;
  [field: string]: unknown;
}

async function upload(person: TestPerson): Promise<number> {
  const { status, body } = await person.ask('POST', '/upload', await picture());
  expect([status, body.error]).toEqual([201, undefined]);
  return body[0].id;
}

/** Another one each time. */
async function picture(): Promise<FormData> {
  const background = { r: Math.floor(Math.random() * 255), g: Math.floor(Math.random() * 255), b: 90 };
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background } })
    .png()
    .toBuffer();
  const data = form({ name: 'ຮູບ.png' });
  data.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'picture.png');
  return data;
}

function form(fileInfo: object): FormData {
  const data = new FormData();
  data.append('fileInfo', JSON.stringify(fileInfo));
  return data;
}

async function write(
  person: TestPerson,
  fields: Record<string, unknown> = {},
): Promise<{ documentId: string }> {
  const { status, body } = await person.ask('POST', `${content}?locale=lo`, { ...complete(), ...fields });
  expect([status, body.error]).toEqual([201, undefined]);
  return body.data;
}

/** Nothing in it stops a submit. */
function complete(): Record<string, unknown> {
  return article({ unit: 'attapeu-dtc', summary: 'ຂ່າວສັ້ນ ກ່ຽວກັບການຝຶກອົບຮົມ', body: '<p>ຂໍ້ຄວາມ</p>' });
}

async function submitted(): Promise<{ documentId: string }> {
  const entry = await write(author);
  await step(author, entry.documentId, 'submit');
  return entry;
}

async function published(): Promise<string> {
  const { documentId } = await submitted();
  await step(editor, documentId, 'publish');
  return documentId;
}

function change(person: TestPerson, documentId: string, fields: Record<string, unknown>): Promise<Answer> {
  return person.ask('PUT', `${content}/${documentId}?locale=lo`, fields);
}

async function overview(person: TestPerson, documentId: string): Promise<Overview> {
  const { status, body } = await person.ask('GET', `/workflow/entries/${uid}/${documentId}`);
  expect([status, body.error]).toEqual([200, undefined]);
  return body;
}

async function version(person: TestPerson, documentId: string): Promise<Version> {
  return (await overview(person, documentId)).versions[0]!;
}

/** Of what the person sees at this moment, unless a revision is given. */
async function step(
  person: TestPerson,
  documentId: string,
  name: string,
  given: Record<string, unknown> = {},
): Promise<Answer> {
  const revision = given['revision'] ?? (await version(editor, documentId)).revision;
  const body = { step: name, locale: 'lo', ...given, revision };
  return person.ask('POST', `/workflow/entries/${uid}/${documentId}/steps`, body);
}

async function waiting(person: TestPerson): Promise<{ documentId: string }[]> {
  return (await person.ask('GET', '/workflow/waiting')).body.waiting;
}

/** What the record holds of an entry, oldest first. */
function record(documentId: string): Recorded[] {
  const database = new DatabaseSync(dataPaths(world.cms.dataDir).database, { readOnly: true });
  const rows = database
    .prepare('select * from sanlao_activities where document_id = ? order by id')
    .all(documentId) as Record<string, string>[];
  database.close();
  return rows.map(({ kind, actor, actor_name: actorName, site, unit, title, locale, details }) => ({
    ...{ kind: kind!, actor, actorName, site, unit, title, locale },
    details: JSON.parse(details!) as unknown,
  }));
}

async function readers(documentId: string) {
  return (await fetchDocuments(world.client, 'article', [documentId], 'lo')).documents[0];
}

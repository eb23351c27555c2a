/** One entry, several sites: who offers it, who answers, and what becomes of it everywhere. */
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataPaths } from '@sanlao/shared/config/paths';
import { fetchDocuments } from '@sanlao/shared/content/fetch';
import { startPerson, type TestPerson } from './people.ts';
import { article, saveBasics, startWorld, type Answer, type World } from './world.ts';

const uid = 'api::article.article';
const content = `/content-manager/collection-types/${uid}`;

let world: World;
let ministry: TestPerson;
/** of the ministry's own site alone */
let ownEditor: TestPerson;
let attapeu: TestPerson;
let champasak: TestPerson;
let contributor: TestPerson;

beforeAll(async () => {
  world = await startWorld();
  await saveBasics(world);
  await world.save('POST', '/api/sites', {
    code: 'champasak',
    kind: 'province',
    nameLo: 'ຈຳປາສັກ',
    nameEn: 'Champasak',
  });
  ministry = await startPerson(world, 'ຄຳ', { kind: 'ministry-editor' });
  ownEditor = await startPerson(world, 'ແກ້ວ', { kind: 'editor', site: 'ministry' });
  attapeu = await startPerson(world, 'ບຸນ', { kind: 'editor', site: 'attapeu' });
  champasak = await startPerson(world, 'ດາວ', { kind: 'editor', site: 'champasak' });
  const unit = { site: 'attapeu', unit: 'attapeu-dtc' };
  contributor = await startPerson(world, 'ສີ', { kind: 'contributor', ...unit });
});
afterAll(() => world?.cms.stop());

describe('an offer', () => {
  it('to all sites asks each of them once, and shows nothing before one accepts', async () => {
    const documentId = await published();
    const { status, body } = await offer(documentId, { sites: 'all', message: 'ຂໍໃຫ້ສະແດງ ນໍ້າ' });
    expect([status, body.error]).toEqual([200, undefined]);
    expect(await standing(documentId)).toEqual({ attapeu: 'offered', champasak: 'offered' });
    expect(await shownOn(documentId)).toEqual([]);
    expect(await received(attapeu, documentId)).toMatchObject({
      title: 'ຂ່າວ',
      summary: 'ໃຈຄວາມຫຍໍ້',
      from: 'ministry',
      fromName: { lo: 'ກະຊວງ', en: 'Ministry' },
      site: 'attapeu',
      message: 'ຂໍໃຫ້ສະແດງ ນ້ຳ',
      offeredBy: 'ຄຳ ທົດສອບ',
      withdrawn: false,
      may: { accept: true, decline: true, 'take-back': false },
    });
    const again = await offer(documentId, { sites: 'all' });
    expect([again.status, again.body.error.details.code]).toEqual([400, 'no-site']);
  });

  it('that is accepted appears on that site at once, and a page of the feed follows', async () => {
    const documentId = await published();
    await offer(documentId, { sites: 'all' });
    await world.acknowledgeAll();
    const { body } = await answer(attapeu, documentId, { answer: 'accept' });
    expect(body).toEqual({ state: 'accepted' });
    expect(await shownOn(documentId)).toEqual(['attapeu']);
    expect(await draftSites(documentId)).toEqual(['attapeu']);
    expect((await world.changes()).map((change) => change.documentId)).toContain(documentId);
    expect(await standing(documentId)).toEqual({ attapeu: 'accepted', champasak: 'offered' });
  });

  it('leaves the entry published as it was, and a draft that differs a draft', async () => {
    const documentId = await published();
    await world.save('PUT', `/api/articles/${documentId}?status=draft`, { title: 'ຍັງບໍ່ທັນກວດ' });
    await offer(documentId, { sites: ['attapeu'] });
    await answer(attapeu, documentId, { answer: 'accept' });
    expect(await readers(documentId)).toMatchObject({ title: 'ຂ່າວ', alsoOn: ['attapeu'] });
    const { body } = await ministry.ask('GET', `${content}/${documentId}?locale=lo`);
    expect(body.data).toMatchObject({ title: 'ຍັງບໍ່ທັນກວດ', status: 'modified' });
  });

  it('that is accepted with a note has it on that site, and loses it with the page', async () => {
    const documentId = await published();
    await offer(documentId, { sites: ['attapeu'] });
    const note = { lo: 'ແຂວງອັດຕະປື ນໍ້າ', en: 'In Attapeu' };
    const inEnglish = { answer: 'accept', note: { lo: ' ', en: 'In Attapeu' } };
    expect((await answer(attapeu, documentId, inEnglish)).body.error.details.code).toBe('note-in-lao');
    expect(await shownOn(documentId)).toEqual([]);
    await answer(attapeu, documentId, { answer: 'accept', note });
    expect(await notes(documentId)).toMatchObject([
      { site: 'attapeu', textLo: 'ແຂວງອັດຕະປື ນ້ຳ', textEn: 'In Attapeu' },
    ]);
    expect(await received(attapeu, documentId)).toMatchObject({
      note: { lo: 'ແຂວງອັດຕະປື ນ້ຳ', en: 'In Attapeu' },
    });
    await answer(attapeu, documentId, { answer: 'take-back', reason: 'ບໍ່ກ່ຽວກັບແຂວງ' });
    expect(await shownOn(documentId)).toEqual([]);
    expect(await notes(documentId)).toEqual([]);
  });

  it('is declined with a reason that who offered it sees, and may be accepted after all', async () => {
    const documentId = await published();
    await offer(documentId, { sites: ['attapeu'] });
    const silent = await answer(attapeu, documentId, { answer: 'decline', reason: ' ' });
    expect(silent.body.error.details.code).toBe('no-reason');
    await answer(attapeu, documentId, { answer: 'decline', reason: 'ບໍ່ກ່ຽວ' });
    const { body } = await ministry.ask('GET', `/offers/entries/${uid}/${documentId}`);
    expect(body.offers).toMatchObject([
      { site: 'attapeu', state: 'declined', reason: 'ບໍ່ກ່ຽວ', answeredBy: 'ບຸນ ທົດສອບ' },
    ]);
    // Who has said no is not asked with all the others.
    await offer(documentId, { sites: 'all' });
    expect(await standing(documentId)).toEqual({ attapeu: 'declined', champasak: 'offered' });
    expect((await answer(attapeu, documentId, { answer: 'accept' })).body).toEqual({ state: 'accepted' });
  });

  it('at once appears everywhere without an answer, and a site can take it back', async () => {
    const documentId = await published();
    await offer(documentId, { sites: 'all', atOnce: true });
    expect((await shownOn(documentId)).toSorted()).toEqual(['attapeu', 'champasak']);
    await answer(champasak, documentId, { answer: 'take-back' });
    expect(await shownOn(documentId)).toEqual(['attapeu']);
  });

  it('is cancelled where it waits and where it is shown', async () => {
    const documentId = await published();
    await offer(documentId, { sites: 'all' });
    await answer(attapeu, documentId, { answer: 'accept', note: { lo: 'ໝາຍເຫດ', en: '' } });
    await cancel(ministry, documentId, ['attapeu', 'champasak']);
    expect(await standing(documentId)).toEqual({ attapeu: 'cancelled', champasak: 'cancelled' });
    expect(await shownOn(documentId)).toEqual([]);
    expect(await notes(documentId)).toEqual([]);
    expect(await received(attapeu, documentId)).toBeUndefined();
  });

  it('is counted for those who may answer, until it is answered', async () => {
    const documentId = await published();
    const before = await waitingFor(attapeu);
    const others = await Promise.all([ownEditor, contributor].map(waitingFor));
    await offer(documentId, { sites: ['attapeu'] });
    expect(await waitingFor(attapeu)).toBe(before + 1);
    expect(await Promise.all([ownEditor, contributor].map(waitingFor))).toEqual(others);
    await answer(attapeu, documentId, { answer: 'decline', reason: 'ບໍ່ກ່ຽວ' });
    expect(await waitingFor(attapeu)).toBe(before);
    expect((await world.request('GET', '/offers/received/count')).status).toBe(401);
  });

  it('is made of what readers have only', async () => {
    const { documentId } = await world.save('POST', '/api/articles?status=draft', ofMinistry());
    const refused = await offer(documentId, { sites: 'all' });
    expect([refused.status, refused.body.error.details.code]).toEqual([400, 'not-live']);
    expect(refused.body.error.message).toMatch(/ເຜີຍແຜ່ກ່ອນ.* \/ .*published first/);
  });
});

describe('what its own site does', () => {
  it('by a withdrawal reaches every site: the page tells the reason there, and nobody new can show it', async () => {
    const documentId = await published();
    await offer(documentId, { sites: 'all' });
    await answer(attapeu, documentId, { answer: 'accept' });
    await step(documentId, 'withdraw', { reason: 'ຕົວເລກຜິດ' });
    expect(await readers(documentId)).toMatchObject({
      alsoOn: ['attapeu'],
      withdrawal: { reason: 'ຕົວເລກຜິດ' },
    });
    expect(await received(attapeu, documentId)).toMatchObject({ state: 'accepted', withdrawn: true });
    expect(await received(champasak, documentId)).toMatchObject({
      may: { accept: false, decline: true, 'take-back': false },
    });
    const late = await answer(champasak, documentId, { answer: 'accept' });
    expect([late.status, late.body.error.details.code]).toEqual([400, 'withdrawn']);
    expect((await offer(documentId, { sites: ['champasak'] })).body.error.details.code).toBe('withdrawn');
    expect(record(documentId, 'taken-back')).toMatchObject([
      { site: 'attapeu', details: { from: 'ministry', because: 'withdrawn', reason: 'ຕົວເລກຜິດ' } },
    ]);
  });

  it('by unpublishing takes it off all sites, and by publishing again brings it back where it was accepted', async () => {
    const documentId = await published();
    await offer(documentId, { sites: 'all' });
    await answer(attapeu, documentId, { answer: 'accept' });
    await ministry.ask('POST', `${content}/${documentId}/actions/unpublish?locale=lo`, {});
    expect(await readers(documentId)).toBeUndefined();
    expect(record(documentId, 'taken-back')).toMatchObject([
      { site: 'attapeu', details: { because: 'unpublished' } },
    ]);
    // It is a draft of another site now.
    const draft = { title: 'ຮ່າງລັບ', summary: 'ຮ່າງລັບ' };
    await ministry.ask('PUT', `${content}/${documentId}?locale=lo`, draft);
    const seen = await received(attapeu, documentId);
    expect([seen?.['live'], JSON.stringify(seen)]).toEqual([false, expect.not.stringContaining('ຮ່າງລັບ')]);
    await ownEditor.ask('POST', `${content}/${documentId}/actions/publish?locale=lo`, {});
    expect(await shownOn(documentId)).toEqual(['attapeu']);
  });

  it('by deleting it ends all offers and notes', async () => {
    const documentId = await published();
    await offer(documentId, { sites: 'all' });
    await answer(attapeu, documentId, { answer: 'accept', note: { lo: 'ໝາຍເຫດ', en: '' } });
    const { status } = await ownEditor.ask('DELETE', `${content}/${documentId}?locale=lo`);
    expect(status).toBeLessThan(300);
    expect(await notes(documentId)).toEqual([]);
    expect(await received(attapeu, documentId)).toBeUndefined();
    const told = record(documentId, 'taken-back').map(({ site }) => site);
    expect(told.toSorted()).toEqual(['attapeu', 'champasak']);
  });
});

describe('a form', () => {
  it('that was opened before an answer does not undo it', async () => {
    const documentId = await published();
    await offer(documentId, { sites: 'all' });
    await answer(attapeu, documentId, { answer: 'accept' });
    const stale = { title: 'ແກ້ແລ້ວ', alsoOn: ['champasak'] };
    const { status, body } = await ministry.ask('PUT', `${content}/${documentId}?locale=lo`, stale);
    expect([status, body.error]).toEqual([200, undefined]);
    expect(await draftSites(documentId)).toEqual(['attapeu']);
    // Whoever wrote it does not approve it.
    await ownEditor.ask('POST', `${content}/${documentId}/actions/publish?locale=lo`, {});
    expect(await readers(documentId)).toMatchObject({ title: 'ແກ້ແລ້ວ', alsoOn: ['attapeu'] });
  });

  it('of the ministry, or a program, that names a site shows it there, and the site can take it back', async () => {
    const { documentId } = await world.save('POST', '/api/articles', ofMinistry({ alsoOn: ['attapeu'] }));
    expect(await received(attapeu, documentId)).toMatchObject({ state: 'accepted', atOnce: true });
    await ministry.ask('PUT', `${content}/${documentId}?locale=lo`, { alsoOn: ['attapeu', 'champasak'] });
    expect(await standing(documentId)).toEqual({ attapeu: 'accepted', champasak: 'accepted' });
    await answer(attapeu, documentId, { answer: 'take-back' });
    await answer(champasak, documentId, { answer: 'take-back' });
    await world.save('PUT', `/api/articles/${documentId}`, { alsoOn: ['attapeu', 'champasak'] });
    expect(await shownOn(documentId)).toEqual([]);
  });

  it('that copies an entry leaves the other sites to it', async () => {
    const documentId = await published();
    await offer(documentId, { sites: 'all', atOnce: true });
    const copied = await ownEditor.ask('POST', `${content}/clone/${documentId}`, {
      title: 'ສຳເນົາ',
      alsoOn: ['attapeu'],
    });
    expect(copied.status).toBeLessThan(300);
    expect(await draftSites(copied.body.data.documentId)).toEqual([]);
  });
});

describe('nobody', () => {
  it.each([
    ['a contributor', () => contributor],
    ['an editor of a province', () => attapeu],
    ['an editor of the entry’s own site', () => ownEditor],
  ])('offers in the place of the ministry: %s', async (_, person) => {
    const documentId = await published();
    for (const body of [{ sites: 'all' }, { sites: ['champasak'], atOnce: true }, { sites: ['attapeu'] }]) {
      const refused = await person().ask('POST', `/offers/entries/${uid}/${documentId}`, body);
      expect([refused.status, refused.body.error.details.code]).toEqual([403, 'not-allowed']);
    }
    await offer(documentId, { sites: 'all' });
    expect((await cancel(person(), documentId, ['champasak'])).status).toBe(403);
    expect(await standing(documentId)).toEqual({ attapeu: 'offered', champasak: 'offered' });
  });

  it.each([
    ['an editor of another province', () => champasak],
    ['a contributor of the site', () => contributor],
    ['an editor of the entry’s own site', () => ownEditor],
  ])('answers for a site: %s', async (_, person) => {
    const documentId = await published();
    await offer(documentId, { sites: ['attapeu'] });
    const { id } = (await received(attapeu, documentId))!;
    for (const given of ['accept', 'decline', 'take-back']) {
      const body = { answer: given, reason: 'x', note: { lo: '', en: '' } };
      expect((await person().ask('POST', `/offers/${id}/answer`, body)).status).toBe(403);
    }
    expect(await standing(documentId)).toEqual({ attapeu: 'offered' });
    expect(await shownOn(documentId)).toEqual([]);
  });

  it('sees what is offered to other sites, or where an entry of another site is shown', async () => {
    const documentId = await published();
    await offer(documentId, { sites: ['attapeu'] });
    expect(await received(champasak, documentId)).toBeUndefined();
    expect((await champasak.ask('GET', `/offers/entries/${uid}/${documentId}`)).status).toBe(403);
    expect(await received(contributor, documentId)).toMatchObject({
      may: { accept: false, decline: false, 'take-back': false },
    });
    expect((await world.request('GET', '/offers/received')).status).toBe(401);
  });

  it('shows an entry on another site by naming it in a form, in REST or in GraphQL', async () => {
    const unit = { site: 'attapeu', unit: 'attapeu-dtc' };
    const forged = { ...article(unit), alsoOn: ['champasak'] };
    for (const person of [contributor, attapeu]) {
      expect((await person.ask('POST', `${content}?locale=lo`, forged)).status).toBe(403);
      const { body } = await person.ask('POST', `${content}?locale=lo`, article(unit));
      const { documentId } = body.data;
      const change = { alsoOn: ['champasak'] };
      expect((await person.ask('PUT', `${content}/${documentId}?locale=lo`, change)).status).toBe(403);
      const publishing = `${content}/${documentId}/actions/publish?locale=lo`;
      expect((await person.ask('POST', publishing, change)).status).toBe(403);
      const rest = await person.ask('PUT', `/api/articles/${documentId}`, { data: change });
      expect(rest.status).toBe(401);
      const query = `mutation { updateArticle(documentId: "${documentId}", data: { alsoOn: ["champasak"] }) { documentId } }`;
      const graphql = await person.ask('POST', '/graphql', { query });
      expect(graphql.status >= 400 || graphql.body.errors.length > 0).toBe(true);
      expect(await draftSites(documentId)).toEqual([]);
    }
  });

  it.each([
    ['a site that there is not', { sites: ['nowhere'] }],
    ['the own site', { sites: ['ministry'] }],
    ['no site', { sites: [] }],
    ['no sites at all', {}],
    ['something that is no list', { sites: 'attapeu' }],
    ['a message without an end', { sites: 'all', message: 'ກ'.repeat(2001) }],
  ])('offers to %s', async (_, body) => {
    const documentId = await published();
    expect((await offer(documentId, body)).status).toBe(400);
    expect(await standing(documentId)).toEqual({});
  });

  it('offers or answers what is not there', async () => {
    expect((await offer('nothing', { sites: 'all' })).status).toBe(404);
    const path = '/offers/entries/api::topic.topic/x';
    expect((await ministry.ask('POST', path, { sites: 'all' })).status).toBe(404);
    const body = { answer: 'accept' };
    for (const id of ['999999', 'x', '1e99'])
      expect((await attapeu.ask('POST', `/offers/${id}/answer`, body)).status).toBe(404);
  });

  it('answers twice', async () => {
    const documentId = await published();
    await offer(documentId, { sites: 'all' });
    const answers = await Promise.all([
      ...Array.from({ length: 3 }, () => answer(attapeu, documentId, { answer: 'accept' })),
      answer(champasak, documentId, { answer: 'accept' }),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(2);
    expect((await shownOn(documentId)).toSorted()).toEqual(['attapeu', 'champasak']);
  });
});

it('is in the record of the site that it concerns', async () => {
  const documentId = await published();
  await offer(documentId, { sites: 'all', message: 'ສຳຄັນ' });
  await answer(attapeu, documentId, { answer: 'accept', note: { lo: 'ໝາຍເຫດ', en: '' } });
  await answer(attapeu, documentId, { answer: 'take-back', reason: 'ພໍແລ້ວ' });
  await answer(champasak, documentId, { answer: 'decline', reason: 'ບໍ່ກ່ຽວ' });
  await offer(documentId, { sites: ['champasak'], atOnce: true });
  await cancel(ministry, documentId, ['champasak']);
  const from = 'ministry';
  const of = (kind: string) => record(documentId, kind).map(({ site, details }) => ({ site, details }));
  expect(of('offered')).toEqual([
    { site: 'attapeu', details: { from, message: 'ສຳຄັນ', atOnce: false } },
    { site: 'champasak', details: { from, message: 'ສຳຄັນ', atOnce: false } },
    { site: 'champasak', details: { from, message: '', atOnce: true } },
  ]);
  expect(of('accepted')).toEqual([{ site: 'attapeu', details: { from, note: 'ໝາຍເຫດ' } }]);
  expect(of('declined')).toEqual([{ site: 'champasak', details: { from, reason: 'ບໍ່ກ່ຽວ' } }]);
  expect(of('taken-back')).toEqual([
    { site: 'attapeu', details: { from, because: 'receiver', reason: 'ພໍແລ້ວ' } },
    { site: 'champasak', details: { from, because: 'offerer', reason: '' } },
  ]);
  expect(record(documentId, 'accepted')[0]).toMatchObject({ title: 'ຂ່າວ', actorName: 'ບຸນ ທົດສອບ' });
});

function ofMinistry(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return article({ site: 'ministry', summary: 'ໃຈຄວາມຫຍໍ້', body: '<p>ຂໍ້ຄວາມ</p>', ...fields });
}

async function published(): Promise<string> {
  return (await world.save('POST', '/api/articles', ofMinistry())).documentId;
}

function offer(documentId: string, body: Record<string, unknown>): Promise<Answer> {
  return ministry.ask('POST', `/offers/entries/${uid}/${documentId}`, body);
}

function cancel(person: TestPerson, documentId: string, sites: string[]): Promise<Answer> {
  return person.ask('POST', `/offers/entries/${uid}/${documentId}/cancel`, { sites });
}

async function answer(
  person: TestPerson,
  documentId: string,
  body: Record<string, unknown>,
): Promise<Answer> {
  const { id } = (await received(person, documentId))!;
  return person.ask('POST', `/offers/${id}/answer`, body);
}

async function received(
  person: TestPerson,
  documentId: string,
): Promise<{ id: number; [field: string]: unknown } | undefined> {
  const { body } = await person.ask('GET', '/offers/received');
  return body.offers.find((offer: { documentId: string }) => offer.documentId === documentId);
}

async function waitingFor(person: TestPerson): Promise<number> {
  return (await person.ask('GET', '/offers/received/count')).body.count;
}

/** By site, where something stands. */
async function standing(documentId: string): Promise<Record<string, string>> {
  const { body } = await ministry.ask('GET', `/offers/entries/${uid}/${documentId}`);
  const offers = body.offers as { site: string; state: string }[];
  return Object.fromEntries(offers.map(({ site, state }) => [site, state]));
}

async function step(documentId: string, name: string, given: Record<string, unknown>): Promise<void> {
  const path = `/workflow/entries/${uid}/${documentId}`;
  const { revision } = (await ownEditor.ask('GET', path)).body.versions[0];
  const body = { step: name, locale: 'lo', revision, ...given };
  const { status, body: said } = await ownEditor.ask('POST', `${path}/steps`, body);
  expect([status, said.error]).toEqual([200, undefined]);
}

async function readers(documentId: string) {
  return (await fetchDocuments(world.client, 'article', [documentId], 'lo')).documents[0];
}

async function shownOn(documentId: string): Promise<string[]> {
  return [...((await readers(documentId)) as { alsoOn: string[] }).alsoOn];
}

async function draftSites(documentId: string): Promise<string[]> {
  const { body } = await ministry.ask('GET', `${content}/${documentId}?locale=lo`);
  return body.data.alsoOn ?? [];
}

async function notes(documentId: string): Promise<Record<string, unknown>[]> {
  const { body } = await world.request('GET', `/api/annotations?filters[entry][$eq]=${documentId}`, {
    token: world.cms.secrets.importToken,
  });
  return body.data;
}

interface Recorded {
  site: string;
  title: string;
  actorName: string;
  details: Record<string, unknown>;
}

/** What the record holds of an entry, oldest first. */
function record(documentId: string, kind: string): Recorded[] {
  const database = new DatabaseSync(dataPaths(world.cms.dataDir).database, { readOnly: true });
  const rows = database
    .prepare('select * from sanlao_activities where document_id = ? and kind = ? order by id')
    .all(documentId, kind) as Record<string, string>[];
  database.close();
  return rows.map(({ site, title, actor_name: actorName, details }) => ({
    ...{ site: site!, title: title!, actorName: actorName! },
    details: JSON.parse(details!) as Record<string, unknown>,
  }));
}

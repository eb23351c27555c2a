/** What people are told by e-mail and chat: by a real mail server, through refusals, broken connections and kills. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type {
  ChannelHealth,
  Choices,
  EmailTime,
  NoticeKind,
  OwnNotices,
} from '@sanlao/shared/notices/notices';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { sqliteOf } from './database.ts';
import { startChat, startMailbox, type Chat, type Mailbox, type Treatment } from './notices-world.ts';
import { startPerson, type TestPerson } from './people.ts';
import { planner, until } from './schedule-world.ts';
import { article, saveBasics, startWorld, type World } from './world.ts';

const uid = 'api::article.article';
const unit = { site: 'attapeu', unit: 'attapeu-dtc' };
const dataDir = mkdtempSync(join(tmpdir(), 'sanlao-notices-'));
const sql = sqliteOf(dataDir);
let mailbox: Mailbox;
let chat: Chat;
let world: World;
let author: TestPerson;
let colleague: TestPerson;
let editor: TestPerson;
let second: TestPerson;
let neighbour: TestPerson;
let ministry: TestPerson;
let viewer: TestPerson;

async function start(): Promise<void> {
  const ports = world?.cms.ports;
  world = await startWorld({
    dataDir,
    ...(ports ? { ports } : {}),
    env: { SMTP_URL: mailbox.url, MAIL_FROM: 'sanlao@gov.la', CHAT_ORIGINS: chat.origin },
  });
}

beforeAll(async () => {
  mailbox = await startMailbox();
  chat = await startChat();
  await start();
  await saveBasics(world);
  author = await startPerson(world, 'ຄຳ', { kind: 'contributor', ...unit });
  colleague = await startPerson(world, 'ມາ', { kind: 'contributor', ...unit });
  editor = await startPerson(world, 'ແກ້ວ', { kind: 'editor', site: 'attapeu' });
  second = await startPerson(world, 'ບຸນ', { kind: 'editor', site: 'attapeu' });
  neighbour = await startPerson(world, 'ດາວ', { kind: 'editor', site: 'ministry' });
  ministry = await startPerson(world, 'ວັນນາ', { kind: 'ministry-editor' });
  viewer = await startPerson(world, 'ພອນ', { kind: 'ministry-viewer' });
  await choose(second, { submitted: 'never', overdue: 'never' });
  await choose(author, { published: 'now' });
});

afterAll(async () => {
  await world?.cms.stop();
  await mailbox?.stop();
  chat?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  await settled();
  mailbox.letters.length = 0;
  mailbox.asked.length = 0;
  chat.posts.length = 0;
  mailbox.treat(editor.email, 'take');
});

describe('by e-mail', () => {
  it('who may review is told what was submitted, once, in Lao', async () => {
    await submitted('ເປີດສູນນ້ຳສະອາດ ຢູ່ບ້ານສາມັກຄີໄຊ');
    await settled();
    expect(arrived()).toEqual([[editor.email, 'ລໍຖ້າການກວດ: ເປີດສູນນ້ຳສະອາດ ຢູ່ບ້ານສາມັກຄີໄຊ (ອັດຕະປື)']]);
    const [letter] = mailbox.letters;
    expect(letter?.text).toContain('ຄຳ ທົດສອບ ສົ່ງລາຍການນີ້ໃຫ້ກວດ.');
    expect(letter?.text).toContain(
      `${world.cms.url.replace('127.0.0.1', 'localhost')}/admin/content-manager/`,
    );
    expect(letter?.html).toContain('lang="lo"');
    await delay(7000);
    expect(mailbox.letters).toHaveLength(1);
  });

  it('who wrote it is told that it was returned, why, and that it was published', async () => {
    const documentId = await submitted('ຂ່າວທີ່ສົ່ງຄືນ');
    await settled();
    mailbox.letters.length = 0;
    await step(editor, documentId, 'return', { reason: 'ຂາດຮູບ, ນ້ຳ\nແກ້ຫົວຂໍ້' });
    await settled();
    expect(arrived()).toEqual([[author.email, 'ສົ່ງຄືນໃຫ້ແກ້ໄຂ: ຂ່າວທີ່ສົ່ງຄືນ (ອັດຕະປື)']]);
    expect(mailbox.letters[0]?.text).toContain('> ຂາດຮູບ, ນ້ຳ\n> ແກ້ຫົວຂໍ້');
    await step(author, documentId, 'submit');
    await settled();
    mailbox.letters.length = 0;
    await step(editor, documentId, 'publish');
    await settled();
    expect(arrived()).toEqual([[author.email, 'ເຜີຍແຜ່ແລ້ວ: ຂ່າວທີ່ສົ່ງຄືນ (ອັດຕະປື)']]);
  });

  it('who reviews there is told what is overdue, in the language that was chosen', async () => {
    await choose(editor, {}, { language: 'en' });
    const plans = planner(world, sql);
    const documentId = await plans.draft({ title: 'Overdue one' });
    await plans.planTomorrow(documentId);
    await plans.reached(6 * 60_000);
    await until(async () => (await plans.recorded(documentId)).includes('overdue'), 20_000);
    await settled();
    expect(arrived()).toEqual([[editor.email, 'Overdue: Overdue one (Attapeu)']]);
    await choose(editor, {}, { language: 'lo' });
  });

  it('what a token brings is told to nobody', async () => {
    await world.save('POST', '/api/articles', article({ title: 'ນຳເຂົ້າ' }));
    await settled();
    expect(arrived()).toEqual([]);
  });

  it('the ministry is told once a day, in one letter', async () => {
    await sql("update sanlao_notices set state = 'dropped' where state = 'waiting'");
    await submitted('ຂ່າວໜຶ່ງ');
    await submitted('ຂ່າວສອງ');
    await settled();
    expect(arrived().filter(([to]) => to === ministry.email)).toEqual([]);
    const waiting = await sql(
      "select due_at from sanlao_notices where recipient = ? and state = 'waiting'",
      `admin:${ministry.id}`,
    );
    expect(waiting.map(({ due_at }) => String(due_at).slice(11))).toEqual(['01:00:00.000Z', '01:00:00.000Z']);
    await dayPassed();
    await settled();
    const letters = mailbox.letters.filter(({ to }) => to === ministry.email);
    expect(letters.map(({ subject }) => subject)).toEqual(['ສານລາວ: ການແຈ້ງຂອງມື້ 2 ລາຍການ']);
    expect(letters[0]?.text).toMatch(/ຂ່າວໜຶ່ງ[^]*ຂ່າວສອງ/);
  });

  it('who no longer may review is told no more, nor is who was deactivated', async () => {
    const leaving = await startPerson(world, 'ສີ', { kind: 'ministry-editor' });
    const gone = await startPerson(world, 'ແພງ', { kind: 'ministry-editor' });
    await submitted('ຄວາມລັບ');
    await settled();
    const { body } = await world.admin('GET', '/admin/roles');
    const role = (body.data as { id: number; code: string }[]).find(
      ({ code }) => code === 'sanlao:ministry-viewer',
    );
    expect((await world.admin('PUT', `/admin/users/${leaving.id}`, { roles: [role!.id] })).status).toBe(200);
    expect((await world.admin('PUT', `/admin/users/${gone.id}`, { isActive: false })).status).toBe(200);
    await dayPassed();
    await settled();
    expect(arrived().map(([to]) => to)).toContain(ministry.email);
    expect(mailbox.asked).not.toContain(leaving.email);
    expect(mailbox.asked).not.toContain(gone.email);
    expect(await statesOf(leaving)).toEqual(['dropped']);
    expect(await statesOf(gone)).toEqual(['dropped']);
  });

  it('who chooses not to be told is not sent what still waits', async () => {
    await submitted('ຂ່າວທີ່ລໍຖ້າ');
    await settled();
    await choose(ministry, { submitted: 'never' });
    await dayPassed();
    await settled();
    expect(mailbox.asked).not.toContain(ministry.email);
    await choose(ministry, { submitted: 'digest' });
  });
});

describe('what another site offers', () => {
  it('is told once to those who decide for the site, with the message', async () => {
    await offered({ title: 'ປະກາດຂອງກະຊວງ' }, { message: 'ກ່ຽວຂ້ອງກັບທຸກແຂວງ' });
    await settled();
    const subject = 'ສະເໜີໃຫ້ເວັບໄຊຂອງທ່ານ: ປະກາດຂອງກະຊວງ (ອັດຕະປື)';
    expect(arrived().sort()).toEqual(toBoth(subject));
    const [letter] = mailbox.letters;
    expect(letter?.text).toContain('ວັນນາ ທົດສອບ ສະເໜີລາຍການນີ້ຈາກ ກະຊວງ.');
    expect(letter?.text).toContain('> ກ່ຽວຂ້ອງກັບທຸກແຂວງ');
    expect(letter?.text).toContain('/admin/plugins/offers');
    await delay(7000);
    expect(mailbox.letters).toHaveLength(2);
  });

  it('and shows there without asking is told as what it is', async () => {
    await offered({ title: 'ເຕືອນໄພນ້ຳຖ້ວມ' }, { atOnce: true });
    await settled();
    expect(arrived().sort()).toEqual(toBoth('ສະແດງຢູ່ເວັບໄຊຂອງທ່ານ: ເຕືອນໄພນ້ຳຖ້ວມ (ອັດຕະປື)'));
  });

  it('is told no more to who gets it once a day, when a colleague has answered', async () => {
    await choose(second, { offered: 'digest' });
    const documentId = await offered({ title: 'ຕອບແລ້ວ' });
    await settled();
    const { body } = await editor.ask('GET', '/offers/received');
    const { id } = (body.offers as { id: number; documentId: string }[]).find(
      (offer) => offer.documentId === documentId,
    )!;
    expect((await editor.ask('POST', `/offers/${id}/answer`, { answer: 'accept' })).status).toBe(200);
    await dayPassed();
    await settled();
    expect(arrived().filter(([to]) => to === second.email)).toEqual([]);
    expect(await statesAbout(second, documentId)).toEqual(['dropped']);
    await choose(second, { offered: 'now' });
  });

  it('is told to nobody where a program brought it', async () => {
    await world.save('POST', '/api/articles', ofMinistry({ title: 'ນຳເຂົ້າ', alsoOn: ['attapeu'] }));
    await settled();
    expect(arrived()).toEqual([]);
  });
});

describe('a plan that was stopped', () => {
  it('is told once, with the reason, to who planned it and who may publish there', async () => {
    await stopped('ບໍ່ຄືທີ່ວາງແຜນ');
    await settled();
    expect(arrived().sort()).toEqual(toBoth('ການຕັ້ງເວລາຖືກຢຸດ: ບໍ່ຄືທີ່ວາງແຜນ (ອັດຕະປື)'));
    expect(mailbox.letters[0]?.text).toContain('> ລາຍການນີ້ຖືກແກ້ໄຂຫຼັງຈາກຕັ້ງເວລາ');
    await delay(7000);
    expect(mailbox.letters).toHaveLength(2);
  });

  it('is told no more when somebody has dismissed it', async () => {
    await choose(second, { 'plan-stopped': 'digest' });
    const documentId = await stopped('ຮັບຊາບແລ້ວ');
    await settled();
    expect((await editor.ask('DELETE', planOf(documentId))).status).toBeLessThan(300);
    await dayPassed();
    await settled();
    // What was changed after it was approved waits for review, which the letters of the day say.
    const told = mailbox.letters.filter(({ text }) => text.includes('ການຕັ້ງເວລາຖືກຢຸດ: ຮັບຊາບແລ້ວ'));
    expect(told.map(({ to }) => to)).toEqual([editor.email]);
    expect(await statesAbout(second, documentId)).toEqual(['dropped']);
    await choose(second, { 'plan-stopped': 'now' });
  });

  it('is no plan that somebody took back', async () => {
    const documentId = await planned('ຍົກເລີກແລ້ວ');
    expect((await editor.ask('DELETE', planOf(documentId))).status).toBeLessThan(300);
    await settled();
    expect(arrived()).toEqual([]);
  });
});

describe('a mail server', () => {
  it('that refuses for now is asked again, and says why', async () => {
    mailbox.treat(editor.email, 'refuse for now');
    await submitted('ລອງໃໝ່');
    await until(async () => (await health(editor)).waiting === 1, 15_000);
    expect((await health(editor)).trouble?.text).toMatch(/450.*try again later/);
    mailbox.treat(editor.email, 'take');
    await dayPassed();
    await settled();
    expect(arrived().filter(([to]) => to === editor.email)).toHaveLength(1);
    expect(await health(editor)).toMatchObject({ waiting: 0, trouble: null });
  });

  it('that knows the person not is asked once, and administrators see it', async () => {
    mailbox.treat(editor.email, 'refuse for good');
    await submitted('ບໍ່ມີຜູ້ຮັບ');
    await until(async () => (await health(editor)).failed === 1, 15_000);
    await delay(4000);
    expect(mailbox.asked.filter((address) => address === editor.email)).toHaveLength(1);
    const seen = await world.admin('GET', '/notices/channels');
    expect(seen.body.channels).toMatchObject({
      email: { server: mailbox.url.replace('smtp://', ''), from: 'sanlao@gov.la' },
      people: [{ name: 'ແກ້ວ ທົດສອບ', channel: 'email', health: { failed: 1 } }],
    });
    expect((await editor.ask('GET', '/notices/channels')).body.channels).toBeNull();
  });

  test.each([
    ['before the text', 'break before the text', 0, 'waiting'],
    ['after the text', 'break after the text', 1, 'unsure'],
  ] satisfies [string, Treatment, number, string][])(
    'whose connection breaks %s leaves no doubt, or is not asked again',
    async (_, treatment, letters, state) => {
      mailbox.treat(editor.email, treatment);
      const documentId = await submitted('ຂາດກາງທາງ');
      await until(
        async () =>
          (await rowsAbout(documentId))[0]?.['attempts'] === 1 ||
          (await rowsAbout(documentId))[0]?.['state'] === 'unsure',
        15_000,
      );
      expect((await rowsAbout(documentId))[0]?.['state']).toBe(state);
      expect(toEditor()).toBe(letters);
      mailbox.treat(editor.email, 'take');
      await dayPassed();
      await settled();
      expect(toEditor()).toBe(1);
    },
  );
});

describe('a CMS that is killed', () => {
  test.each([
    ['while it waits to send sends afterwards', 'hold before the text', 'sent'],
    ['while it sends does not send again', 'hold after the text', 'unsure'],
  ] satisfies [string, Treatment, string][])(
    '%s',
    async (_, treatment, state) => {
      mailbox.treat(editor.email, treatment);
      const documentId = await submitted('ຂ້າກາງທາງ');
      const held = () =>
        treatment === 'hold before the text' ? mailbox.asked.includes(editor.email) : toEditor() === 1;
      await until(() => Promise.resolve(held()), 15_000);
      await world.cms.kill();
      mailbox.treat(editor.email, 'take');
      await start();
      await delay(4000);
      // Nobody but the lease knows that the process is gone.
      await sql(
        'update sanlao_notices set claimed_until = ? where claim is not null',
        '2026-01-01T00:00:00.000Z',
      );
      await until(async () => (await rowsAbout(documentId))[0]?.['state'] === state, 45_000);
      await delay(4000);
      expect(toEditor()).toBe(1);
    },
    120_000,
  );
});

describe('by chat', () => {
  const own = '/notices/own/chat';
  const ofSite = '/notices/sites/attapeu/chat';
  const request = () => ({ address: `${chat.origin}/v1/spaces/x?key=k`, format: 'google', language: 'lo' });

  it('the chat of a site is told once, however many chose it', async () => {
    expect((await editor.ask('PUT', ofSite, request())).status).toBe(204);
    expect((await editor.ask('GET', '/notices/channels')).body.sites).toMatchObject([
      { site: 'attapeu', chat: { shownAddress: `${chat.origin}/…`, format: 'google', language: 'lo' } },
    ]);
    expect((await editor.ask('POST', `${ofSite}/test`)).body).toEqual({ arrived: true, text: '' });
    chat.posts.length = 0;
    await submitted('ຂ່າວໃນຫ້ອງ');
    await settled();
    expect(chat.posts.map(({ path, body }) => [path, body.text.split('\n')[0]])).toEqual([
      ['/v1/spaces/x?key=k', '*ລໍຖ້າການກວດ: ຂ່າວໃນຫ້ອງ (ອັດຕະປື)*'],
    ]);
    const [{ address }] = (await sql('select address from sanlao_notice_chats')) as [{ address: string }];
    expect(address).not.toContain('key=k');
    expect((await editor.ask('DELETE', ofSite)).status).toBe(204);
    expect(
      (await sql("select details from sanlao_activities where kind = 'setting-changed'")).length,
    ).toBeGreaterThan(1);
  });

  it('the own chat is told what the person chose, and says what went wrong', async () => {
    expect((await editor.ask('PUT', own, request())).status).toBe(200);
    await choose(editor, { submitted: 'never' }, { chat: 'own' });
    await submitted('ໃນຫ້ອງຂອງຕົນ');
    await settled();
    expect(arrived()).toEqual([]);
    expect(chat.posts).toHaveLength(1);
    chat.status = 404;
    expect((await editor.ask('POST', `${own}/test`)).body).toEqual({
      arrived: false,
      text: 'The chat answered with 404.',
    });
    chat.status = 200;
    await choose(editor, { submitted: 'now' }, { chat: 'site' });
    expect((await editor.ask('DELETE', own)).body.chat).toBeNull();
  });

  test.each([
    ['inside the network', 'https://127.0.0.1/hook', 'private'],
    ['in the clear', 'http://chat.gov.la/hook', 'not-https'],
    ['that is none', 'chat', 'malformed'],
    ['left out', '', 'no-address'],
  ])('an address %s is refused', async (_, address, code) => {
    const { status, body } = await editor.ask('PUT', own, { ...request(), address });
    expect([status, body.error.details.code]).toEqual([400, code]);
    expect(body.error.message).toMatch(/[\u0E80-\u0EFF].* \/ .*[a-z]/);
  });

  test('editors of other sites, contributors, viewers and nobody set no chat of a site', async () => {
    for (const person of [neighbour, author, viewer]) {
      expect((await person.ask('PUT', ofSite, request())).status).toBe(403);
      expect((await person.ask('DELETE', ofSite)).status).toBe(403);
      expect((await person.ask('POST', `${ofSite}/test`)).status).toBe(403);
    }
    expect((await author.ask('GET', '/notices/channels')).body).toEqual({ sites: [], channels: null });
    expect((await world.request('GET', '/notices/own')).status).toBe(401);
    expect((await ministry.ask('PUT', '/notices/sites/nowhere/chat', request())).status).toBe(404);
  });
});

describe('choices', () => {
  it('are offered about what may concern the person', async () => {
    expect((await ownOf(author)).kinds).toEqual(['returned', 'published']);
    expect((await ownOf(viewer)).kinds).toEqual([]);
    expect((await ownOf(editor)).email).toMatchObject({ address: editor.email, isConfigured: true });
  });

  test.each([
    ['an hour that there is not', { digestHour: 24 }],
    ['a language that there is not', { language: 'fr' }],
    ['kinds left out', { kinds: {} }],
  ])('are refused with %s', async (_, wrong) => {
    const { choices } = await ownOf(colleague);
    expect((await colleague.ask('PUT', '/notices/own', { ...choices, ...wrong })).status).toBe(400);
    expect((await ownOf(colleague)).choices).toEqual(choices);
  });

  it('can be tried', async () => {
    expect((await colleague.ask('POST', '/notices/own/email/test')).body).toEqual({
      arrived: true,
      text: '',
    });
    expect(arrived()).toEqual([[colleague.email, 'ທົດລອງການແຈ້ງ']]);
  });
});

it('who writes the report of a site is told once that it is late', async () => {
  const drafted = await world.admin('POST', '/reports/draft', { quarter: '2026-Q2' });
  expect([drafted.status, drafted.body]).toEqual([200, { drafted: 2 }]);
  const late = () => arrived().filter(([, subject]) => subject?.startsWith('ບົດລາຍງານຊ້າ'));
  await until(() => Promise.resolve(late().length === 3), 60_000);
  await delay(35_000);
  expect(late().sort()).toEqual(
    [
      [editor.email, 'ບົດລາຍງານຊ້າ: ອັດຕະປື, ໄຕມາດ 2 ປີ 2026'],
      [second.email, 'ບົດລາຍງານຊ້າ: ອັດຕະປື, ໄຕມາດ 2 ປີ 2026'],
      [neighbour.email, 'ບົດລາຍງານຊ້າ: ກະຊວງ, ໄຕມາດ 2 ປີ 2026'],
    ].sort(),
  );
}, 120_000);

function arrived(): string[][] {
  return mailbox.letters.map(({ to, subject }) => [to, subject]);
}

function toEditor(): number {
  return mailbox.letters.filter(({ to }) => to === editor.email).length;
}

/** Everything that was recorded was taken in, and everything that is due was sent. */
async function settled(): Promise<void> {
  await until(async () => {
    const untaken = await sql(
      "select id from sanlao_activities where kind in ('submitted', 'returned', 'published', 'offered', 'overdue', 'unscheduled') " +
        'and id > (select min(activity) from sanlao_notice_intake) ' +
        'and id not in (select activity from sanlao_notice_intake)',
    );
    const due = await sql(
      "select id from sanlao_notices where state = 'sending' or (state = 'waiting' and due_at <= ?)",
      new Date().toISOString(),
    );
    return untaken.length + due.length === 0;
  }, 45_000);
}

/** What waits for its hour, or to be tried again, is due. */
async function dayPassed(): Promise<void> {
  await sql("update sanlao_notices set due_at = ? where state = 'waiting'", '2026-01-01T00:00:00.000Z');
}

async function submitted(title: string): Promise<string> {
  const fields = article({ title, unit: unit.unit, summary: 'ຂ່າວສັ້ນ ກ່ຽວກັບນ້ຳ', body: '<p>ຂໍ້ຄວາມ</p>' });
  const { body } = await author.ask('POST', `/content-manager/collection-types/${uid}?locale=lo`, fields);
  const { documentId } = body.data as { documentId: string };
  await step(author, documentId, 'submit');
  return documentId;
}

function ofMinistry(fields: Record<string, unknown>): Record<string, unknown> {
  return article({ site: 'ministry', summary: 'ໃຈຄວາມ', body: '<p>ຂໍ້ຄວາມ</p>', ...fields });
}

/** To Attapeu, by the ministry. */
async function offered(fields: Record<string, unknown>, offer: object = {}): Promise<string> {
  const { documentId } = await world.save('POST', '/api/articles', ofMinistry(fields));
  const body = { sites: ['attapeu'], ...offer };
  const answer = await ministry.ask('POST', `/offers/entries/${uid}/${documentId}`, body);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return documentId;
}

/** By the editor, for tomorrow. */
async function planned(title: string): Promise<string> {
  const documentId = await planner(world, sql).draft({ title });
  const body = { dueAt: new Date(Date.now() + 86_400_000).toISOString() };
  const answer = await editor.ask('PUT', planOf(documentId), body);
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  return documentId;
}

/** It was changed after it was planned, and its minute came. */
async function stopped(title: string): Promise<string> {
  const documentId = await planned(title);
  await world.save('PUT', `/api/articles/${documentId}?status=draft`, { summary: 'ຖືກແກ້ໄຂ' });
  const plans = planner(world, sql);
  await plans.reached();
  await until(async () => (await plans.recorded(documentId)).includes('unscheduled'), 20_000);
  return documentId;
}

function planOf(documentId: string): string {
  return `/schedule/entries/${uid}/${documentId}/publish?locale=lo`;
}

function toBoth(subject: string): string[][] {
  return [editor, second].map(({ email }) => [email, subject]).sort();
}

async function step(person: TestPerson, documentId: string, name: string, given: object = {}): Promise<void> {
  const path = `/workflow/entries/${uid}/${documentId}`;
  const { body } = await person.ask('GET', path);
  const revision = (body.versions as { revision: number }[])[0]?.revision;
  const answer = await person.ask('POST', `${path}/steps`, { step: name, locale: 'lo', revision, ...given });
  expect([answer.status, answer.body.error]).toEqual([200, undefined]);
}

async function ownOf(person: TestPerson): Promise<OwnNotices> {
  return (await person.ask('GET', '/notices/own')).body as OwnNotices;
}

async function health(person: TestPerson): Promise<ChannelHealth> {
  return (await ownOf(person)).email.health;
}

async function choose(
  person: TestPerson,
  emails: Partial<Record<NoticeKind, EmailTime>>,
  others: Partial<Choices> = {},
): Promise<void> {
  const { choices } = await ownOf(person);
  const kinds = { ...choices.kinds };
  for (const [kind, email] of Object.entries(emails) as [NoticeKind, EmailTime][])
    kinds[kind] = { ...kinds[kind], email };
  const { status } = await person.ask('PUT', '/notices/own', { ...choices, ...others, kinds });
  expect(status).toBe(200);
}

async function statesOf({ id }: TestPerson): Promise<unknown[]> {
  const rows = await sql('select state from sanlao_notices where recipient = ?', `admin:${id}`);
  return rows.map(({ state }) => state);
}

async function statesAbout({ id }: TestPerson, documentId: string): Promise<unknown[]> {
  const rows = await sql(
    'select state from sanlao_notices where recipient = ? and content like ?',
    `admin:${id}`,
    `%${documentId}%`,
  );
  return rows.map(({ state }) => state);
}

/** What the editor is told of an entry. */
async function rowsAbout(documentId: string): Promise<Record<string, unknown>[]> {
  return sql(
    "select state, attempts from sanlao_notices where recipient = ? and channel = 'email' and content like ?",
    `admin:${editor.id}`,
    `%${documentId}%`,
  );
}

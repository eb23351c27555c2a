/** Who comes in by an invitation, and who no more, as an editor of a site decides. */
import { roleCode } from '@sanlao/shared/people/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databasesHere, execute, startDatabase } from '../database.ts';
import { startPerson, type TestPerson } from '../people.ts';
import { places, startStage, type Stage } from './stage.ts';

describe.each(databasesHere())('people on %s', (name) => {
  let stage: Stage;
  let stopDatabase: () => void;
  let databaseUrl: string | undefined;
  let editor: TestPerson;
  let invited = 0;

  beforeAll(async () => {
    const { options, stop } = await startDatabase(name);
    stopDatabase = stop;
    ({ databaseUrl } = options);
    stage = await startStage(options);
    ({ editor } = stage.people);
  });
  afterAll(async () => {
    await stage?.world.cms.stop();
    stopDatabase?.();
  });

  async function invite(fields: Record<string, unknown> = {}) {
    const email = `new-${++invited}@sanlao.test`;
    const role = roleCode({ kind: 'contributor', ...places['own unit'] });
    const { status, body } = await editor.ask('POST', '/access/people', {
      ...{ firstname: 'ຄຳ', lastname: '', email, role },
      ...fields,
    });
    return { status, body, id: body.person?.id as number, link: body.link as string };
  }
  const change = (id: number, body: object) => editor.ask('PUT', `/access/people/${id}`, body);
  async function opens(link: string): Promise<boolean> {
    const { search } = new URL(link);
    const { status } = await stage.world.request('GET', `/admin/registration-info${search}`);
    return status === 200;
  }
  async function stateOf(id: number): Promise<string> {
    const { body } = await editor.ask('GET', '/access/people');
    return body.people.find((person: { id: number }) => person.id === id).state as string;
  }

  it('tells the link of an invitation to whoever makes it, once', async () => {
    const { status, id, link } = await invite();
    expect(status).toBe(201);
    expect(await opens(link)).toBe(true);
    const token = new URL(link).searchParams.get('registrationToken')!;
    const list = JSON.stringify((await editor.ask('GET', '/access/people')).body);
    expect(list).toContain(`"id":${id},`);
    expect(list).not.toContain(token);
    const record = JSON.stringify((await stage.world.admin('GET', '/activity/record')).body);
    expect(record).not.toContain(token);
  });

  it('gives a new link for a lost one, which opens nothing then', async () => {
    const { id, link } = await invite();
    const { body } = await change(id, { isActive: true });
    expect(body).toMatchObject({ person: { id, state: 'invited' } });
    expect(await opens(link)).toBe(false);
    expect(await opens(body.link)).toBe(true);
  });

  it('takes an invitation back, and makes it again', async () => {
    const { id, link } = await invite();
    expect(await change(id, { isActive: false, reason: 'ຜິດຄົນ' })).toMatchObject({ status: 200 });
    expect(await stateOf(id)).toBe('deactivated');
    expect(await opens(link)).toBe(false);
    const { body } = await change(id, { isActive: true });
    expect(await opens(body.link)).toBe(true);
  });

  it('signs out who is deactivated, says why in the record, and lets the person in again', async () => {
    const author = await startPerson(stage.world, 'ຄຳ', { kind: 'contributor', ...places['own unit'] });
    expect((await change(author.id, { isActive: false, reason: ' ຍ້າຍໜ່ວຍງານ ' })).status).toBe(200);
    expect((await author.ask('GET', '/workflow/waiting')).status).toBe(401);
    const { body } = await editor.ask('GET', '/activity/record?kind=role-changed');
    expect(body.activities[0]).toMatchObject({
      site: 'attapeu',
      actor: `admin:${editor.id}`,
      details: { what: 'person', subject: author.email, fields: ['isActive'], reason: 'ຍ້າຍໜ່ວຍງານ' },
    });
    const again = await change(author.id, { isActive: true });
    expect(again.body).toMatchObject({ person: { state: 'active' }, link: null });
    const { email, password } = author;
    const signedIn = await stage.world.request('POST', '/admin/login', { body: { email, password } });
    expect(signedIn.status).toBe(200);
  });

  it('lets nobody choose a password for somebody who signs in without one', async () => {
    const { id } = await invite();
    const accept = `UPDATE admin_users SET is_active = true, registration_token = NULL WHERE id = ${id}`;
    await execute({ dataDir: stage.world.cms.dataDir, databaseUrl }, accept);
    const { body } = await change(id, { isActive: true });
    expect(body).toMatchObject({ person: { state: 'active' }, link: null });
    expect(await stateOf(id)).toBe('active');
  });

  it.each([
    ['without a reason', { isActive: false }, 'ເຫດຜົນ'],
    ['with an empty one', { isActive: false, reason: ' ' }, 'ເຫດຜົນ'],
    ['that says nothing', {}, 'isActive'],
  ])('refuses a change %s', async (_name, body, named) => {
    const answer = await change(stage.people.contributor.id, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(named);
    expect(await stateOf(stage.people.contributor.id)).toBe('active');
  });

  it.each([
    ['no first name', { firstname: ' ' }, 'ຊື່'],
    ['no e-mail address', { email: 'ຄຳ' }, 'ອີເມວ'],
    ['the address of somebody else', { email: 'ADMIN@sanlao.test' }, 'ມີບັນຊີແລ້ວ'],
  ])('refuses an invitation with %s', async (_name, fields, named) => {
    const { email } = (await stage.world.admin('GET', '/admin/users/me')).body.data as { email: string };
    const wrong =
      'email' in fields && fields.email.startsWith('ADMIN') ? { email: email.toUpperCase() } : fields;
    const { status, body } = await invite(wrong);
    expect(status).toBe(400);
    expect(body.error.message).toContain(named);
  });

  it('keeps everybody from deactivating themselves, and from those of others', async () => {
    expect((await change(editor.id, { isActive: false, reason: 'x' })).status).toBe(403);
    const ministry = stage.people['ministry-editor'].id;
    expect((await change(ministry, { isActive: false, reason: 'x' })).status).toBe(404);
  });
});

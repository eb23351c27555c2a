/** Signing in to a real CMS, as people and as those who try to cheat. */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { TOTP, Secret } from 'otpauth';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataPaths } from '@sanlao/shared/config/paths';
import { freePorts } from '../../scripts/testing/cms.ts';
import { startPostgres, whyNoPostgres, type Postgres } from '../../scripts/testing/postgres.ts';
import { startMailbox, type Mailbox } from './notices-world.ts';
import { startWorld, type Answer, type World } from './world.ts';

const noPostgres = whyNoPostgres();
if (noPostgres) console.warn(`Signing in is not tested on PostgreSQL: ${noPostgres}`);

const password = 'Table-Rain-Bicycle-7';

describe.each(noPostgres ? ['SQLite'] : ['SQLite', 'PostgreSQL'])('signing in, on %s', (database) => {
  let world: World;
  let postgres: Postgres | undefined;
  let mailbox: Mailbox;
  let databaseUrl: string | undefined;
  let ports: Awaited<ReturnType<typeof freePorts>>;
  let first: { email: string; password: string };
  let administrator: string;
  let serial = 0;

  beforeAll(async () => {
    ports = await freePorts();
    mailbox = await startMailbox();
    if (database === 'PostgreSQL') {
      postgres = await startPostgres();
      databaseUrl = postgres.createDatabase();
    }
    await start();
    first = JSON.parse(readFileSync(dataPaths(world.cms.dataDir).firstLogin, 'utf8')) as typeof first;
    administrator = await firstSignIn();
    await need([]);
  });
  afterAll(async () => {
    await world?.cms.stop();
    postgres?.stop();
    await mailbox?.stop();
  });
  beforeEach(() => sql('DELETE FROM sanlao_sign_in_counters'));

  /** Behind a web server, which tells the address of the client. */
  async function start(dataDir?: string) {
    const env = {
      ADMIN_URL: 'https://cms.example.gov.la',
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'sanlao@example.gov.la',
    };
    world = await startWorld({
      ports,
      env,
      ...(dataDir ? { dataDir } : {}),
      ...(databaseUrl ? { databaseUrl } : {}),
    });
  }

  /** A real installation asks its administrators for a second factor from the first sign-in on. */
  async function firstSignIn(): Promise<string> {
    const asked = await signIn(first);
    expect(asked.body.error.details).toMatchObject({ step: 'set-up', wrong: false });
    const { body } = await signIn({ ...first, code: codeOf(asked.body.error.details.secret) });
    return body.data.token as string;
  }

  interface Attempt {
    email: string;
    password?: string;
    code?: string;
    /** as the web server tells it */
    from?: string;
    cookie?: string;
  }

  function signIn({ from = '198.51.100.1', cookie, ...body }: Attempt): Promise<Answer> {
    const headers = { 'x-forwarded-for': from, 'x-forwarded-proto': 'https', ...(cookie ? { cookie } : {}) };
    return world.request('POST', '/admin/login', { body: { password, ...body }, headers });
  }

  const as = (token: string, method: string, path: string, body?: unknown) =>
    world.request(method, path, { token, ...(body === undefined ? {} : { body }) });
  const isIn = async (token: string) => (await as(token, 'GET', '/admin/users/me')).status === 200;
  const need = (secondFactorFor: string[]) =>
    as(administrator, 'PUT', '/sign-in/settings', { secondFactorFor });

  async function invite(): Promise<{ id: number; email: string; registrationToken: string }> {
    const roles = await as(administrator, 'GET', '/admin/roles');
    const role = roles.body.data.find(({ code }: { code: string }) => code === 'strapi-super-admin').id;
    const email = `person-${++serial}@mtc.gov.la`;
    const { body } = await as(administrator, 'POST', '/admin/users', {
      email,
      firstname: 'ບົວ',
      lastname: 'Chantha',
      roles: [role],
    });
    return { ...body.data, email };
  }

  function register(registrationToken: string, chosen = password): Promise<Answer> {
    return world.request('POST', '/admin/register', {
      body: { registrationToken, userInfo: { firstname: 'ບົວ', lastname: 'Chantha', password: chosen } },
    });
  }

  async function person(): Promise<{ id: number; email: string; token: string }> {
    const { id, email, registrationToken } = await invite();
    const { body } = await register(registrationToken);
    return { id, email, token: body.data.token };
  }

  /** While the code of now is the same for some seconds more. */
  async function personWithFactor() {
    const left = 30_000 - (Date.now() % 30_000);
    if (left < 6000) await delay(left);
    const { id, email, token } = await person();
    const { body: setup } = await as(token, 'POST', '/sign-in/second-factor/begin', {
      currentPassword: password,
    });
    const confirmed = await as(token, 'POST', '/sign-in/second-factor/confirm', {
      code: codeOf(setup.secret, -1),
    });
    expect(confirmed.status).toBe(204);
    return {
      id,
      email,
      token,
      secret: setup.secret as string,
      recoveryCodes: setup.recoveryCodes as string[],
    };
  }

  async function sql(statement: string): Promise<Record<string, unknown>[]> {
    if (databaseUrl) {
      const client = new pg.Client(databaseUrl);
      await client.connect();
      const { rows } = await client.query(statement);
      await client.end();
      return rows as Record<string, unknown>[];
    }
    const file = new Database(dataPaths(world.cms.dataDir).database);
    try {
      const prepared = file.prepare(statement);
      return prepared.reader ? (prepared.all() as Record<string, unknown>[]) : (prepared.run(), []);
    } finally {
      file.close();
    }
  }

  const pass = (milliseconds: number) =>
    sql(`UPDATE sanlao_sign_in_counters SET last_at = last_at - ${milliseconds}`);

  async function activities(kind: string) {
    const rows = await sql(`SELECT * FROM sanlao_activities WHERE kind = '${kind}' ORDER BY id`);
    return rows.map((row) => ({
      ...row,
      details: typeof row['details'] === 'string' ? JSON.parse(row['details']) : row['details'],
    })) as { actor: string | null; actor_name: string | null; details: Record<string, unknown> }[];
  }

  describe('guessing', () => {
    it('is slowed down after five wrong passwords, more each time, and goes on', async () => {
      const { email } = await person();
      for (let guess = 0; guess < 5; guess++)
        expect((await signIn({ email, password: `Guess-${guess}` })).status).toBe(400);
      const refused = await signIn({ email });
      expect(refused.status).toBe(429);
      expect(refused.body.error.details).toMatchObject({ step: 'wait', seconds: 30 });
      expect(refused.body.error.message).toMatch(/ລໍຖ້າ 30 ວິນາທີ.*Wait 30 seconds/);
      await pass(30_000);
      expect((await signIn({ email, password: 'Guess-6' })).status).toBe(400);
      expect((await signIn({ email })).body.error.details.seconds).toBe(60);
      await pass(60_000);
      expect((await signIn({ email })).status).toBe(200);
      expect((await signIn({ email, password: 'Guess-7' })).status).toBe(400);
    });

    it('is counted before it is looked at: of forty at once, five are', async () => {
      const { email } = await person();
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, guess) => signIn({ email, password: `Guess-${guess}` })),
      );
      expect(answers.filter(({ status }) => status === 400)).toHaveLength(5);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(35);
    });

    it('delays nobody at another address, nor anybody else', async () => {
      const [attacked, colleague] = [await person(), await person()];
      for (let guess = 0; guess < 8; guess++)
        await signIn({ ...attacked, password: 'Guess', from: '203.0.113.9' });
      expect((await signIn({ email: attacked.email, from: '203.0.113.9' })).status).toBe(429);
      expect((await signIn({ email: attacked.email, from: '198.51.100.7' })).status).toBe(200);
      expect((await signIn({ email: colleague.email, from: '203.0.113.9' })).status).toBe(200);
    });

    it('from hundreds of addresses leaves each one guess, and the person his own', async () => {
      const { email } = await person();
      const guess = (address: number) =>
        signIn({ email, password: 'Guess', from: `203.0.${address >> 8}.${address & 255}` });
      for (let address = 0; address < 60; address++) expect((await guess(address)).status).toBe(400);
      expect((await guess(61)).status).toBe(400);
      expect((await guess(61)).status).toBe(429);
      expect((await signIn({ email, from: '198.51.100.7' })).status).toBe(200);
    });

    it('one password on many accounts is slowed down, but not for those who signed in there before', async () => {
      const { email } = await person();
      const office = '203.0.113.77';
      const before = await signIn({ email, from: office });
      const cookie = before.headers.getSetCookie().find((set) => set.startsWith('sanlao_device='))!;
      expect(cookie).toMatch(/httponly/i);
      expect(cookie).toMatch(/secure/i);
      for (let account = 0; account < 30; account++) {
        expect((await signIn({ email: `nobody-${account}@mtc.gov.la`, from: office })).status).toBe(400);
      }
      expect((await signIn({ email: 'nobody-31@mtc.gov.la', from: office })).status).toBe(429);
      expect((await signIn({ email, from: office })).status).toBe(429);
      expect((await signIn({ email, from: office, cookie: cookie.split(';')[0]! })).status).toBe(200);
      const other = await person();
      const stolen = await signIn({ email: other.email, from: office, cookie: cookie.split(';')[0]! });
      expect(stolen.status, 'the cookie is of one account').toBe(429);
    });

    it('takes its address from the web server only, whatever the client says', async () => {
      const { email } = await person();
      for (let guess = 0; guess < 5; guess++)
        await signIn({ email, password: 'Guess', from: `10.0.0.${guess}, 203.0.113.5` });
      expect((await signIn({ email, from: '10.0.0.99, 203.0.113.5' })).status).toBe(429);
    });

    it('is remembered over a restart in the middle', async () => {
      const { email } = await person();
      for (let guess = 0; guess < 5; guess++) await signIn({ email, password: 'Guess' });
      const { dataDir } = world.cms;
      await world.cms.kill();
      await start(dataDir);
      expect((await signIn({ email })).status).toBe(429);
    });

    it('does not tell whether there is such a person', async () => {
      const { email } = await person();
      const invited = await invite();
      const answers = await Promise.all(
        [email, invited.email, 'nobody@mtc.gov.la'].map((address) =>
          signIn({ email: address, password: 'Guess' }),
        ),
      );
      expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
      for (let guess = 0; guess < 4; guess++) await signIn({ email: 'nobody@mtc.gov.la', password: 'Guess' });
      expect((await signIn({ email: 'nobody@mtc.gov.la', password: 'Guess' })).status).toBe(429);
    });

    it.each([[{ $ne: null }], [['x']], [12], [null]])(
      'with %j for a password gets nothing',
      async (value) => {
        const { status } = await signIn({ email: first.email, password: value as never });
        expect(status).toBe(400);
      },
    );

    it('is recorded without a password, and without the address of strangers', async () => {
      const { id, email } = await person();
      await signIn({ email, password: 'Guess-secret' });
      await signIn({ email: 'stranger@evil.example', password: 'Guess-secret' });
      const [known, stranger] = (await activities('sign-in-failed')).slice(-2);
      expect(known).toMatchObject({ actor: null, details: { reason: 'password', account: `admin:${id}` } });
      expect(stranger).toMatchObject({ actor: null, details: { account: null, address: '198.51.100.1' } });
      expect(JSON.stringify([known, stranger])).not.toMatch(/stranger|Guess/);
    });
  });

  describe('a second factor', () => {
    it('is asked after the right password only, and gives no session before', async () => {
      const { email, secret } = await personWithFactor();
      expect((await signIn({ email, password: 'Guess' })).body.error.details.step).toBe('wrong');
      const asked = await signIn({ email });
      expect(asked.status).toBe(400);
      expect(asked.headers.getSetCookie().filter((set) => set.includes('refresh'))).toEqual([]);
      expect(asked.body.error.details).toMatchObject({ step: 'code', wrong: false });
      const { status, body } = await signIn({ email, code: codeOf(secret) });
      expect(status).toBe(200);
      expect(await isIn(body.data.token)).toBe(true);
    });

    it('is good once, also for two at the same time', async () => {
      const { email, secret } = await personWithFactor();
      const code = codeOf(secret);
      const answers = await Promise.all([signIn({ email, code }), signIn({ email, code })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
      const again = await signIn({ email, code });
      expect(again.body.error.details).toMatchObject({ step: 'code', wrong: true });
    });

    it('may come from a clock that is half a minute ahead, and from no other', async () => {
      const { email, secret } = await personWithFactor();
      expect((await signIn({ email, code: codeOf(secret, 3) })).status).toBe(400);
      expect((await signIn({ email, code: codeOf(secret, -3) })).status).toBe(400);
      expect((await signIn({ email, code: codeOf(secret, 1) })).status).toBe(200);
      expect((await signIn({ email, code: codeOf(secret) })).status, 'of a step before').toBe(400);
    });

    it('cannot be guessed either, and a right password in between does not start the count anew', async () => {
      const { email, secret } = await personWithFactor();
      for (let guess = 0; guess < 5; guess++) {
        expect((await signIn({ email })).status).toBe(400);
        expect((await signIn({ email, code: wrongCodeOf(secret) })).status).toBe(400);
      }
      expect((await signIn({ email, code: codeOf(secret) })).status).toBe(429);
    });

    it('cannot be guessed from many addresses by who knows the password, who keeps nobody out of his own browser', async () => {
      const { email, secret, recoveryCodes } = await personWithFactor();
      const before = await signIn({ email, code: recoveryCodes[0]! });
      const cookie = before.headers.getSetCookie().find((set) => set.startsWith('sanlao_device='))!;
      const guess = (address: number) =>
        signIn({ email, code: wrongCodeOf(secret), from: `203.0.113.${address}` });
      for (let address = 0; address < 50; address++) expect((await guess(address)).status).toBe(400);
      expect((await guess(50)).status).toBe(429);
      expect((await signIn({ email, code: recoveryCodes[1]!, from: '203.0.113.51' })).status).toBe(429);
      const own = await signIn({ email, code: recoveryCodes[1]!, cookie: cookie.split(';')[0]! });
      expect(own.status).toBe(200);
    });

    it('has recovery codes that are good once each', async () => {
      const { email, token, recoveryCodes } = await personWithFactor();
      expect((await signIn({ email, code: recoveryCodes[0]!.toUpperCase() })).status).toBe(200);
      expect((await signIn({ email, code: recoveryCodes[0]! })).status).toBe(400);
      expect((await as(token, 'GET', '/sign-in/second-factor')).body).toMatchObject({
        isSetUp: true,
        recoveryCodesLeft: 9,
      });
      expect((await activities('signed-in')).at(-1)?.details).toMatchObject({ by: 'recovery-code' });
    });

    it('stands in the database so that nobody can use it from there', async () => {
      const { id, secret, recoveryCodes } = await personWithFactor();
      const rows = JSON.stringify([
        await sql(`SELECT * FROM sanlao_second_factors WHERE person = ${id}`),
        await sql(`SELECT * FROM sanlao_recovery_codes WHERE person = ${id}`),
      ]);
      expect(rows).not.toContain(secret.replaceAll(' ', ''));
      for (const code of recoveryCodes) expect(rows).not.toContain(code.replace('-', ''));
    });

    it('is set up at sign-in where the role needs one, before there is a session', async () => {
      const { email, token } = await person();
      await need(['administrator']);
      try {
        expect(await isIn(token), 'a session from before').toBe(false);
        const asked = await signIn({ email });
        const { secret, qr, recoveryCodes } = asked.body.error.details;
        expect(qr).toMatch(/^<svg/);
        expect(recoveryCodes).toHaveLength(10);
        expect((await signIn({ email, code: wrongCodeOf(secret) })).body.error.details).toMatchObject({
          step: 'set-up',
          wrong: true,
        });
        const { status, body } = await signIn({ email, code: codeOf(secret) });
        expect(status).toBe(200);
        const removed = await as(body.data.token, 'POST', '/sign-in/second-factor/remove', {
          code: codeOf(secret, 1),
        });
        expect(removed.status).toBe(403);
        expect((await signIn({ email, code: recoveryCodes[3] })).status).toBe(200);
      } finally {
        await need([]);
      }
    });

    it('is asked of newcomers too: an invitation gives them no session', async () => {
      await need(['administrator']);
      try {
        const { email, registrationToken } = await invite();
        const registered = await register(registrationToken);
        expect(registered).toMatchObject({ status: 200, body: { data: {} } });
        expect(registered.headers.getSetCookie().join()).not.toMatch(/strapi_admin_refresh=[^;]/);
        expect((await signIn({ email })).body.error.details.step).toBe('set-up');
      } finally {
        await need([]);
      }
    });

    it('is not gone round by a new password', async () => {
      const { id, email } = await personWithFactor();
      const until = Date.now() + 3_600_000;
      await sql(
        `UPDATE admin_users SET reset_password_token = 'lost-${id}', reset_password_token_expires_at = ${
          databaseUrl ? `to_timestamp(${until / 1000})` : until
        } WHERE id = ${id}`,
      );
      const body = { resetPasswordToken: `lost-${id}`, password: 'Other-Rain-Bicycle-8' };
      const reset = await world.request('POST', '/admin/reset-password', { body });
      expect(reset).toMatchObject({ status: 200, body: { data: {} } });
      expect((await signIn({ email, password: body.password })).body.error.details.step).toBe('code');
    });

    it('is changed with the password and a code only', async () => {
      const { token, secret } = await personWithFactor();
      const begin = (body: object) => as(token, 'POST', '/sign-in/second-factor/begin', body);
      expect((await begin({ currentPassword: 'Guess' })).status).toBe(400);
      expect((await begin({ currentPassword: password })).status).toBe(400);
      expect((await begin({ currentPassword: password, code: wrongCodeOf(secret) })).status).toBe(400);
      const { body } = await begin({ currentPassword: password, code: codeOf(secret) });
      expect((await as(token, 'GET', '/sign-in/second-factor')).body.isSetUp).toBe(true);
      const { status } = await as(token, 'POST', '/sign-in/second-factor/confirm', {
        code: codeOf(body.secret),
      });
      expect(status).toBe(204);
      const codes = await as(token, 'POST', '/sign-in/second-factor/recovery-codes', {
        code: body.recoveryCodes[0],
      });
      expect(codes.body.recoveryCodes).toHaveLength(10);
      const removed = await as(token, 'POST', '/sign-in/second-factor/remove', {
        code: codes.body.recoveryCodes[9],
      });
      expect(removed.status).toBe(204);
      expect((await as(token, 'GET', '/sign-in/second-factor')).body).toMatchObject({
        isSetUp: false,
        recoveryCodesLeft: 0,
      });
    });

    it('is reset by an administrator for somebody else, which is recorded and ends the sessions', async () => {
      const { id, email, token } = await personWithFactor();
      expect((await as(token, 'POST', `/sign-in/people/${id}/reset`)).status).toBe(404);
      expect((await as(administrator, 'POST', `/sign-in/people/${id}/reset`)).status).toBe(204);
      expect(await isIn(token)).toBe(false);
      expect((await signIn({ email })).status).toBe(200);
      expect((await activities('setting-changed')).at(-1)).toMatchObject({
        actor: 'admin:1',
        details: { what: 'second-factor', change: 'reset', subject: email },
      });
      const { people } = (await as(administrator, 'GET', '/sign-in/people')).body;
      expect(people.find((one: { id: number }) => one.id === id)).toMatchObject({ email, isSetUp: false });
    });
  });

  describe('a password', () => {
    const weak: [string, string][] = [
      ['too short', 'Rain-Tab-7x'],
      ['common', 'Password1234'],
      ['of the own name', 'Chantha-Bicycle-88'],
    ];

    it.each(weak)('is refused at registration when %s', async (_why, chosen) => {
      const { registrationToken } = await invite();
      const { status, body } = await register(registrationToken, chosen);
      expect(status).toBe(400);
      expect(body.error.details.errors[0].path).toEqual(['password']);
      expect(body.error.message).toMatch(/[\u0E80-\u0EFF].* \/ .*[a-z]/);
      expect((await register(registrationToken)).status).toBe(200);
    });

    it.each(weak)(
      'is refused when somebody changes his own to one that is %s, and he stays signed in',
      async (_why, chosen) => {
        const { token, email } = await person();
        const { status } = await as(token, 'PUT', '/admin/users/me', {
          currentPassword: password,
          password: chosen,
        });
        expect(status).toBe(400);
        expect(await isIn(token)).toBe(true);
        expect((await signIn({ email })).status).toBe(200);
      },
    );

    it('is refused when an administrator sets a weak one', async () => {
      const { id } = await person();
      const { status } = await as(administrator, 'PUT', `/admin/users/${id}`, { password: 'Password1234' });
      expect(status).toBe(400);
    });

    it('that was forgotten is set anew by a link in a letter, once, and nobody floods a mailbox with them', async () => {
      const { email, token } = await person();
      const forget = (whose: string) =>
        world.request('POST', '/admin/forgot-password', { body: { email: whose } });
      expect((await forget(email)).status).toBe(204);
      await expect.poll(() => mailbox.letters.filter(({ to }) => to === email).length).toBe(1);
      const { subject, text } = mailbox.letters.find(({ to }) => to === email)!;
      expect(subject).toMatch(/ຕັ້ງລະຫັດຜ່ານໃໝ່/);
      const [, code] = /https:\/\/cms\.example\.gov\.la\/admin\/auth\/reset-password\?code=(\S+)/.exec(text)!;
      const reset = () =>
        world.request('POST', '/admin/reset-password', {
          body: { resetPasswordToken: code, password: 'Other-Rain-Bicycle-8' },
        });
      expect((await reset()).status).toBe(200);
      expect(await isIn(token)).toBe(false);
      const again = await reset();
      expect([again.status, again.body.error.message]).toEqual([
        400,
        expect.stringMatching(/[\u0E80-\u0EFF].* \/ .*expired or was used/),
      ]);

      const answers = [];
      for (let round = 0; round < 7; round++) answers.push((await forget(email)).status);
      expect(answers).toEqual([204, 204, 204, 204, 429, 429, 429]);
      expect((await forget('nobody@mtc.gov.la')).status).toBe(204);
      expect((await signIn({ email, password: 'Other-Rain-Bicycle-8' })).status).toBe(200);
      expect(mailbox.asked).not.toContain('nobody@mtc.gov.la');
    });

    it('cannot be guessed by someone at an open session', async () => {
      const { token } = await person();
      const change = (currentPassword: string) =>
        as(token, 'PUT', '/admin/users/me', { currentPassword, password: 'Other-Rain-Bicycle-8' });
      for (let guess = 0; guess < 5; guess++) expect((await change(`Guess-${guess}`)).status).toBe(400);
      expect((await change(password)).status).toBe(429);
    });
  });

  describe('an invitation', () => {
    it.each([
      [13, 200],
      [15, 400],
    ])('that is %d days old answers %d', async (days, expected) => {
      const { id, registrationToken } = await invite();
      const made = new Date(Date.now() - days * 86_400_000);
      const stored = database === 'PostgreSQL' ? `'${made.toISOString()}'` : made.getTime();
      await sql(`UPDATE admin_users SET updated_at = ${stored} WHERE id = ${id}`);
      const info = `/admin/registration-info?registrationToken=${registrationToken}`;
      expect((await world.request('GET', info)).status).toBe(expected);
      const { status, body } = await register(registrationToken);
      expect(status).toBe(expected);
      if (expected === 400) expect(body.error.message).toMatch(/whoever invited you/);
    });
  });

  describe('a session', () => {
    it('ends on the server when the person signs out, which is recorded', async () => {
      const { id, email } = await person();
      const { body } = await signIn({ email });
      const out = await as(body.data.token, 'POST', '/admin/logout', {});
      expect(out.status).toBe(200);
      expect(await isIn(body.data.token)).toBe(false);
      // The next one at this computer sees no drafts either.
      expect(out.headers.getSetCookie().join('\n')).toMatch(/^sanlao-preview=;.*path=\/preview.*1970/m);
      expect((await activities('signed-out')).at(-1)).toMatchObject({
        actor: `admin:${id}`,
        actor_name: 'ບົວ Chantha',
      });
      expect((await activities('signed-in')).at(-1)).toMatchObject({
        actor: `admin:${id}`,
        details: { by: 'password', address: '198.51.100.1' },
      });
    });

    it.each([
      ['changes the password', { password: 'Other-Rain-Bicycle-8' }],
      ['deactivates the person', { isActive: false }],
    ])('ends when an administrator %s', async (_what, change) => {
      const { id, token } = await person();
      expect(await isIn(token)).toBe(true);
      expect((await as(administrator, 'PUT', `/admin/users/${id}`, change)).status).toBe(200);
      expect(await isIn(token)).toBe(false);
      await as(administrator, 'PUT', `/admin/users/${id}`, { isActive: true });
      expect(await isIn(token), 'also after the person is active again').toBe(false);
    });

    it('ends in all browsers when the person changes the password', async () => {
      const { email, token } = await person();
      const other = (await signIn({ email })).body.data.token as string;
      await as(other, 'PUT', '/admin/users/me', {
        currentPassword: password,
        password: 'Other-Rain-Bicycle-8',
      });
      expect([await isIn(token), await isIn(other)]).toEqual([false, false]);
    });

    it('that is ended from the list of devices is over at once, with all it was renewed from', async () => {
      const { email, token } = await person();
      const answer = await signIn({ email });
      const cookie = answer.headers.getSetCookie().find((set) => set.startsWith('strapi_admin_refresh='))!;
      const headers = { cookie: cookie.split(';')[0]!, 'x-forwarded-proto': 'https' };
      const renewed = await world.request('POST', '/admin/access-token', { headers });
      const tokens = [answer.body.data.token, renewed.body.data.token] as string[];
      const { body } = await as(tokens[1]!, 'GET', '/admin/users/me/sessions');
      const current = body.data.find(
        (session: { isCurrent?: boolean; current?: boolean }) => session.isCurrent ?? session.current,
      );
      expect(
        (await as(token, 'DELETE', `/admin/users/me/sessions/${current.sessionId ?? current.id}`)).status,
      ).toBe(200);
      expect([await isIn(tokens[0]!), await isIn(tokens[1]!), await isIn(token)]).toEqual([
        false,
        false,
        true,
      ]);
    });

    it('lasts an hour without use and twelve in all, three days and fourteen where the browser remembers it', async () => {
      const { email } = await person();
      const length = async (rememberMe: boolean) => {
        await sql('DELETE FROM strapi_sessions');
        await world.request('POST', '/admin/login', { body: { email, password, rememberMe } });
        const [session] = await sql('SELECT * FROM strapi_sessions');
        const time = (value: unknown) => new Date(value as string).getTime();
        const hours = (column: string) =>
          Math.round((time(session![column]) - time(session!['created_at'])) / 3_600_000);
        return [hours('expires_at'), hours('absolute_expires_at')];
      };
      expect(await length(false)).toEqual([1, 12]);
      expect(await length(true)).toEqual([72, 336]);
      administrator = (await signIn({ ...first, code: await nextCode() })).body.data.token;
    });
  });

  it('hides people and settings from those who do not manage them', async () => {
    for (const path of ['/sign-in/people', '/sign-in/settings', '/sign-in/second-factor']) {
      expect((await world.request('GET', path)).status).toBe(401);
      expect((await world.request('GET', path, { token: world.cms.secrets.importToken })).status).toBe(401);
    }
  });

  /** The first administrator's secret is not kept by this test. */
  async function nextCode(): Promise<string> {
    await sql('DELETE FROM sanlao_second_factors WHERE person = 1');
    return '000000';
  }
});

/** @param steps of 30 s from now */
function codeOf(secret: string, steps = 0): string {
  return TOTP.generate({
    secret: Secret.fromBase32(secret.replaceAll(' ', '')),
    timestamp: Date.now() + steps * 30_000,
  });
}

/** One that is of no step nearby. */
function wrongCodeOf(secret: string): string {
  const near = [-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps));
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !near.includes(code))!;
}

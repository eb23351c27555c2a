/** Single sign-on with a real OpenID provider on loopback, and one that lies. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataPaths } from '@sanlao/shared/config/paths';
import { freePort } from '../../site/server/testing/free-port.ts';
import { startWorld, type World } from './world.ts';

const clientId = 'sanlao';
const clientSecret = 'a-secret-between-two-machines';

/** Cookies and redirects, as a browser keeps and follows them. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async open(address: string): Promise<{ status: number; location: string | null; address: string }> {
    const { host } = new URL(address);
    const kept = [...this.#cookies].filter(([key]) => key.startsWith(host)).map(([, cookie]) => cookie);
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie: kept.join('; ') } });
    for (const set of answer.headers.getSetCookie()) {
      const [cookie = ''] = set.split(';');
      this.#cookies.set(`${host} ${cookie.split('=')[0]}`, cookie);
    }
    await answer.arrayBuffer();
    const location = answer.headers.get('location');
    return { status: answer.status, location: location && new URL(location, address).href, address };
  }

  /** Follows redirects until one would go to an address that begins so. */
  async follow(address: string, until: string): Promise<string> {
    let next = address;
    for (let step = 0; step < 15; step++) {
      const { location, status } = await this.open(next);
      if (!location) throw new Error(`${next} answered ${status} and leads nowhere.`);
      if (location.startsWith(until)) return location;
      next = location;
    }
    throw new Error(`${address} never led to ${until}.`);
  }

  cookie(name: string): string | undefined {
    return [...this.#cookies].find(([key]) => key.endsWith(` ${name}`))?.[1];
  }
}

interface Identity {
  email?: string;
  email_verified?: boolean;
  roles?: string[];
}

describe('single sign-on', () => {
  let world: World;
  let provider: Server | undefined;
  let providerPort: number;
  let issuer: string;
  /** by the login that is typed at the provider */
  const identities: Record<string, Identity> = {
    known: { email: 'Known@MTC.gov.la', email_verified: true },
    newcomer: { email: 'newcomer@mtc.gov.la', email_verified: true },
    unverified: { email: 'known@mtc.gov.la', email_verified: false },
    unclear: { email: 'known@mtc.gov.la' },
    nameless: { email_verified: true },
    successor: { email: 'known@mtc.gov.la', email_verified: true },
    stranger: { email: 'stranger@evil.example', email_verified: true },
    leaver: { email: 'leaver@mtc.gov.la', email_verified: true },
    dismissed: { email: 'dismissed@mtc.gov.la', email_verified: true, roles: ['sanlao:editor:nowhere'] },
    promoted: {
      email: 'promoted@mtc.gov.la',
      email_verified: true,
      roles: ['sanlao:ministry-viewer', 'strapi-super-admin', 'strapi-editor', 'sanlao:editor:nowhere'],
    },
  };

  beforeAll(async () => {
    providerPort = await freePort();
    issuer = `http://127.0.0.1:${providerPort}`;
    const env = {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_ROLES_CLAIM: 'roles',
    };
    // The provider is down, and the CMS starts.
    world = await startWorld({ env });
    await person('known@mtc.gov.la', true);
    await person('newcomer@mtc.gov.la', false);
    await person('leaver@mtc.gov.la', true, { isActive: false });
    await person('dismissed@mtc.gov.la', true);
    await person('promoted@mtc.gov.la', true);
  });
  afterAll(async () => {
    provider?.closeAllConnections();
    provider?.close();
    await world?.cms.stop();
  });

  async function person(email: string, isRegistered: boolean, change?: object): Promise<void> {
    const roles = (await world.admin('GET', '/admin/roles')).body.data as { id: number; code: string }[];
    const role = roles.find(({ code }) => code === 'sanlao:ministry-editor') ?? (await makeRole());
    const { body } = await world.admin('POST', '/admin/users', {
      email,
      firstname: 'ບົວ',
      lastname: 'Chantha',
      roles: [role.id],
    });
    const { id, registrationToken } = body.data;
    if (!isRegistered) return;
    const userInfo = { firstname: 'ບົວ', lastname: 'Chantha', password: 'Table-Rain-Bicycle-7' };
    await world.request('POST', '/admin/register', { body: { registrationToken, userInfo } });
    if (change) await world.admin('PUT', `/admin/users/${id}`, change);
  }

  async function makeRole(): Promise<{ id: number }> {
    for (const code of ['sanlao:ministry-editor', 'sanlao:ministry-viewer'])
      write(`INSERT INTO admin_roles (name, code, description) VALUES ('${code}', '${code}', '')`);
    return read(`SELECT id FROM admin_roles WHERE code = 'sanlao:ministry-editor'`)[0] as { id: number };
  }

  async function startProvider(): Promise<void> {
    const oidc = new Provider(issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`http://localhost:${world.cms.ports.cms}/sign-in/oidc/callback`],
        },
      ],
      claims: { openid: ['sub', 'roles'], email: ['email', 'email_verified'], profile: ['name'] },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => ({ sub: id, ...identities[id] }),
      }),
      ttl: { AuthorizationCode: 60 },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    });
    const answer = oidc.callback();
    provider = createServer((request, response) => {
      if (request.url?.startsWith('/interaction/')) void interact(oidc, request, response);
      else void answer(request, response);
    });
    await new Promise<void>((resolve) => provider!.listen(providerPort, '127.0.0.1', resolve));
  }

  let login = 'known';
  /** The person signs in at the provider and agrees; "cancel" does not. */
  async function interact(
    oidc: Provider,
    request: IncomingMessage,
    response: Parameters<Provider['interactionFinished']>[1],
  ) {
    const details = await oidc.interactionDetails(request, response);
    if (login === 'cancel') {
      const refusal = { error: 'access_denied', error_description: 'The person went back.' };
      return oidc.interactionFinished(request, response, refusal);
    }
    if (details.prompt.name === 'login')
      return oidc.interactionFinished(request, response, { login: { accountId: login } });
    const grant = new oidc.Grant({ accountId: details.session!.accountId, clientId });
    grant.addOIDCScope('openid email profile');
    return oidc.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }

  const home = () => `http://localhost:${world.cms.ports.cms}`;
  const told = (what: string) => `${home()}/admin/auth/login?told=${what}`;
  const callback = () => `${home()}/sign-in/oidc/callback`;

  /** As far as the address with which the provider sends the browser back. */
  async function comeBackAs(who: string, browser = new Browser()) {
    login = who;
    return { browser, address: await browser.follow(`${home()}/sign-in/oidc`, callback()) };
  }

  async function signInAs(who: string) {
    const { browser, address } = await comeBackAs(who);
    return { browser, told: (await browser.open(address)).location };
  }

  async function whoIsIn(browser: Browser): Promise<string | null> {
    const cookie = browser.cookie('strapi_admin_refresh') ?? '';
    const { body } = await world.request('POST', '/admin/access-token', { headers: { cookie } });
    if (!body?.data?.token) return null;
    const me = await world.request('GET', '/admin/users/me', { token: body.data.token });
    return me.body.data.email as string;
  }

  const file = () => new Database(dataPaths(world.cms.dataDir).database);
  function read(statement: string): Record<string, unknown>[] {
    const database = file();
    const rows = database.prepare(statement).all() as Record<string, unknown>[];
    database.close();
    return rows;
  }
  function write(statement: string): void {
    const database = file();
    database.prepare(statement).run();
    database.close();
  }
  function lastActivity(kind: string) {
    const [row] = read(`SELECT * FROM sanlao_activities WHERE kind = '${kind}' ORDER BY id DESC LIMIT 1`);
    return row && { ...row, details: JSON.parse(row['details'] as string) as Record<string, unknown> };
  }

  it('is offered although the provider is down, and tells that it is', async () => {
    expect((await world.request('GET', '/sign-in/ways')).body).toEqual({ provider: true, mail: false });
    expect((await new Browser().open(`${home()}/sign-in/oidc`)).location).toBe(told('unavailable'));
  });

  it('works as soon as the provider is there, without a restart', async () => {
    await startProvider();
    const { browser, told: said } = await signInAs('known');
    expect(said).toBe(told('signed-in'));
    expect(await whoIsIn(browser)).toBe('known@mtc.gov.la');
    expect(lastActivity('signed-in')).toMatchObject({
      actor_name: 'ບົວ Chantha',
      details: { by: 'provider' },
    });
  });

  it('asks with PKCE, state and nonce, and for nothing more than it needs', async () => {
    const { location } = await new Browser().open(`${home()}/sign-in/oidc`);
    const { searchParams } = new URL(location!);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid email profile',
      state: expect.stringMatching(/.{20,}/) as string,
      nonce: expect.stringMatching(/.{20,}/) as string,
    });
  });

  it('accepts the invitation of somebody who was invited and has set no password', async () => {
    const { browser } = await signInAs('newcomer');
    expect(await whoIsIn(browser)).toBe('newcomer@mtc.gov.la');
    const [row] = read(`SELECT * FROM admin_users WHERE email = 'newcomer@mtc.gov.la'`);
    expect(row).toMatchObject({ is_active: 1, registration_token: null, password: null });
  });

  it.each([
    ['whose address is not verified', 'unverified', 'unverified'],
    ['whose address may be verified or not', 'unclear', 'unverified'],
    ['without an address', 'nameless', 'unverified'],
    ['who was not invited', 'stranger', 'unknown'],
    ['who was deactivated', 'leaver', 'inactive'],
    ['whose roles the provider has taken back', 'dismissed', 'inactive'],
  ])('lets nobody in %s, makes nobody, and records it', async (_who, account, problem) => {
    const people = read('SELECT count(*) AS number FROM admin_users');
    const { browser, told: said } = await signInAs(account);
    expect(said).toBe(told(problem));
    expect(await whoIsIn(browser)).toBeNull();
    expect(read('SELECT count(*) AS number FROM admin_users')).toEqual(people);
    const failure = lastActivity('sign-in-failed')!;
    expect(failure.details).toMatchObject({ reason: problem });
    expect(JSON.stringify(failure)).not.toContain('stranger@');
  });

  it('takes roles from the claim where that is configured, but never an administrator’s', async () => {
    const { browser } = await signInAs('promoted');
    expect(await whoIsIn(browser)).toBe('promoted@mtc.gov.la');
    const roles = read(
      `SELECT r.code FROM admin_roles r JOIN admin_users_roles_lnk l ON l.role_id = r.id
       JOIN admin_users u ON u.id = l.user_id WHERE u.email = 'promoted@mtc.gov.la'`,
    );
    expect(roles).toEqual([{ code: 'sanlao:ministry-viewer' }]);
  });

  it('keeps an account for who had it first, whatever becomes of the address', async () => {
    expect((await signInAs('successor')).told).toBe(told('taken'));
    expect(lastActivity('sign-in-failed')!.details).toMatchObject({ reason: 'taken' });
    identities['known'] = { email: 'married@mtc.gov.la', email_verified: true };
    const { browser } = await signInAs('known');
    expect(await whoIsIn(browser)).toBe('known@mtc.gov.la');
    identities['known'] = { email: 'known@mtc.gov.la', email_verified: true };
  });

  it('gives an account to another identity once an administrator has let go of the first', async () => {
    const { people } = (await world.admin('GET', '/sign-in/people')).body;
    const { id, hasIdentity } = people.find(
      ({ email }: { email: string }) => email === 'newcomer@mtc.gov.la',
    );
    expect(hasIdentity).toBe(true);
    identities['renewed'] = { email: 'newcomer@mtc.gov.la', email_verified: true };
    expect((await signInAs('renewed')).told).toBe(told('taken'));
    expect((await world.admin('POST', `/sign-in/people/${id}/reset`)).status).toBe(204);
    expect((await signInAs('renewed')).told).toBe(told('signed-in'));
    expect((await signInAs('newcomer')).told).toBe(told('taken'));
  });

  it('takes an account from the identity that had it when an administrator gives it another address', async () => {
    identities['mover'] = { email: 'mover@mtc.gov.la', email_verified: true };
    await person('mover@mtc.gov.la', true);
    expect((await signInAs('mover')).told).toBe(told('signed-in'));
    const [row] = read(`SELECT id FROM admin_users WHERE email = 'mover@mtc.gov.la'`);
    await world.admin('PUT', `/admin/users/${row!['id']}`, { email: 'heir@mtc.gov.la' });
    expect((await signInAs('mover')).told).toBe(told('unknown'));
    identities['heir'] = { email: 'heir@mtc.gov.la', email_verified: true };
    expect((await signInAs('heir')).told).toBe(told('signed-in'));
  });

  it('ends where the person goes back at the provider', async () => {
    expect((await signInAs('cancel')).told).toBe(told('cancelled'));
  });

  it.each([
    ['no browser that began it', () => new Browser(), (address: string) => address, 'expired'],
    [
      'another state',
      undefined,
      (address: string) => address.replace(/state=[^&]+/, 'state=forged'),
      'refused',
    ],
    ['no state', undefined, (address: string) => address.replace(/state=[^&]+&?/, ''), 'refused'],
    ['another code', undefined, (address: string) => address.replace(/code=[^&]+/, 'code=forged'), 'refused'],
    ['no code', undefined, (address: string) => address.replace(/code=[^&]+&?/, ''), 'refused'],
    [
      'another issuer',
      undefined,
      (address: string) => address.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example'),
      'refused',
    ],
  ])('refuses a return with %s', async (_what, other, change, problem) => {
    const { browser, address } = await comeBackAs('known');
    const used = other?.() ?? browser;
    expect((await used.open(change(address))).location).toBe(told(problem));
    expect(await whoIsIn(used)).toBeNull();
  });

  it('refuses a code a second time, also from the same browser with the same cookie', async () => {
    const { browser, address } = await comeBackAs('known');
    const journey = browser.cookie('sanlao_oidc')!;
    await browser.open(address);
    const again = await fetch(address, { redirect: 'manual', headers: { cookie: journey } });
    expect(again.headers.get('location')).toBe('/admin/auth/login?told=refused');
  });

  it('tells when the provider has gone in the middle, and works again when it is back', async () => {
    const { browser, address } = await comeBackAs('known');
    provider!.closeAllConnections();
    await new Promise((resolve) => provider!.close(resolve));
    expect((await browser.open(address)).location).toBe(told('unavailable'));
    await startProvider();
    expect((await signInAs('known')).told).toBe(told('signed-in'));
  });

  it('writes no code, token or secret into the log', async () => {
    const output = world.cms.output();
    expect(output).not.toContain(clientSecret);
    expect(output).not.toMatch(/code=|eyJ/);
  });
});

describe('single sign-on with a provider that lies', () => {
  let world: World;
  let liar: Server;
  let issuer: string;
  let claims: Record<string, unknown>;
  let key: KeyObject | null;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

  beforeAll(async () => {
    const port = await freePort();
    issuer = `http://127.0.0.1:${port}`;
    liar = createServer((request, response) => {
      const json = (body: object) =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
      if (request.url === '/.well-known/openid-configuration')
        return json({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          id_token_signing_alg_values_supported: ['RS256'],
        });
      if (request.url === '/jwks')
        return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256' }] });
      json({ access_token: 'x', token_type: 'bearer', expires_in: 60, id_token: token(claims, key) });
    });
    await new Promise<void>((resolve) => liar.listen(port, '127.0.0.1', resolve));
    const env = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret };
    world = await startWorld({ env });
  });
  afterAll(async () => {
    liar?.close();
    await world?.cms.stop();
  });

  /** @param lie claims in place of the right ones */
  async function signIn(
    lie: Record<string, unknown>,
    signed: KeyObject | null = privateKey,
  ): Promise<string | null> {
    const browser = new Browser();
    const home = `http://localhost:${world.cms.ports.cms}`;
    const { location } = await browser.open(`${home}/sign-in/oidc`);
    const asked = new URL(location!).searchParams;
    const { email } = JSON.parse(readFileSync(dataPaths(world.cms.dataDir).firstLogin, 'utf8')) as {
      email: string;
    };
    const now = Math.floor(Date.now() / 1000);
    key = signed;
    claims = {
      iss: issuer,
      aud: clientId,
      sub: '1',
      iat: now,
      exp: now + 60,
      nonce: asked.get('nonce'),
      email,
      email_verified: true,
      ...lie,
    };
    const back = await browser.open(`${home}/sign-in/oidc/callback?code=x&state=${asked.get('state')}`);
    return new URL(back.location!).searchParams.get('told');
  }

  it('lets in who tells the truth, so that the lies below are the only difference', async () => {
    expect(await signIn({})).toBe('signed-in');
  });

  it.each([
    ['another nonce', { nonce: createHash('sha256').update('x').digest('hex') }],
    ['no nonce', { nonce: undefined }],
    ['another audience', { aud: 'other' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['a token that has expired', { exp: Math.floor(Date.now() / 1000) - 3600 }],
    ['no expiry', { exp: undefined }],
  ])('refuses %s', async (_what, lie) => {
    expect(await signIn(lie)).toBe('refused');
  });

  it('refuses a signature of another key, and none', async () => {
    expect(await signIn({}, stranger)).toBe('refused');
    expect(await signIn({}, null)).toBe('refused');
  });

  it.each([['true'], [1], ['yes'], [null]])('takes %j for no verified address', async (email_verified) => {
    expect(await signIn({ email_verified })).toBe('unverified');
  });

  it.each([[['a@b.la', 'admin@sanlao.test']], [{ $ne: null }], [12]])(
    'takes %j for no address',
    async (email) => {
      expect(await signIn({ email })).toBe('unverified');
    },
  );
});

/** @param key null: unsigned */
function token(claims: Record<string, unknown>, key: KeyObject | null): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: key ? 'RS256' : 'none', kid: '1', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${key ? sign('sha256', Buffer.from(signed), key).toString('base64url') : ''}`;
}

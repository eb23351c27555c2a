/** A running CMS with the hands that tests need: the import token, the administrator, the publisher. */
import { readFileSync } from 'node:fs';
import { dataPaths } from '@sanlao/shared/config/paths';
import { graphqlClient, type GraphqlClient } from '@sanlao/shared/content/fetch';
import type { Change, Receipt } from '@sanlao/shared/feed/protocol';
import { startCms, type Cms, type CmsOptions } from '../../scripts/testing/cms.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // Answers are looked at field by field in assertions.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface World {
  cms: Cms;
  /** any request; a string body is sent as it is */
  request(method: string, path: string, options?: RequestOptions): Promise<Answer>;
  /** REST with the import token; `data` of the answer, an error for anything but 2xx */
  save(method: 'POST' | 'PUT', path: string, data: Record<string, unknown>): Promise<Entry>;
  /** content manager, as the administrator */
  admin(method: string, path: string, body?: unknown): Promise<Answer>;
  changes(): Promise<Change[]>;
  /** forgets what was recorded so far */
  acknowledgeAll(receipts?: Receipt[]): Promise<void>;
  client: GraphqlClient;
}

export interface RequestOptions {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Entry {
  documentId: string;
  [field: string]: unknown;
}

export async function startWorld(options: CmsOptions = {}): Promise<World> {
  return worldOf(await startCms(options));
}

export function worldOf(cms: Cms): World {
  const { importToken, feedToken, publisherToken } = cms.secrets;
  let adminToken: string | undefined;

  async function request(
    method: string,
    path: string,
    { token, body, headers = {} }: RequestOptions = {},
  ): Promise<Answer> {
    const isForm = body instanceof FormData;
    const response = await fetch(cms.url + path, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
  }

  const world: World = {
    cms,
    request,
    async save(method, path, data) {
      const { status, body } = await request(method, path, { token: importToken, body: { data } });
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
      return body.data as Entry;
    },
    async admin(method, path, body) {
      adminToken ??= await signIn();
      return request(method, path, { token: adminToken, ...(body === undefined ? {} : { body }) });
    },
    async changes() {
      const { body } = await request('GET', '/api/change-feed/changes', { token: feedToken });
      return body.changes as Change[];
    },
    async acknowledgeAll(receipts = []) {
      const ids = (await world.changes()).map(({ id }) => id);
      await request('POST', '/api/change-feed/acknowledge', { token: feedToken, body: { ids, receipts } });
    },
    client: graphqlClient({ url: `${cms.url}/graphql`, token: publisherToken }),
  };
  return world;

  async function signIn(): Promise<string> {
    const login = JSON.parse(readFileSync(dataPaths(cms.dataDir).firstLogin, 'utf8')) as unknown;
    const { body } = await request('POST', '/admin/login', { body: login });
    return body.data.token as string;
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

/** What most entries refer to. */
export async function saveBasics(world: World): Promise<void> {
  await world.save('POST', '/api/sites', {
    code: 'ministry',
    kind: 'ministry',
    nameLo: 'ກະຊວງ',
    nameEn: 'Ministry',
  });
  await world.save('POST', '/api/sites', {
    code: 'attapeu',
    kind: 'province',
    nameLo: 'ອັດຕະປື',
    nameEn: 'Attapeu',
  });
  await world.save('POST', '/api/units', {
    code: 'attapeu-dtc',
    site: 'attapeu',
    level: 'province',
    nameLo: 'ພະແນກ',
    nameEn: 'Department',
  });
  await world.save('POST', '/api/topics', { code: 'training', nameLo: 'ຝຶກອົບຮົມ', nameEn: 'Training' });
}

/** Fields of an article that may be published. */
export function article(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { site: 'attapeu', title: 'ຂ່າວ', date: '2026-11-20', ...fields };
}

/** Fields of a dataset that may be published. */
export function dataset(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    site: 'attapeu',
    code: 'internet-users',
    title: 'ຜູ້ນຳໃຊ້ອິນເຕີເນັດ',
    date: '2026-09-30',
    table: 'ປີ,ຄົນ\n2026,1850',
    ...fields,
  };
}

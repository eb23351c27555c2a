import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchAll, fetchDocuments, graphqlClient, type GraphqlClient } from './fetch.ts';

interface Asked {
  query: string;
  variables: { ids?: string[]; after?: string; locale?: string };
}

let server: Server;
let client: GraphqlClient;
let answer: (asked: Asked, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => answer(JSON.parse(body) as Asked, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  client = graphqlClient({
    url: `http://127.0.0.1:${port}/graphql`,
    token: 'token',
    timeoutMilliseconds: 300,
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const topic = (documentId: string) => ({
  documentId,
  publishedAt: '2026-11-22T00:00:00.000Z',
  code: documentId,
  nameLo: 'x',
  nameEn: 'x',
});

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

describe('what is no answer throws, and never reads as "not published"', () => {
  const bad: [string, (response: ServerResponse) => void][] = [
    ['errors beside partial data', (r) => json(r, { data: { items: [] }, errors: [{ message: 'no' }] })],
    ['errors alone', (r) => json(r, { errors: [{ message: 'no' }] })],
    ['500', (r) => json(r, { data: { items: [] } }, 500)],
    ['401', (r) => json(r, { data: null, error: { status: 401 } }, 401)],
    [
      'a page of a proxy',
      (r) => void r.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>'),
    ],
    ['nothing at all', (r) => void r.writeHead(200, { 'content-type': 'application/json' }).end()],
    [
      'truncated JSON',
      (r) => void r.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"items":[{"docu'),
    ],
    [
      'a connection that breaks',
      (r) => {
        r.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        r.write('{"data":');
        setTimeout(() => r.destroy(), 20);
      },
    ],
    ['silence', () => {}],
    [
      'an answer that never ends',
      (r) => {
        r.writeHead(200, { 'content-type': 'application/json' });
        r.write('{"data":{"items":[');
      },
    ],
    ['no list', (r) => json(r, { data: {} })],
    ['null for the list', (r) => json(r, { data: { items: null } })],
    ['null in the list', (r) => json(r, { data: { items: [topic('a'), null] } })],
    ['null for everything', (r) => json(r, { data: null })],
  ];
  it.each(bad)('%s', async (_name, respond) => {
    answer = (_asked, response) => respond(response);
    await expect(fetchDocuments(client, 'topic', ['a'], '')).rejects.toThrow(/CMS/);
    await expect(fetchAll(client, 'topic', '', () => {})).rejects.toThrow(/CMS/);
  });

  it('a server that is not there', async () => {
    const nowhere = graphqlClient({ url: 'http://127.0.0.1:1/graphql', token: 'token' });
    await expect(fetchDocuments(nowhere, 'topic', ['a'], '')).rejects.toThrow(/gave no usable answer/);
  });
});

describe('documents by their ids', () => {
  it('are asked for in parts of 100, each id once', async () => {
    const asked: number[] = [];
    answer = ({ variables: { ids = [] } }, response) => {
      asked.push(ids.length);
      json(response, { data: { items: ids.map(topic) } });
    };
    const ids = Array.from({ length: 230 }, (_, index) => `t${index}`);
    const { documents, invalid } = await fetchDocuments(client, 'topic', [...ids, ...ids], '');
    expect(asked).toEqual([100, 100, 30]);
    expect(documents.map(({ documentId }) => documentId)).toEqual(ids);
    expect(invalid).toEqual([]);
  });

  it('are not asked for where there are none', async () => {
    answer = () => expect.unreachable();
    expect(await fetchDocuments(client, 'topic', [], '')).toEqual({ documents: [], invalid: [] });
  });

  it('that no page can show are set apart from the others', async () => {
    answer = (_asked, response) =>
      json(response, { data: { items: [topic('good'), { ...topic('bad'), code: 'No Code' }] } });
    const { documents, invalid } = await fetchDocuments(client, 'topic', ['good', 'bad'], '');
    expect(documents).toMatchObject([{ documentId: 'good' }]);
    expect(invalid).toEqual([
      { documentId: 'bad', message: expect.stringContaining('code'), fields: ['code'] },
    ]);
  });

  it('are asked for in a locale that the type has', async () => {
    answer = ({ variables }, response) => {
      expect(variables.locale).toBe('en');
      json(response, { data: { items: [] } });
    };
    await fetchDocuments(client, 'article', ['a'], 'en');
    await expect(fetchDocuments(client, 'article', ['a'], '')).rejects.toThrow(/no article documents/);
    await expect(fetchDocuments(client, 'topic', ['a'], 'lo')).rejects.toThrow(/no topic documents/);
  });
});

describe('all documents', () => {
  const all = ['a', 'b', 'c', 'd', 'e'];

  it('are read to the end even when the server gives fewer at a time than asked', async () => {
    answer = ({ variables: { after = '' } }, response) =>
      json(response, {
        data: {
          items: all
            .filter((id) => id > after)
            .slice(0, 2)
            .map(topic),
        },
      });
    const pages: string[][] = [];
    await fetchAll(client, 'topic', '', ({ documents }) => {
      pages.push(documents.map(({ documentId }) => documentId));
    });
    expect(pages).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('are not read for ever from a server that ignores the order', async () => {
    answer = (_asked, response) => json(response, { data: { items: [topic('a')] } });
    await expect(fetchAll(client, 'topic', '', () => {})).rejects.toThrow(/no usable order/);
  });
});

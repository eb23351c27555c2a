import { expect, test } from 'vitest';
import { parseLogLine } from './log-line.ts';

const line = {
  at: new Date('2026-08-01T03:00:00Z'),
  method: 'GET',
  path: '/lo/?a=1',
  status: 206,
  client: '10.0.0.7 Mozilla/5.0 (Android)',
  agent: 'Mozilla/5.0 (Android)',
};

test.each([
  [
    'nginx',
    '10.0.0.7 - - [01/Aug/2026:10:00:00 +0700] "GET /lo/?a=1 HTTP/1.1" 206 512 "-" "Mozilla/5.0 (Android)"',
  ],
  [
    'Apache with the name of the host',
    'attapeu.gov.la:443 10.0.0.7 - - [01/Aug/2026:03:00:00 +0000] "GET /lo/?a=1 HTTP/2.0" 206 512 "https://attapeu.gov.la/" "Mozilla/5.0 (Android)"',
  ],
  [
    'Caddy',
    JSON.stringify({
      ts: 1785553200,
      status: 206,
      request: {
        remote_ip: '10.0.0.1',
        client_ip: '10.0.0.7',
        method: 'GET',
        uri: '/lo/?a=1',
        headers: { 'User-Agent': ['Mozilla/5.0 (Android)'] },
      },
    }),
  ],
])('a line of %s is read', (_name, text) => {
  expect(parseLogLine(text)).toEqual(line);
});

test('a line without the program is one of an unknown program', () => {
  expect(parseLogLine('::1 - - [01/Aug/2026:10:00:00 +0700] "GET / HTTP/1.1" 200 5')).toMatchObject({
    path: '/',
    agent: '',
  });
});

test.each([
  '',
  'starting up',
  '{"ts":"now"}',
  '{"level":"info"',
  '10.0.0.7 - - [01/Aug/2026:10:00:00 +0700] "\\x16\\x03" 400 0 "-" "-"',
  '10.0.0.7 - - [99/Foo/2026:10:00:00 +0700] "GET / HTTP/1.1" 200 5 "-" "-"',
])('%j is none', (text) => {
  expect(parseLogLine(text)).toBeUndefined();
});

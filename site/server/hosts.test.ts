import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleSite } from '../publisher/testing/sample-documents.ts';
import { writeHosts } from '../publisher/tree/hosts.ts';
import { openHosts } from './hosts.ts';

let folder: string;
let log: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanlao-hosts-'));
  log = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openHosts(folder, (line) => log.push(line));

test.each([
  ['localhost', 'portal'],
  ['localhost:4000', 'portal'],
  ['127.0.0.1:4000', 'portal'],
  ['[::1]:4000', 'portal'],
  ['[::1]', 'portal'],
  [undefined, 'portal'],
  ['attapeu.localhost:4000', 'attapeu'],
  ['Luang-Prabang.LOCALHOST', 'luang-prabang'],
  ['attapeu.localhost.:4000', 'attapeu'],
  ['attapeu.gov.la', 'attapeu'],
  ['WWW.Attapeu.gov.la:443', 'attapeu'],
  ['sekong.gov.la', null],
  ['a.attapeu.localhost', null],
  ['../etc.localhost', null],
  ['..localhost', null],
  ['', null],
  ['evil.example', null],
  ['__proto__', null],
])('the host %j shows %j', (host, expected) => {
  writeHosts(folder, [sampleSite('attapeu', { hosts: ['attapeu.gov.la', 'www.attapeu.gov.la'] })]);
  expect(open()(host)).toBe(expected);
});

test('a host in Lao is known as browsers send it', () => {
  writeHosts(folder, [sampleSite('attapeu', { hosts: ['ອັດຕະປື.ລາວ'] })]);
  expect(open()(new URL('http://ອັດຕະປື.ລາວ/').host)).toBe('attapeu');
});

test('a site that is published later is known without a restart', () => {
  const siteOf = open();
  expect(siteOf('bokeo.gov.la')).toBeNull();
  writeHosts(folder, [sampleSite('bokeo', { hosts: ['bokeo.gov.la'] })]);
  expect(siteOf('bokeo.gov.la')).toBe('bokeo');
  writeHosts(folder, [sampleSite('bokeo', { hosts: [] })]);
  expect(siteOf('bokeo.gov.la')).toBeNull();
});

test.each(['{"a.gov.la": ', '{"a.gov.la": "../etc"}', '[]', 'null'])(
  'the file %j is damaged: the hosts known before still count, and one line says so',
  (damaged) => {
    writeHosts(folder, [sampleSite('bokeo', { hosts: ['bokeo.gov.la'] })]);
    const siteOf = open();
    expect(siteOf('bokeo.gov.la')).toBe('bokeo');
    writeFileSync(join(folder, 'hosts.json'), damaged);
    expect(siteOf('bokeo.gov.la')).toBe('bokeo');
    expect(siteOf('bokeo.gov.la')).toBe('bokeo');
    expect(log).toHaveLength(1);
    rmSync(join(folder, 'hosts.json'));
    expect(siteOf('bokeo.gov.la')).toBe('bokeo');
  },
);

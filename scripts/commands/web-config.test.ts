import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { largestUpload } from '@sanlao/shared/media/largest-upload';
import { openServedTree, type ServedTree } from '@sanlao/site/server/testing/served-tree.ts';

const entry = join(import.meta.dirname, '../sanlao.ts');

let world: ServedTree;
beforeAll(async () => void (world = await openServedTree()));
afterAll(() => world.remove());

const run = (...parameters: string[]) =>
  execFileSync(process.execPath, [entry, 'web-config', ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, SANLAO_DATA: world.paths.root, CMS_PORT: '1444' },
  });

test.each(['nginx', 'caddy'])('%s: every rendered site with its hosts, and the CMS', (kind) => {
  const text = run(kind, '--admin-host', 'cms.gov.la', '--portal-host', 'sanlao.gov.la');
  for (const host of ['attapeu.gov.la', 'mtc.gov.la', 'www.mtc.gov.la', 'sanlao.gov.la', 'cms.gov.la'])
    expect(text).toContain(host);
  expect(text).toContain(`${world.paths.liveCurrent}/attapeu`);
  expect(text).toContain('127.0.0.1:1444');
});

test('nginx takes what the CMS takes', () => {
  const [, megabytes] = /client_max_body_size (\d+)m;/.exec(run('nginx', '--admin-host', 'cms.gov.la')) ?? [];
  expect(Number(megabytes) * 1024 * 1024).toBeGreaterThan(largestUpload);
});

test('JSON holds the configuration and the sites', () => {
  const answer = JSON.parse(run('nginx', '--json')) as { sites: unknown[]; config: string };
  expect(answer.sites).toContainEqual({ code: 'ministry', hosts: ['mtc.gov.la', 'www.mtc.gov.la'] });
  expect(answer.config).toBe(`${run('nginx').trimEnd()}\n`);
});

test.each([
  [['apache'], 2, 'Allowed choices are nginx, caddy'],
  [[], 2, 'missing required argument'],
  [['nginx', '--admin-host', 'a;b'], 1, '"a;b" is no host name'],
  [['nginx', '--admin-host', 'mtc.gov.la'], 1, 'belongs to the CMS and to ministry'],
])('%j ends with %i and a sentence', (parameters, status, sentence) => {
  const result = spawnSync(process.execPath, [entry, 'web-config', ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, SANLAO_DATA: world.paths.root },
  });
  expect(result.status).toBe(status);
  expect(result.stderr).toContain(sentence);
  expect(result.stdout).toBe('');
});

test('before the first start it says what to do', () => {
  const empty = mkdtempSync(join(tmpdir(), 'sanlao-empty-'));
  const result = spawnSync(process.execPath, [entry, 'web-config', 'nginx'], {
    encoding: 'utf8',
    env: { ...process.env, SANLAO_DATA: empty },
  });
  rmSync(empty, { recursive: true });
  expect(result.status).toBe(1);
  expect(result.stderr).toContain('No site is rendered yet');
});

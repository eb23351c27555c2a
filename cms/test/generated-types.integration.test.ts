import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { projectRoot } from '@sanlao/shared/config/environment';

const cmsDir = join(projectRoot, 'cms');
const folder = mkdtempSync(join(tmpdir(), 'sanlao-types-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the committed types of the content types are those of the schemas', () => {
  execFileSync(process.execPath, [join(cmsDir, 'build-server.mjs')]);
  const strapi = join(cmsDir, 'node_modules/@strapi/strapi/bin/strapi.js');
  execFileSync(process.execPath, [strapi, 'ts:generate-types', '--silent', '-o', relative(cmsDir, folder)], {
    cwd: cmsDir,
    env: {
      PATH: process.env['PATH'],
      SANLAO_DATA: join(folder, 'data'),
      NODE_ENV: 'production',
      STRAPI_DISABLE_EE: 'true',
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
    stdio: 'pipe',
  });
  for (const name of ['contentTypes.d.ts', 'components.d.ts']) {
    expect(
      readFileSync(join(folder, 'generated', name), 'utf8'),
      'run `pnpm --filter @sanlao/cms types`',
    ).toBe(readFileSync(join(cmsDir, 'types/generated', name), 'utf8'));
  }
});

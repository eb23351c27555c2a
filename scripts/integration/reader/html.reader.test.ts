/** The markup of every kind of page, by two checkers. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { type PageCase, pageCases } from './page-types.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(() => void (world = openWorld(inject('reader'))));

const rules: ConfigData = { extends: ['html-validate:standard', 'html-validate:a11y'] };

describe('html-validate', () => {
  const checker = new HtmlValidate(rules);

  it.each(pageCases)('finds nothing in "$name" in "$locale"', async (pageCase) => {
    const { results } = await checker.validateString(readFileSync(fileOf(pageCase), 'utf8'));
    const faults = results.flatMap(({ messages }) => messages);
    expect(faults.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`)).toEqual([]);
  });
});

const answerSchema = z.object({
  messages: z.array(
    z.object({ type: z.string(), url: z.string(), message: z.string(), extract: z.string().optional() }),
  ),
});

const java = spawnSync('java', ['-version']).status === 0;

describe.skipIf(!java)(`the Nu HTML checker${java ? '' : ' (left out: no Java on this machine)'}`, () => {
  it('finds no error in the pages, their style and their drawings', { timeout: 300_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'sanlao-html-'));
    try {
      const copies = pageCases.map((pageCase, index) => {
        const copy = join(
          folder,
          `${index}-${pageCase.name.replaceAll(/\W+/g, '-')}-${pageCase.locale}.html`,
        );
        copyFileSync(fileOf(pageCase), copy);
        return copy;
      });
      const { messages } = answerSchema.parse(JSON.parse(check(copies)));
      expect(
        messages.map(({ url, message, extract }) => `${url.split('/').at(-1)}: ${message} ${extract}`),
      ).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Properties that browsers know (SVG 2) and the checker's list of CSS does not; ASCII, as Java may read arguments as such. */
const unknownToChecker = '.*paint-order.*';

/** @returns its answer as JSON */
function check(files: readonly string[]): string {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const options = [
    '--format',
    'json',
    '--stdout',
    '--exit-zero-always',
    '--errors-only',
    '--filterpattern',
    unknownToChecker,
  ];
  return execFileSync('java', ['-jar', jar, ...options, ...files], {
    maxBuffer: 64 * 1024 * 1024,
  }).toString();
}

/** What stands at a search's `?q=` is the same page. */
function fileOf({ find, locale, status }: PageCase): string {
  const { site, path } = find(world, locale);
  if (status === 404) return world.fileOf({ site, path: '/404.html' });
  return world.fileOf({ site, path: path.split('?')[0]! });
}

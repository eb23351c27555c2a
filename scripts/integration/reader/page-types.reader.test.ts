import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '@sanlao/shared/config/environment';
import { pageCases, pageTypes } from './page-types.ts';
import { useBrowsing } from './browsing.ts';

const browsing = useBrowsing();
const files = globSync('**/*.astro', { cwd: join(projectRoot, 'site/src/pages') });

it('names the pages of every file under site/src/pages, so that no proof leaves one out', () => {
  expect([...new Set(pageTypes.map(({ route }) => route))].sort()).toEqual(files.sort());
});

it.concurrent.each(pageCases)('finds "$name" in "$locale"', async (pageCase) => {
  const { world } = browsing;
  const { path } = pageCase.find(world(), pageCase.locale);
  expect(path).toMatch(patternOf(pageCase.route));
  await using view = await browsing.open(pageCase);
  expect(view.status).toBe(pageCase.status ?? 200);
  if (pageCase.languages === undefined)
    expect(await view.page.locator('html').getAttribute('lang')).toBe(pageCase.locale);
});

/**
 * The addresses that a file answers: "[year]/index.astro" takes "/2026/", "tables-[number]/index.astro" "/tables-1/",
 * "[...page].astro" any rest or none.
 */
function patternOf(route: string): RegExp {
  if (route.endsWith('404.html.astro')) return /./;
  const parts = route
    .replace(/^portal\//, '')
    .replace(/(^|\/)index\.astro$/, '')
    .replace(/\.astro$/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[...') ? '(?:[^?]+/)?' : `${part.replace(/\[\w+\]/, '[^/?]+')}/`));
  return new RegExp(`^/${parts.join('')}(?:\\?.*)?$`);
}

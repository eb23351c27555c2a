/**
 * What a screen reader is given of every kind of page, as files to read: a change of structure shows in review.
 * After a change that is meant: `pnpm vitest run --project reader structure -u`, then read the difference.
 */
import { it } from 'vitest';
import { useBrowsing, viewports } from './browsing.ts';
import { pageCases } from './page-types.ts';
import { readable } from './readable-tree.ts';

const browsing = useBrowsing();
// Many results of one rank stand in the order of ids, which are made at random.
const told = pageCases.filter(({ leaves, name }) => !leaves && !/long words|many results/.test(name));
/** Where the frame around the content is told as well. */
const framed: readonly string[] = ['home', 'portal', 'not found'];

it.concurrent.for(told)('gives "$name" in "$locale" its structure', async (pageCase, { expect }) => {
  const { name, locale } = pageCase;
  await using view = await browsing.open(pageCase, { viewport: viewports.desktop });
  const tree = await view.page.locator('body').ariaSnapshot();
  const file = `aria/${name.replaceAll(/\W+/g, '-')}.${locale}.txt`;
  await expect(readable(tree, { frame: framed.includes(name) })).toMatchFileSnapshot(file);
});

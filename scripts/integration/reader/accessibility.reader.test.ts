/** axe over every kind of page: both languages, light and dark, with pictures and in saver mode, phone and desktop. */
import { expect, it } from 'vitest';
import { AxeBuilder, type Page } from '../../testing/browser.ts';
import { useBrowsing, viewports } from './browsing.ts';
import { pageCases } from './page-types.ts';

const browsing = useBrowsing();
const stays = pageCases.filter(({ leaves }) => !leaves);

it.concurrent.each(stays)('has no fault in "$name" in "$locale"', async (pageCase) => {
  for (const saver of [false, true]) {
    await using view = await browsing.open(pageCase, { saver });
    if (saver) expect(await view.page.locator('main img').count(), 'pictures in saver mode').toBe(0);
    expect(await faultsIn(view.page), 'light').toEqual([]);
    await view.page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOfColours(view.page), 'dark').toEqual([]);
    if (saver) continue;
    await view.page.emulateMedia({ colorScheme: 'light' });
    await view.page.setViewportSize(viewports.desktop);
    expect(await faultsIn(view.page), 'desktop').toEqual([]);
  }
});

/** Every rule of axe that is no experiment, best practices among them, and the one of WCAG 2.2 that it leaves out. */
async function faultsIn(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  return namesOf(axe);
}

/** Of all rules, only these see the difference between light and dark. */
async function faultsOfColours(page: Page): Promise<string[]> {
  return namesOf(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
}

async function namesOf(axe: AxeBuilder): Promise<string[]> {
  // Without frames there is nothing to gather in a second page.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
}

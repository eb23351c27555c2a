/** Pages on paper. */
import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { useBrowsing } from './browsing.ts';
import { pageCases } from './page-types.ts';

const browsing = useBrowsing();
const articles = pageCases.filter(({ name }) => name === 'article' || name === 'article of another site');

it.each(articles)(
  'prints "$name" in "$locale" on two sheets, with its title and address',
  async (pageCase) => {
    await using view = await browsing.open(pageCase);
    const { page } = view;
    const sheets = await PDFDocument.load(await page.pdf({ format: 'A4' }));
    expect(sheets.getPageCount()).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    const text = await page.evaluate(() => document.body.innerText);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(text).toContain((await page.locator('h1').innerText()).trim());
    expect(text).toContain(canonical);
  },
);

const stays = pageCases.filter(({ leaves, status }) => !leaves && status === undefined);

it.concurrent.each(stays)('leaves controls off the paper of "$name" in "$locale"', async (pageCase) => {
  await using view = await browsing.open(pageCase);
  await view.page.emulateMedia({ media: 'print' });
  const shown = await view.page.evaluate(() =>
    [...document.querySelectorAll('button, input, select')]
      .filter((element) => element.checkVisibility())
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
  expect(shown).toEqual([]);
});

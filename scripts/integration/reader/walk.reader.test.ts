/** The sites as citizens use them. */
import { expect, it } from 'vitest';
import { locales } from '@sanlao/shared/locales';
import { portalCode, urls } from '@sanlao/shared/urls';
import { useBrowsing, viewports } from './browsing.ts';

const browsing = useBrowsing();

it('leads from the portal to a province and to an article', async () => {
  await using view = await browsing.open(
    { site: portalCode, path: urls.home('lo') },
    { viewport: viewports.desktop },
  );
  const { page } = view;
  await page.getByRole('listitem').getByRole('link', { name: 'ອັດຕະປື', exact: true }).click();
  await page.waitForURL(browsing.world().urlOf({ site: 'attapeu', path: urls.home('lo') }));
  const news = page.getByRole('main').getByRole('article').first().getByRole('link').first();
  const title = (await news.innerText()).trim();
  await news.click();
  await page.waitForURL(/\/lo\/news\/\d{4}\/\d\d\/\d\d-[a-z0-9]{6}\/$/);
  expect((await page.getByRole('heading', { level: 1 }).innerText()).trim()).toBe(title);
});

it.each(locales)(
  'shows the pictures of an article in "%s" and leads to its other language',
  async (locale) => {
    const article = browsing
      .world()
      .find(
        'article',
        ({ locale: own, cover, alsoIn }) => own === locale && cover !== null && alsoIn.length > 0,
      );
    await using view = await browsing.open({ site: article.site, path: urls.article(article) });
    const { page } = view;
    for (const image of await page.locator('main img').all()) {
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth))
        .toBeGreaterThan(0);
    }
    const [other] = article.alsoIn;
    await page.locator(`header a[hreflang="${other}"]`).first().click();
    await page.waitForURL(new RegExp(`/${other}/news/`));
    expect(await page.locator('html').getAttribute('lang')).toBe(other);
  },
);

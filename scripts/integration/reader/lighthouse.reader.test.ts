/** Lighthouse where its answer is the same on every machine; its performance is measured by `scripts/bench/reader.ts`. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { freePort } from '@sanlao/site/server/testing/free-port.ts';
import { type Browser, launchBrowser } from '../../testing/browser.ts';
import { runLighthouse } from './lighthouse.ts';
import { pageCases } from './page-types.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let port: number;
let world: World;

beforeAll(async () => {
  world = openWorld(inject('reader'));
  port = await freePort();
  browser = await launchBrowser({ debuggingPort: port });
});
afterAll(() => browser?.close());

const names = ['home', 'news', 'article', 'event', 'publication', 'search', 'portal'];
const judged = pageCases.filter(({ name, locale }) => locale === 'lo' && names.includes(name));

it.each(judged)('gives "$name" 100 for accessibility, best practices and SEO', async ({ find, locale }) => {
  const { scores, faults } = await runLighthouse(world.urlOf(find(world, locale)), {
    port,
    categories: ['accessibility', 'best-practices', 'seo'],
    unthrottled: true,
  });
  expect(faults).toEqual([]);
  expect(scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
});

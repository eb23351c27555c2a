/** How pages lie on the screen: nothing shifts, nothing sticks out, nothing moves for those who asked for rest. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../../testing/browser.ts';
import { useBrowsing, viewports } from './browsing.ts';
import { pageCases } from './page-types.ts';
import { readToTheEnd } from './reading.ts';

const stays = pageCases.filter(({ leaves }) => !leaves);

describe('on a phone', () => {
  // Without Lao letters of its own the phone loads those of the site, late.
  const browsing = useBrowsing({ withoutLao: true });

  it.concurrent.each(stays)('nothing shifts in "$name" in "$locale"', async (pageCase) => {
    await using view = await browsing.open(pageCase, { prepare: watchShifts, density: 2 });
    await readToTheEnd(view.page);
    expect(await view.page.evaluate(() => window.shifts)).toEqual([]);
  });
});

describe('on a narrow or magnified screen', () => {
  const browsing = useBrowsing();

  it.concurrent.each(stays)('nothing sticks out of "$name" in "$locale"', async (pageCase) => {
    await using view = await browsing.open(pageCase, { viewport: viewports.narrow });
    expect(await sticksOut(view.page), '320 pixels').toEqual([]);
    await view.page.setViewportSize({ width: 640, height: 400 });
    expect(await sticksOut(view.page), '200 % of a desktop').toEqual([]);
  });

  it.concurrent.each(stays)(
    'nothing moves in "$name" in "$locale" for who asked for rest',
    async (pageCase) => {
      await using view = await browsing.open(pageCase);
      expect(await moving(view.page)).toEqual([]);
    },
  );
});

describe('with letters of twice the size', () => {
  const browsing = useBrowsing({ letters: 32 });

  it.concurrent.each(stays)('nothing sticks out of "$name" in "$locale"', async (pageCase) => {
    await using view = await browsing.open(pageCase, { viewport: { width: 640, height: 800 } });
    expect(await sticksOut(view.page)).toEqual([]);
  });
});

declare global {
  interface Window {
    shifts: string[];
  }
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: readonly { node?: Node | null }[];
}

async function watchShifts(page: Page): Promise<void> {
  // The picture or font that comes late is the one that shifts what stands there.
  await page.route(/\/media\/|\.woff2$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
  // One pixel of one line, when a font rounds otherwise: Lighthouse shows it as 0 as well.
  const visible = 0.0005;
  await page.addInitScript((visible) => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.value < visible) continue;
        const nodes = entry.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML : node?.textContent,
        );
        window.shifts.push(
          `${entry.value.toFixed(4)}: ${nodes.map((html) => html?.slice(0, 120)).join(' | ')}`,
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }, visible);
}

/** What reaches beyond the right edge and cannot be scrolled to in a box of its own. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [
      `${scrollWidth - clientWidth} pixels`,
      ...beyond.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 200)),
    ];
  });
}

async function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (text: string) => Math.max(...text.split(',').map((part) => Number.parseFloat(part)));
    return [document.documentElement, ...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } =
          getComputedStyle(element);
        const animated = animationName !== 'none' && seconds(animationDuration) > 0.01;
        return animated || seconds(transitionDuration) > 0.01 || scrollBehavior === 'smooth';
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
}

/** Every kind of page by keyboard alone: Lao at a phone's width, English at a desktop's. */
import { expect, it } from 'vitest';
import type { Page } from '../../testing/browser.ts';
import { useBrowsing, viewports } from './browsing.ts';
import { pageCases } from './page-types.ts';

const browsing = useBrowsing();
const stays = pageCases.filter(({ leaves }) => !leaves);

it.concurrent.each(stays)('leads through "$name" in "$locale"', async (pageCase) => {
  const viewport = pageCase.locale === 'lo' ? viewports.phone : viewports.desktop;
  await using view = await browsing.open(pageCase, { viewport });
  const { page } = view;
  const expected = await tabStops(page);
  const walked: Stop[] = [];
  // One more than there are: past the last one the focus leaves the page.
  for (let press = 0; press <= expected.length; press++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === null || stop.index === walked[0]?.index) break;
    walked.push(stop);
  }
  expect(
    walked.filter(({ fault }) => fault !== null).map(({ fault, html }) => `${fault}: ${html}`),
    'what has the focus is seen to have it',
  ).toEqual([]);
  expect(
    walked.map(({ html }) => html),
    'every control once, in the order of the page',
  ).toEqual(expected);
});

it.concurrent.each(stays)('skips to the content of "$name" in "$locale"', async (pageCase) => {
  await using view = await browsing.open(pageCase);
  const { page } = view;
  const before = await page.evaluate(() => {
    const main = document.querySelector('main')!;
    const isBefore = (link: Element) => link.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING;
    return [...document.querySelectorAll('a[href], button, input, summary')].filter(isBefore).length;
  });
  // Where the content begins after one link there is nothing to skip.
  if (before <= 1) return;
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.activeElement?.closest('main, footer') !== null);
  expect(inside, 'the next stop is in or after the content').toBe(true);
});

it.concurrent.each(stays)('gives fingers room in "$name" in "$locale"', async (pageCase) => {
  await using view = await browsing.open(pageCase);
  expect(await smallTargets(view.page)).toEqual([]);
});

interface Stop {
  index: number;
  html: string;
  fault: string | null;
}

/** What Tab must reach, in the order of the page: the same for the eye and for a screen reader. */
async function tabStops(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ]
      .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled, [type=hidden]'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
      .filter((element) => element.closest('svg') === null || element.getBoundingClientRect().width > 0)
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

/** null: the focus has left the page */
async function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    return {
      index: [...document.querySelectorAll('*')].indexOf(element),
      html: element.outerHTML.slice(0, 160),
      fault: fault(element),
    };

    function fault(of: Element): string | null {
      if (!isOutlined(of)) return 'no outline';
      const [box] = (of instanceof SVGElement ? of.firstElementChild! : of).getClientRects();
      if (!box || box.width === 0) return 'no size';
      // A drawing has hollows: somewhere in its box it is.
      const places = of instanceof SVGElement ? [0.1, 0.3, 0.5, 0.7, 0.9] : [0.5];
      const points = places.flatMap((x) =>
        places.map((y) => [box.x + box.width * x, box.y + box.height * y] as const),
      );
      const isSeen = ([x, y]: readonly [number, number]) => {
        const seen = document.elementFromPoint(x, y);
        return seen !== null && (of.contains(seen) || seen.contains(of));
      };
      return points.some(isSeen) ? null : `nothing of it at ${box.x}, ${box.y}`;
    }

    /** Itself, what lies over the whole of its card, the card, or a drawing inside. */
    function isOutlined(of: Element): boolean {
      const around = of.closest('article, li, section');
      const styles = [of, ...of.children, ...(around ? [around] : [])].map((part) => getComputedStyle(part));
      return [...styles, getComputedStyle(of, '::after')].some(
        ({ outlineStyle, outlineWidth, strokeWidth }) =>
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
          Number.parseFloat(strokeWidth) >= 3,
      );
    }
  });
}

/**
 * Targets smaller than 44 × 44 CSS pixels, but for links in running text, as WCAG 2.5.5 and 2.5.8 allow. A target is
 * what answers to the finger, so a card around its link counts.
 */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const size = 44;
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ];
    return controls
      .filter(
        (control) =>
          control.checkVisibility({ visibilityProperty: true }) && !control.matches('[type=hidden]'),
      )
      .filter((control) => !control.classList.contains('skip') && !inText(control) && !answers(control))
      .map((control) => {
        const { width, height } = control.getBoundingClientRect();
        return `${width.toFixed(0)} × ${height.toFixed(0)}: ${control.outerHTML.slice(0, 160)}`;
      });

    /** Beside other words of the same line. */
    function inText(control: Element): boolean {
      if (getComputedStyle(control).display !== 'inline') return false;
      const block = control.closest(
        'p, li, td, dd, dt, figcaption, caption, blockquote, h1, h2, h3, h4, small',
      );
      const rest = (block?.textContent ?? '').replace(control.textContent ?? '', '');
      return rest.trim() !== '';
    }

    /** Whether 44 pixels in both directions, somewhere around its middle, belong to it. */
    function answers(control: Element): boolean {
      const box = control.getBoundingClientRect();
      if (box.width >= size - 0.5 && box.height >= size - 0.5) return true;
      control.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = control.getBoundingClientRect();
      const [middleX, middleY] = [x + width / 2, y + height / 2];
      const hit = (dx: number, dy: number) => {
        const found = document.elementFromPoint(middleX + dx, middleY + dy);
        return (
          found !== null &&
          (control.contains(found) || (found.contains(control) && found.matches('label, a, button')))
        );
      };
      const reach = (step: (distance: number) => boolean) => {
        let distance = 0;
        while (distance < size && step(distance + 1)) distance++;
        return distance;
      };
      const wide = reach((d) => hit(d, 0)) + reach((d) => hit(-d, 0)) + 1;
      const high = reach((d) => hit(0, d)) + reach((d) => hit(0, -d)) + 1;
      return wide >= size - 1 && high >= size - 1;
    }
  });
}

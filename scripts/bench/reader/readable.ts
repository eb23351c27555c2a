/** When a reader on a slow link can begin to read. */
import type { Browser } from '../../testing/browser.ts';

export interface Link {
  name: string;
  /** kbit/s, both ways */
  rate: number;
  /** milliseconds from a request to the first byte of its answer */
  latency: number;
}

export interface Moments {
  /** milliseconds from the start of the navigation */
  firstPaint: number;
  /** the heading of the content and a first text below it stand on the screen */
  readable: number;
  /** the last byte of the first picture of the content is there; NaN where it has none */
  picture: number;
}

/** With nothing in the cache and no service worker, on a phone. */
export async function measureReading(browser: Browser, url: string, link: Link): Promise<Moments> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: link.latency,
      downloadThroughput: (link.rate * 1000) / 8,
      uploadThroughput: (link.rate * 1000) / 8,
    });
    await page.addInitScript(watch);
    await page.goto(url, { waitUntil: 'commit', timeout: 60_000 });
    const readable = await page.waitForFunction(() => window.readableAt, undefined, { timeout: 60_000 });
    const firstPaint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    return {
      firstPaint,
      readable: (await readable.jsonValue()) ?? Number.NaN,
      picture: await page.evaluate(firstPicture),
    };
  } finally {
    await context.close();
  }
}

declare global {
  interface Window {
    readableAt?: number;
  }
}

/** Looks at every frame; the moment counts when the next one begins, so it was painted. */
function watch(): void {
  const isShown = (element: Element | null) =>
    element !== null &&
    element.textContent.trim() !== '' &&
    element.checkVisibility({ visibilityProperty: true });
  const look = () => {
    const heading = document.querySelector('main h1');
    const texts = [...document.querySelectorAll('main :is(p, li)')];
    if (!isShown(heading) || !texts.some(isShown)) requestAnimationFrame(look);
    else requestAnimationFrame(() => (window.readableAt = performance.now()));
  };
  requestAnimationFrame(look);
}

async function firstPicture(): Promise<number> {
  const picture = document.querySelector<HTMLImageElement>('main img');
  if (!picture) return Number.NaN;
  await picture.decode();
  const load = performance.getEntriesByName(picture.currentSrc)[0] as PerformanceResourceTiming | undefined;
  return load?.responseEnd ?? Number.NaN;
}

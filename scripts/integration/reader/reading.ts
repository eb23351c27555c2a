import type { Page } from '../../testing/browser.ts';

/** Down the page by screens, until fonts and pictures are there and drawn. */
export async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const pictures = [...document.images].filter(({ offsetParent }) => offsetParent !== null);
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

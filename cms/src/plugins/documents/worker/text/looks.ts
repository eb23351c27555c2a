import { openPdfium } from '../pdf/pdfium.ts';

/** How a page looks: nothing on it, a picture that may show letters, or letters and lines alone. */
export type Look = 'blank' | 'picture' | 'drawn';

/** Of the page, from which on its images may be what it says. */
const leastImages = 0.15;

/** @param numbers of pages, from 1. A page that cannot be drawn is 'drawn'. */
export async function looksOf(path: string, numbers: readonly number[]): Promise<Map<number, Look>> {
  const looks = new Map<number, Look>();
  if (numbers.length === 0) return looks;
  const document = await openPdfium(path);
  for (const number of numbers) {
    try {
      looks.set(number, lookOf(document.page(number)));
    } catch {
      looks.set(number, 'drawn');
    }
  }
  document.close();
  return looks;
}

type Page = ReturnType<Awaited<ReturnType<typeof openPdfium>>['page']>;

function lookOf(page: Page): Look {
  try {
    if (page.images().share >= leastImages) return 'picture';
    const { data } = page.render({ width: 120, height: Math.round((120 * page.height) / page.width) });
    return data.every((channel) => channel > 250) ? 'blank' : 'drawn';
  } finally {
    page.close();
  }
}

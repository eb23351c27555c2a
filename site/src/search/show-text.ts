/** The place in a page where a query was found, read from the page itself. */
import { around, highlight } from '@sanlao/shared/search/highlight';

const passageCharacters = 240;
const blocks = 'main :is(p, li, h2, h3, h4, dd, td, figcaption)';

/** @returns null where it is not found */
export async function passageIn(path: string, marks: ReadonlySet<string>): Promise<string | null> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  // A parsed document is no page: nothing of it runs or loads.
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const texts = [...page.querySelectorAll(blocks)].map((block) =>
    (block.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
  const places = texts.map((text) => highlight(text, marks).filter(({ marked }) => marked).length);
  const best = texts[places.indexOf(Math.max(...places))];
  return best === undefined ? null : around(best, marks, passageCharacters);
}

/** The place in a page where a query was found, read from the page itself. */
import { marked } from './marked.ts';

const blocks = 'main :is(p, li, h2, h3, h4, dd, td, figcaption)';

/** @throws where it cannot be read or the words are not in it */
export async function passageIn(path: string, marks: ReadonlySet<string>): Promise<(Node | string)[]> {
  // A parsed document is no page: nothing of it runs or loads.
  const page = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
  let best: (Node | string)[] = [];
  let most = 0;
  for (const block of page.querySelectorAll(blocks)) {
    const pieces = marked(block.textContent ?? '', marks);
    const places = pieces.filter((piece) => piece instanceof Node).length;
    if (places <= most) continue;
    best = pieces;
    most = places;
  }
  if (!most) throw new Error(`${path} does not have the words.`);
  return best;
}

import { canonicalise } from '@sanlao/shared/lao/canon';
import { assemble, type ParsedArticle } from '../article/assemble.ts';
import { privateUse } from '../article/canonical-text.ts';
import type { Credits } from '../article/credits.ts';
import { canonicalPieces } from './canonical-pieces.ts';
import { contentRoot, removeChrome } from './content-root.ts';
import { pageFacts } from './facts.ts';
import { loadPage } from './load-page.ts';
import type { Picture } from './pictures.ts';
import { walk } from './walk.ts';

export interface ParsedPage extends ParsedArticle {
  /** in the order of the text; the body has a `pictureMark` where each one stands */
  pictures: Picture[];
}

/** What is known of a page from elsewhere, such as the item of a feed. */
export interface PageContext {
  title?: string;
  date?: string;
  credits?: Credits;
  /** the page's address, for its relative links */
  base?: string;
  /** the HTML is an article's body, not a page with menus around it */
  fragment?: boolean;
}

/**
 * Reads the article out of an HTML page; the same decisions as for plain text, on paragraphs instead of lines.
 *
 * @throws Failure for a page that no editor wrote
 */
export function parsePage(html: string, context: PageContext = {}): ParsedPage {
  const $ = loadPage(html);
  const facts = context.fragment ? {} : pageFacts($);
  removeChrome($);
  const root = context.fragment ? $('body') : contentRoot($);
  const { pieces, pictures, warnings } = walk($, root, context.base ?? facts.base);
  const canonical = canonicalPieces(pieces);
  const title = context.title ?? facts.title;
  const canonicalTitle = title === undefined ? undefined : canonicalise(title.replace(/\s+/g, ' ').trim());
  const date = context.date ?? facts.date;
  const article = assemble(canonical.pieces, {
    ...(canonicalTitle?.text ? { title: canonicalTitle.text } : {}),
    ...(date === undefined ? {} : { date }),
    ...(context.credits ? { credits: context.credits } : {}),
    repairs: canonical.repairs,
    warnings: [...canonical.warnings.map(privateUse), ...warnings],
  });
  return { ...article, pictures };
}

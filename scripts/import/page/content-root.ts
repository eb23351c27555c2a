import type { Cheerio, CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';

/** Removes what no article is made of: scripts, menus, forms, and what pages put around and below an article. */
export function removeChrome($: CheerioAPI): void {
  $(CHROME).remove();
  // The header of an article holds its title and date; that of a page holds its menu.
  $('header').not('article header, main header').remove();
}

/** The element that holds the article: one that says so, else the one with the most text that is no link. */
export function contentRoot($: CheerioAPI): Cheerio<Element> {
  for (const selector of MARKED) {
    const fullest = $(selector)
      .toArray()
      .map((element) => ({ element, length: textLength($, element) }))
      .sort((a, b) => b.length - a.length)[0];
    if (fullest && fullest.length >= ENOUGH) return $(fullest.element) as Cheerio<Element>;
  }
  return densest($) ?? ($('body') as Cheerio<Element>);
}

const CHROME = [
  'script, style, noscript, template, iframe, object, embed, form, button, input, select, textarea, dialog',
  'svg, canvas, video, audio, map, nav, aside, footer, [hidden], [aria-hidden=true]',
  '[role=navigation], [role=banner], [role=contentinfo], [role=search], [role=complementary], [role=menu]',
  '.nav, .navbar, .menu, .breadcrumb, .breadcrumbs, .sidebar, .pagination, .pager, .footer, .widget',
  '.share, .sharing, .sharedaddy, .social, .social-share, .addtoany_share_save_container, .related, .related-posts',
  '.comments, #comments, .comment-list, .post-navigation, .screen-reader-text, .skip-link, .tags-links',
].join(', ');

const MARKED = [
  '[itemprop=articleBody]',
  '.entry-content, .post-content, .article-content, .article-body, .item-page, .field--name-body, .node__content',
  'article',
  'main, [role=main]',
  '#content, #main-content, .content',
];
const ENOUGH = 40;

const BLOCKS =
  'p, div, section, article, main, table, tr, td, ul, ol, li, dl, blockquote, pre, center, form, header';

/** Every paragraph counts for its parent, and half for the parent of that; links count against both. */
function densest($: CheerioAPI): Cheerio<Element> | undefined {
  const scores = new Map<Element, number>();
  const add = (element: Element | null, score: number) => {
    if (element?.type === 'tag' && element.name !== 'html')
      scores.set(element, (scores.get(element) ?? 0) + score);
  };
  for (const element of $('p, td, pre, div, li, font').toArray()) {
    const length = textLength($, element);
    if (length < 25 || $(element).children(BLOCKS).length > 0) continue;
    add(element, element.name === 'p' ? 0 : length);
    add(element.parent as Element | null, length);
    add((element.parent?.parent ?? null) as Element | null, length / 2);
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  return best ? ($(best[0]) as Cheerio<Element>) : undefined;
}

function textLength($: CheerioAPI, element: AnyNode): number {
  const all = $(element).text().replace(/\s+/g, ' ').trim().length;
  const links = $(element).find('a').text().replace(/\s+/g, ' ').trim().length;
  return all - links;
}

import { load, type CheerioAPI } from 'cheerio';
import type { AnyNode, ParentNode } from 'domhandler';
import { Failure } from '../../console/failure.ts';

/** Parses a page. @throws Failure when its elements are nested so deep that no editor wrote them */
export function loadPage(html: string): CheerioAPI {
  // Before the parser sees it: its time grows with the square of the depth.
  if (mostOpen(html) > mostUnclosed) throw tooDeep();
  const $ = load(html);
  let level: AnyNode[] = $.root().toArray();
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw tooDeep();
    level = level.flatMap((node) => (isParent(node) ? node.children : []));
  }
  return $;
}

/** Elements within elements: a real page has some 30. */
const deepest = 400;
/** Far more than the tags that old editors forgot to close. */
const mostUnclosed = 4000;

/** Tags that close by themselves or have no end. */
const SELF_CLOSING = new Set(
  'p li td th tr dt dd option br hr img input meta link area base col wbr source embed param tbody thead tfoot'.split(
    ' ',
  ),
);

function mostOpen(html: string): number {
  let open = 0;
  let most = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (SELF_CLOSING.has(name!.toLowerCase())) continue;
    open = Math.max(0, open + (slash ? -1 : 1));
    most = Math.max(most, open);
  }
  return most;
}

function tooDeep(): Failure {
  return new Failure(`The page has elements nested more than ${deepest} deep.`);
}

function isParent(node: AnyNode): node is ParentNode {
  return 'children' in node;
}

/**
 * Pages that no reader waits for: a publish leaves them for the run after it, so that it is live the sooner. They are
 * recorded in the publish's own transaction, so none is forgotten.
 */
import type { Database } from '../replica/database.ts';
import { isSearchFile } from '../search/renderer.ts';
import { addressText, type PageAddress } from './candidates.ts';

/** Pictures that take long to draw: left for later even where a whole site is rendered. */
const drawn = /\/card\.png$/;
const other =
  /^\/open-data\/|\/(rss\.xml|feed\.json)$|^\/(lo|en)\/(news\/topics|about\/units)\/[^/]+\/feed\.xml$/;

const pagesOfRun = 20;
const picturesOfRun = 2;

export interface SplitPages {
  now: PageAddress[];
  later: PageAddress[];
}

/** @param scope what is rendered: the pages that a change touches, or all that there are */
export function splitPages(pages: readonly PageAddress[], scope: 'change' | 'everything'): SplitPages {
  const waits = ({ path }: PageAddress) =>
    drawn.test(path) || (scope === 'change' && (other.test(path) || isSearchFile(path)));
  return { now: pages.filter((page) => !waits(page)), later: pages.filter(waits) };
}

export type LaterPages = ReturnType<typeof openLaterPages>;

/** The pages of one code version that wait. */
export function openLaterPages(database: Database, version: string) {
  const add = database.prepare('INSERT OR IGNORE INTO later_pages (version, site, path) VALUES (?, ?, ?)');
  const remove = database.prepare('DELETE FROM later_pages WHERE version = ? AND site = ? AND path = ?');
  const first = database.prepare<[string, number], PageAddress>(
    `SELECT site, path FROM later_pages WHERE version = ? ORDER BY path LIKE '%/card.png', site, path LIMIT ?`,
  );
  const all = database.prepare<[string], PageAddress>('SELECT site, path FROM later_pages WHERE version = ?');

  return {
    add(pages: readonly PageAddress[]): void {
      for (const { site, path } of pages) add.run(version, site, path);
    },
    remove(pages: readonly PageAddress[]): void {
      for (const { site, path } of pages) remove.run(version, site, path);
    },
    /** What the next run renders, pictures last: no more than a publish that comes meanwhile can wait for. */
    next(): PageAddress[] {
      const pages = first.all(version, pagesOfRun);
      const texts = pages.filter(({ path }) => !drawn.test(path));
      return texts.length > 0 ? texts : pages.slice(0, picturesOfRun);
    },
    /** For use with `addressText`. */
    texts: (): ReadonlySet<string> => new Set(all.all(version).map(addressText)),
  };
}

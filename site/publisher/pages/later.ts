/**
 * Pages that no reader waits for: a publish leaves them for the run after it, so that it is live the sooner. They are
 * recorded in the publish's own transaction, so none is forgotten.
 */
import type { Document } from '@sanlao/shared/content/types';
import { portalCode } from '@sanlao/shared/urls';
import type { Database } from '../replica/database.ts';
import type { AppliedChange } from '../replica/replica.ts';
import { isSearchFile } from '../search/renderer.ts';
import { addressText, type PageAddress } from './candidates.ts';

/** Pictures and packs, which take long to make: left for later even where a whole site is rendered. */
const drawn = /\/card\.png$|\.zip$/;
/** Pages of the page reader but its first: a document has up to 2,000 of them; and the tables of a file. */
const inDocument = /\/file-\d+\/(?!$|page-1\/)|\/tables-\d+\/$/;
/** What machines fetch on their own time, and the list that a reader's phone keeps. */
const fetchedLater = /^\/open-data\/|^\/sitemaps?\b|\/(feed\.xml|rss\.xml|feed\.json|offline\/)$/;

const pagesOfRun = 6;
const picturesOfRun = 8;

export interface SplitPages {
  now: PageAddress[];
  later: PageAddress[];
}

/**
 * After a change, the pages that a reader of its site and language sees are rendered now. A change that belongs to no
 * site, as a Topic, renders all its pages now.
 *
 * @param scope the changes whose pages these are, or that they are all there are
 */
export function splitPages(
  pages: readonly PageAddress[],
  scope: readonly AppliedChange[] | 'everything',
): SplitPages {
  const waits = scope === 'everything' ? isDrawn : waitsAfter(scope);
  return { now: pages.filter((page) => !waits(page)), later: pages.filter(waits) };
}

function isDrawn({ path }: PageAddress): boolean {
  return drawn.test(path);
}

function waitsAfter(changes: readonly AppliedChange[]): (page: PageAddress) => boolean {
  const languages = new Set(changes.map(({ locale }) => locale));
  const [language] = languages.size === 1 ? languages : [''];
  const ofSites =
    changes.length > 0 && changes.every(({ document, previous }) => isOfSite(document ?? previous));
  return (page) =>
    isDrawn(page) ||
    inDocument.test(page.path) ||
    fetchedLater.test(page.path) ||
    isSearchFile(page.path) ||
    (page.site === portalCode && ofSites) ||
    (language !== '' && !page.path.startsWith(`/${language}/`));
}

function isOfSite(document: Document | null): boolean {
  return document !== null && 'site' in document && !('national' in document && document.national);
}

/** What waits goes on in this order: texts, the inside of documents, pictures. */
const turns = { texts: 0, documents: 1, pictures: 2 } as const;

function turnOf(page: PageAddress): number {
  if (isDrawn(page)) return turns.pictures;
  return inDocument.test(page.path) ? turns.documents : turns.texts;
}

export type LaterPages = ReturnType<typeof openLaterPages>;

/** The pages of one code version that wait. */
export function openLaterPages(database: Database, version: string) {
  const add = database.prepare(
    'INSERT OR IGNORE INTO later_pages (version, turn, site, path) VALUES (?, ?, ?, ?)',
  );
  const remove = database.prepare(
    'DELETE FROM later_pages WHERE version = ? AND turn = ? AND site = ? AND path = ?',
  );
  const first = database.prepare<[string, number, number], PageAddress>(
    'SELECT site, path FROM later_pages WHERE version = ? AND turn = ? ORDER BY site, path LIMIT ?',
  );
  const all = database.prepare<[string], PageAddress>('SELECT site, path FROM later_pages WHERE version = ?');

  return {
    add(pages: readonly PageAddress[]): void {
      for (const page of pages) add.run(version, turnOf(page), page.site, page.path);
    },
    remove(pages: readonly PageAddress[]): void {
      for (const page of pages) remove.run(version, turnOf(page), page.site, page.path);
    },
    /** What the next run renders: no more than a publish that comes meanwhile can wait for. */
    next(): PageAddress[] {
      const texts = first.all(version, turns.texts, pagesOfRun);
      return texts.length > 0 ? texts : first.all(version, turns.documents, pagesOfRun);
    },
    /** The pictures to draw next. */
    nextDrawn: (): PageAddress[] => first.all(version, turns.pictures, picturesOfRun),
    /** For use with `addressText`. */
    texts: (): ReadonlySet<string> => new Set(all.all(version).map(addressText)),
  };
}

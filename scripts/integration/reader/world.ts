/** What stands on the running product: its documents, as pages read them, and where its pages are. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type DataPaths, dataPaths } from '@sanlao/shared/config/paths';
import type { Document, DocumentOf, DocumentType } from '@sanlao/shared/content/types';
import { portalCode } from '@sanlao/shared/urls';
import { extraSites } from '../../testing/reader/content.ts';
import type { ReaderProduct } from '../../testing/reader/setup.ts';
import { fromStored, type StoredDocument } from '@sanlao/site/publisher/replica/stored.ts';

export interface Address {
  site: string;
  /** "/lo/news/" */
  path: string;
}

export interface World {
  /** "http://attapeu.localhost:12345/lo/news/" */
  urlOf(address: Address): string;
  /** The file behind a URL as the web server sends it: in Brotli where it is stored so. */
  sentFile(url: string): string;
  /** The file of a page, not compressed. */
  fileOf(address: Address): string;
  /** The first document that fits. @throws Error where the content holds none: a page type without a page */
  find<T extends DocumentType>(type: T, fits: (document: DocumentOf<T>) => boolean): DocumentOf<T>;
}

export function openWorld({ sitePort, dataDir }: ReaderProduct): World {
  const paths = dataPaths(dataDir);
  const documents = readDocuments(paths.replica);
  const urlOf = ({ site, path }: Address) =>
    `http://${site === portalCode ? '' : `${site}.`}localhost:${sitePort}${path}`;
  return {
    urlOf,
    sentFile(url) {
      const file = fileBehind(new URL(url), paths);
      return existsSync(`${file}.br`) ? `${file}.br` : file;
    },
    fileOf: (address) => fileBehind(new URL(urlOf(address)), paths),
    find(type, fits) {
      const found = documents.find(
        (document): document is DocumentOf<typeof type> => document.type === type && fits(document as never),
      );
      if (!found) throw new Error(`The content has no ${type} that fits.`);
      return found;
    },
  };
}

const shared = { _astro: 'assets', media: 'media' } as const;

function fileBehind({ hostname, pathname }: URL, paths: DataPaths): string {
  const [, first = '', ...rest] = decodeURI(pathname).split('/');
  if (first in shared) return join(paths[shared[first as keyof typeof shared]], ...rest);
  const site = hostname === 'localhost' ? portalCode : hostname.replace(/\.localhost$/, '');
  return join(paths.liveCurrent, site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
}

/** In an order that does not depend on ids made at random. */
function readDocuments(file: string): Document[] {
  const database = new Database(file, { readonly: true });
  const rows = database.prepare<[], StoredDocument>('SELECT json, body FROM documents').all();
  database.close();
  return rows.map(fromStored).sort((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1));
}

/** The sample content first, then the newest. */
function keyOf(document: Document): string {
  const site = 'site' in document ? document.site : '';
  const day = 'date' in document ? document.date : 'start' in document ? document.start : '';
  const name = 'title' in document ? document.title : 'nameLo' in document ? document.nameLo : '';
  return `${isExtra(site) ? 0 : 1} ${day} ${site} ${name}`;
}

function isExtra(site: string): boolean {
  return Object.values<string>(extraSites).includes(site);
}

/** What stands on the running product: its documents, as pages read them, and where its pages are. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { inject } from 'vitest';
import { dataPaths } from '@sanlao/shared/config/paths';
import type { Document, DocumentOf, DocumentType } from '@sanlao/shared/content/types';
import { portalCode } from '@sanlao/shared/urls';
import { extraSites } from '../../testing/reader/content.ts';
import { fromStored, type StoredDocument } from '@sanlao/site/publisher/replica/stored.ts';

export interface Address {
  site: string;
  /** "/lo/news/" */
  path: string;
}

export interface World {
  /** "http://attapeu.localhost:12345/lo/news/" */
  urlOf(address: Address): string;
  /** The file that the web server sends for a page, with the ending of its compressed form. */
  fileOf(address: Address, form?: '' | '.br'): string;
  /** The first document that fits. @throws Error where the content holds none: a page type without a page */
  find<T extends DocumentType>(type: T, fits: (document: DocumentOf<T>) => boolean): DocumentOf<T>;
}

export function openWorld({ sitePort, dataDir } = inject('reader')): World {
  const paths = dataPaths(dataDir);
  const documents = readDocuments(paths.replica);
  return {
    urlOf: ({ site, path }) => `http://${site === portalCode ? '' : `${site}.`}localhost:${sitePort}${path}`,
    fileOf: ({ site, path }, form = '') =>
      join(paths.liveCurrent, site, path.endsWith('/') ? `${path}index.html${form}` : path + form),
    find(type, fits) {
      const found = documents.find(
        (document): document is DocumentOf<typeof type> => document.type === type && fits(document as never),
      );
      if (!found) throw new Error(`The content has no ${type} that fits.`);
      return found;
    },
  };
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

import Database from 'better-sqlite3';
import type { Content } from '../../../site/publisher/content/content.ts';
import { openPageIndex } from '../../../site/publisher/pages/page-index.ts';
import { openReader } from '../../../site/publisher/replica/reader.ts';
import { openSettings } from '../../../site/publisher/replica/settings.ts';
import { codeVersion, replicaVariable } from './environment.ts';

interface PublishedPage {
  site: string;
  path: string;
  hash: string;
}

export interface BenchmarkReplica {
  pages(): PublishedPage[];
  /** @param site default: the one site that there is beside the portal */
  contentOf(site: string | undefined): Content;
}

/** Port in the addresses of sites without a public host. */
export const localPort = 4000;

let opened: BenchmarkReplica | undefined;

/** The publisher's database, opened once for the build and only for reading. */
export function replica(): BenchmarkReplica {
  return (opened ??= open());
}

function open(): BenchmarkReplica {
  const database = new Database(process.env[replicaVariable], { readonly: true });
  // As the publisher sets it: without, reading would be slower than it is there.
  database.pragma('cache_size = -32000');
  const reader = openReader(database, { localPort, today: openSettings(database).day });
  const index = openPageIndex(database, codeVersion);
  const only = reader.sites()[0]!.code;
  return {
    pages: () =>
      index.sites().flatMap((site) => index.ofSite(site).map(({ path, hash }) => ({ site, path, hash }))),
    contentOf: (site = only) => reader.read(site)!.content,
  };
}

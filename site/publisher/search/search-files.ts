/** The index as files of the sites, from the database. */
import type { Locale } from '@sanlao/shared/locales';
import type { SearchEntry, SearchManifest } from '@sanlao/shared/search/reader';
import { searchFiles } from '@sanlao/shared/search/shard';
import { type TierName, tierNames } from '@sanlao/shared/search/tiers';
import { portalCode, urls } from '@sanlao/shared/urls';
import type { PageAddress } from '../pages/candidates.ts';
import type { Database } from '../replica/database.ts';
import { indexName, localeOfIndex, openSearchTables, siteOfIndex } from './search-tables.ts';

export function openSearchFiles(database: Database) {
  const tables = openSearchTables(database);

  return {
    manifest: (site: string, locale: Locale): SearchManifest => {
      const shards = (tier: TierName) => tables.tier(indexName(site, locale), tier).shards;
      return Object.fromEntries(tierNames.map((tier) => [tier, shards(tier)])) as Record<TierName, number>;
    },

    /** @param name "live/3.bin" @returns null where there is no such file */
    file(site: string, locale: Locale, name: string): Buffer | null {
      const index = indexName(site, locale);
      const [, tier, number] = /^(live|recent|main|inside|inside-main)\/(\d+)\.bin$/.exec(name) ?? [];
      if (tier !== undefined) return tables.shard(index, tier as TierName, Number(number));
      const [, bucket] = /^entries\/([\w-]+)\.json$/.exec(name) ?? [];
      const documents = bucket === undefined ? [] : tables.documents(index, bucket);
      if (documents.length === 0) return null;
      const entries = documents.map((document) => tables.text(document, locale)!.entry);
      return Buffer.from(JSON.stringify(site === portalCode ? entries : entries.map(withoutSite)));
    },

    /** Every file there is, of all sites or of one. */
    pages(onlySite?: string): PageAddress[] {
      return tables.indexes().flatMap((index) => {
        const site = siteOfIndex(index);
        if (onlySite !== undefined && site !== onlySite) return [];
        const names = [
          ...tables.shards(index).map(({ tier, shard }) => searchFiles.shard(tier, shard)),
          ...tables.buckets(index).map(({ bucket }) => searchFiles.entries(bucket)),
        ];
        return names.map((name) => ({ site, path: urls.searchFile(localeOfIndex(index), name) }));
      });
    },
  };
}

function withoutSite([kind, title, path, excerpt]: SearchEntry): SearchEntry {
  return [kind, title, path, excerpt];
}

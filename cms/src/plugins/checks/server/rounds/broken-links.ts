/** What the table of broken links holds. */
import type { Core } from '@strapi/strapi';
import type { EntryKey } from '@sanlao/shared/editing/states';
import type { LinkState } from '../links/link-state.ts';
import { brokenLinksUid } from './models.ts';

export interface BrokenLink {
  address: string;
  state: LinkState;
}

export interface BrokenEntry extends EntryKey {
  links: BrokenLink[];
  checkedAt: Date;
}

/** Those of one language of an entry. */
export interface FoundLinks {
  locale: string | null;
  site: string | null;
  links: BrokenLink[];
}

export interface DocumentKey {
  uid: string;
  documentId: string;
}

/** Those that were looked at longest ago first. @param site of this one only */
export async function brokenEntries(
  strapi: Core.Strapi,
  { limit, before, site }: { limit: number; before?: Date; site?: string },
): Promise<BrokenEntry[]> {
  const rows = (await query(strapi).findMany({
    where: {
      ...(before ? { checkedAt: { $lt: before } } : {}),
      ...(site === undefined ? {} : { site }),
    },
    orderBy: [{ checkedAt: 'asc' }, { id: 'asc' }],
    limit,
  })) as (Omit<BrokenEntry, 'checkedAt'> & { checkedAt: string | number | Date })[];
  return rows.map(({ uid, documentId, locale, links, checkedAt }) => ({
    ...{ uid, documentId, locale, links },
    checkedAt: new Date(checkedAt),
  }));
}

/** What was known of the document goes, in all its languages. */
export async function replaceBroken(
  strapi: Core.Strapi,
  { uid, documentId }: DocumentKey,
  found: readonly FoundLinks[],
  checkedAt: Date,
): Promise<void> {
  // Nearly always: nothing has to be written then.
  if (found.length === 0 && (await query(strapi).count({ where: { uid, documentId } })) === 0) return;
  await strapi.db.transaction(async () => {
    await query(strapi).deleteMany({ where: { uid, documentId } });
    for (const { locale, site, links } of found)
      await query(strapi).create({ data: { uid, documentId, locale, site, links, checkedAt } });
  });
}

function query(strapi: Core.Strapi) {
  return strapi.db.query(brokenLinksUid as never);
}

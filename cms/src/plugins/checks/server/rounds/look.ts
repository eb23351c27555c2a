/** Looks where the links of one published document lead, and writes down those that lead nowhere. */
import type { Core } from '@strapi/strapi';
import { documentTypes } from '@sanlao/shared/content/types';
import { databaseNow } from '../../../../database-clock.ts';
import { readBody } from '../body.ts';
import { statesOf } from '../link-states.ts';
import type { LinkState } from '../links/link-state.ts';
import { replaceBroken, type DocumentKey, type FoundLinks } from './broken-links.ts';

/** Content types whose entries stand on a site and may have links. */
export const linkingUids = ['article', 'event', 'page', 'publication', 'service', 'notice', 'dataset'].map(
  (type) => `api::${type}.${type}`,
);

const fine: ReadonlySet<LinkState['kind']> = new Set(['answers', 'unknown']);

export async function lookAt(strapi: Core.Strapi, { uid, documentId }: DocumentKey): Promise<void> {
  const type = documentTypes.find((name) => uid === `api::${name}.${name}`);
  if (!type) return;
  const entries = (await strapi.db
    .query(uid as never)
    .findMany({ where: { documentId, publishedAt: { $notNull: true } } })) as Record<string, unknown>[];
  const found: FoundLinks[] = [];
  for (const entry of entries) {
    const states = await statesOf(strapi, { type, entry, body: readBody(entry['body']) });
    const links = states.filter(({ state }) => !fine.has(state.kind));
    if (links.length === 0) continue;
    found.push({
      locale: textIn(entry, 'locale'),
      site: textIn(entry, 'site'),
      links: links.map(({ address, state }) => ({ address, state })),
    });
  }
  await replaceBroken(strapi, { uid, documentId }, found, await databaseNow(strapi));
}

function textIn(entry: Readonly<Record<string, unknown>>, field: string): string | null {
  const value = entry[field];
  return typeof value === 'string' ? value : null;
}

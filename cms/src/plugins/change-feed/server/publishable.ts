import type { Core } from '@strapi/strapi';
import { documentTypes } from '@sanlao/shared/content/types';
import type { Touched } from './touched.ts';

/** The content types of the sites, "api::article.article" and so on. */
export const publishableUids: readonly string[] = documentTypes.map((type) => `api::${type}.${type}`);

export const fileUid = 'plugin::upload.file';

/** The published versions among the rows that `where` matches. */
export async function publishedAmong(
  strapi: Core.Strapi,
  uid: string,
  where: Record<string, unknown> | undefined,
): Promise<Touched[]> {
  const rows = await strapi.db.query(uid as never).findMany({
    select: ['documentId', 'locale'],
    where: { $and: [where ?? {}, { publishedAt: { $notNull: true } }] },
  });
  return rows.map(({ documentId, locale }) => ({ uid, documentId, locale: locale ?? null }));
}

/**
 * The published documents that have a relation to the published version of this one. Where it goes, Strapi empties
 * those relations without touching the documents themselves.
 */
export async function publishedReferrers(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<Touched[]> {
  const found: Touched[] = [];
  for (const { owner, name } of relationsTo(strapi, uid)) {
    const where = { [name]: { documentId, publishedAt: { $notNull: true } } };
    found.push(...(await publishedAmong(strapi, owner, where)));
  }
  return found;
}

function relationsTo(strapi: Core.Strapi, target: string): { owner: string; name: string }[] {
  return publishableUids.flatMap((owner) =>
    Object.entries(strapi.contentTypes[owner as never]?.['attributes'] ?? {})
      // i18n's own relation between the languages of a document: the publisher asks for all of them anyway.
      .filter(([name, attribute]) => name !== 'localizations' && isRelationTo(attribute, target))
      .map(([name]) => ({ owner, name })),
  );
}

function isRelationTo(attribute: unknown, target: string): boolean {
  const { type, target: actual } = attribute as { type?: string; target?: string };
  return type === 'relation' && actual === target;
}

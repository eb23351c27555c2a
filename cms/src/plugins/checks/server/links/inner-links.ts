/** Whether a link to one of our sites leads to a page, by what is published now. */
import type { Core } from '@strapi/strapi';
import type { LinkState } from './link-state.ts';
import { targetOf, type Target } from './places.ts';

export async function innerState(
  strapi: Core.Strapi,
  { site, path }: { site: string; path: string },
): Promise<LinkState> {
  const isPage =
    (await leadsToPage(strapi, site, targetOf(path))) || (await isRedirected(strapi, site, path));
  return { kind: isPage ? 'answers' : 'no-page' };
}

async function leadsToPage(strapi: Core.Strapi, site: string, target: Target): Promise<boolean> {
  switch (target.kind) {
    case 'given':
      return true;
    case 'strange':
      return false;
    case 'page':
      return isPublished(strapi, 'page', { slug: target.slug, locale: target.locale, site });
    case 'code':
      return isCodePublished(strapi, site, target);
    case 'entry': {
      const row = await find(strapi, target.type, { urlId: target.urlId, locale: target.locale });
      return row !== null && (row['site'] === site || ([row['alsoOn']].flat() as unknown[]).includes(site));
    }
  }
}

function isCodePublished(
  strapi: Core.Strapi,
  site: string,
  { type, code, locale }: Extract<Target, { kind: 'code' }>,
): Promise<boolean> {
  switch (type) {
    case 'topic':
      return isPublished(strapi, type, { code });
    case 'unit':
      return isPublished(strapi, type, { code, site });
    case 'dataset':
      return isPublished(strapi, type, { code, site, locale });
    case 'service':
      // Those of the whole country stand on every site.
      return isPublished(strapi, type, { code, locale, $or: [{ site }, { national: true }] });
  }
}

async function isRedirected(strapi: Core.Strapi, site: string, path: string): Promise<boolean> {
  const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
  return isPublished(strapi, 'redirect', { site, from: { $in: [path, other] } });
}

async function isPublished(strapi: Core.Strapi, type: string, where: object): Promise<boolean> {
  return (await find(strapi, type, where)) !== null;
}

async function find(
  strapi: Core.Strapi,
  type: string,
  where: object,
): Promise<Record<string, unknown> | null> {
  return strapi.db
    .query(`api::${type}.${type}` as never)
    .findOne({ where: { ...where, publishedAt: { $notNull: true } } });
}

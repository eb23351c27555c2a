/** The published codes that entries may refer to. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '@sanlao/shared/locales';

export const codeKinds = ['site', 'unit', 'topic', 'series'] as const;
export type CodeKind = (typeof codeKinds)[number];

export interface CodeOption {
  code: string;
  nameLo: string;
  nameEn: string;
  /** of units and series */
  site?: string;
}

const belongsToSite: Record<CodeKind, boolean> = { site: false, unit: true, topic: false, series: true };

/** Every published code of a kind by its order or code; of one site only where `site` is given and the kind has sites. */
export async function publishedCodes(
  strapi: Core.Strapi,
  kind: CodeKind,
  site?: string,
): Promise<CodeOption[]> {
  const ofSite = belongsToSite[kind];
  const rows = await strapi.db.query(`api::${kind}.${kind}`).findMany({
    select: ['code', 'nameLo', 'nameEn', ...(ofSite ? ['site'] : [])],
    where: { publishedAt: { $ne: null }, ...(ofSite && site ? { site } : {}) },
    orderBy: kind === 'site' ? [{ order: 'asc' }, { code: 'asc' }] : [{ code: 'asc' }],
  });
  return rows as CodeOption[];
}

/** @returns what each published site is called, by its code; another is called by its code */
export async function namesOfSites(strapi: Core.Strapi): Promise<(code: string) => Record<Locale, string>> {
  const sites = new Map((await publishedCodes(strapi, 'site')).map((site) => [site.code, site]));
  return (code) => ({ lo: sites.get(code)?.nameLo ?? code, en: sites.get(code)?.nameEn ?? code });
}

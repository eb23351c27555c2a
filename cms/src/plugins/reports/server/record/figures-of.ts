import type { Core } from '@strapi/strapi';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { compareLao } from '@sanlao/shared/lao/sort';
import { spanOf, type Quarter } from '@sanlao/shared/reports/quarter';
import type { SiteFigures, UnitFigures } from '@sanlao/shared/reports/report';
import { publishedCodes, type CodeOption } from '../../../../codes.ts';
import { databaseNow } from '../../../../database-clock.ts';
import { figuresOfSites, type Places } from '../figures/site-figures.ts';
import type { Scope } from './database.ts';
import { documentsOf } from './documents.ts';
import { downloadsIn } from './downloads.ts';
import { publishedIn } from './published.ts';
import { stepsIn } from './steps.ts';

/** The figures of these sites in one quarter, as the record and the content have them now, in the order of the sites. */
export async function countFigures(
  strapi: Core.Strapi,
  quarter: Quarter,
  scope: Scope,
): Promise<SiteFigures[]> {
  const span = spanOf(quarter);
  const today = vientianeDay(await databaseNow(strapi));
  const published = await publishedIn(strapi, span, scope);
  const rows = {
    published,
    steps: await stepsIn(strapi, span, scope),
    documents: await documentsOf(strapi, published),
    downloads: await downloadsIn(strapi, span, scope),
  };
  return figuresOfSites(rows, await placesOf(strapi, scope), quarter, today);
}

async function placesOf(strapi: Core.Strapi, { sites }: Scope): Promise<Places> {
  const all = await publishedCodes(strapi, 'site');
  const units = (await strapi.db.query('api::unit.unit').findMany({
    select: ['code', 'site', 'level', 'nameLo', 'nameEn'],
    where: { publishedAt: { $ne: null } },
  })) as (CodeOption & { site: string; level: UnitFigures['level'] })[];
  return {
    sites: sites === 'all' ? all : all.filter(({ code }) => sites.includes(code)),
    units: units.toSorted((one, other) => compareLao(one.nameLo, other.nameLo)),
    topics: await publishedCodes(strapi, 'topic'),
  };
}

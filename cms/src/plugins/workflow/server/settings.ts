/** What a site may decide about its own reviews. */
import type { Core } from '@strapi/strapi';
import type { SiteSetting } from '@sanlao/shared/editing/workflow';
import { may } from '@sanlao/shared/people/rules';
import type { Person } from '../../../actor.ts';
import { recordActivity } from '../../activity/server/record.ts';
import { siteSettingUid } from './models.ts';
import { refuse } from './refusals.ts';

export async function mayApproveOwn(strapi: Core.Strapi, site: string | null): Promise<boolean> {
  if (site === null) return false;
  return (await query(strapi).findOne({ where: { site } }))?.mayApproveOwn ?? false;
}

/** Of the sites whose settings this person may change, ordered by code. */
export async function settingsFor(strapi: Core.Strapi, person: Person): Promise<SiteSetting[]> {
  const sites = await strapi.db.query('api::site.site').findMany({
    select: ['code', 'nameLo', 'nameEn'],
    where: { publishedAt: null },
    orderBy: { code: 'asc' },
  });
  const stored = new Map<string, boolean>(
    (await query(strapi).findMany()).map((row: SiteSetting) => [row.site, row.mayApproveOwn]),
  );
  return sites
    .filter(({ code }) => mayChange(person, code))
    .map(({ code, nameLo, nameEn }) => ({
      site: code,
      nameLo,
      nameEn,
      mayApproveOwn: stored.get(code) ?? false,
    }));
}

export async function setMayApproveOwn(
  strapi: Core.Strapi,
  person: Person,
  { site, value }: { site: string; value: boolean },
): Promise<void> {
  if (!mayChange(person, site)) throw refuse('not-allowed');
  await strapi.db.transaction(async () => {
    const data = { site, mayApproveOwn: value };
    const { count } = await query(strapi).updateMany({ where: { site }, data });
    if (count === 0) await query(strapi).create({ data });
    await recordActivity(strapi, {
      kind: 'setting-changed',
      site,
      details: { setting: 'workflow.mayApproveOwn', value },
    });
  });
}

function mayChange({ roles }: Person, site: string): boolean {
  return may(roles, 'change-settings', { site, unit: null });
}

function query(strapi: Core.Strapi) {
  return strapi.db.query(siteSettingUid as never);
}

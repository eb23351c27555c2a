/** Who may do what with reports: the rules of the editors' room, asked for the person of the request. */
import type { Core } from '@strapi/strapi';
import { may, sitesFor, type Deed } from '@sanlao/shared/people/rules';
import type { Report } from '@sanlao/shared/reports/report';
import { currentPerson } from '../../../actor.ts';
import type { Scope } from './record/database.ts';
import { refuse } from './refusals.ts';

const platform = { site: null, unit: null };

export function allows(strapi: Core.Strapi, deed: Deed, site: string | null): boolean {
  const roles = currentPerson(strapi)?.roles ?? [];
  return may(roles, deed, site === null ? platform : { site, unit: null });
}

/** @throws ForbiddenError */
export function demand(strapi: Core.Strapi, deed: Deed, site: string | null): void {
  if (!allows(strapi, deed, site)) throw refuse('forbidden');
}

/** The sites whose reports the person may read. @throws ForbiddenError where there is none */
export function readableSites(strapi: Core.Strapi): Scope {
  const sites = sitesFor(currentPerson(strapi)?.roles ?? [], 'read-report');
  if (sites !== 'all' && sites.length === 0) throw refuse('forbidden');
  return { sites };
}

/** What belongs to all sites is the ministry's: who may write there decides on the reports of the sites. */
export function rightsTo(strapi: Core.Strapi, site: string): Report['may'] {
  return {
    write: allows(strapi, 'write-report', site),
    review: allows(strapi, 'write-report', null),
    publish: allows(strapi, 'publish', site),
  };
}

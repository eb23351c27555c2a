import { z } from 'zod';
import { nearest } from '@sanlao/shared/text/nearest';
import type { CmsClient } from '../cms/client.ts';
import { Failure } from '../console/failure.ts';

/** Where the articles go: a published site, and a unit of it. */
export interface Target {
  site: { code: string; hosts: string[] };
  unit: string | null;
}

/** The CMS keeps one host a line. */
const siteSchema = z.object({ code: z.string(), hosts: z.string().nullish() });
const unitSchema = z.object({ code: z.string(), site: z.string() });

/** @throws Failure that names the nearest codes when there is no such site, or the site has no such unit */
export async function chooseTarget(
  cms: Pick<CmsClient, 'find'>,
  wanted: { site: string; unit: string | undefined },
): Promise<Target> {
  const sites = z.array(siteSchema).parse(await cms.find('site', { status: 'published' }));
  const site = sites.find(({ code }) => code === wanted.site);
  if (!site) {
    throw new Failure(
      unknown(
        'site',
        wanted.site,
        sites.map(({ code }) => code),
      ),
    );
  }
  const target = { code: site.code, hosts: (site.hosts ?? '').split(/\s+/).filter((host) => host !== '') };
  if (wanted.unit === undefined) return { site: target, unit: null };
  const units = z
    .array(unitSchema)
    .parse(await cms.find('unit', { status: 'published' }, { site: site.code }));
  if (!units.some(({ code }) => code === wanted.unit)) {
    throw new Failure(
      unknown(
        `unit of ${site.code}`,
        wanted.unit,
        units.map(({ code }) => code),
      ),
    );
  }
  return { site: target, unit: wanted.unit };
}

function unknown(what: string, given: string, known: readonly string[]): string {
  const candidates = nearest(given, known);
  const advice = candidates.length > 0 ? ` The nearest are: ${candidates.join(', ')}.` : '';
  return `There is no ${what} "${given}".${advice}`;
}

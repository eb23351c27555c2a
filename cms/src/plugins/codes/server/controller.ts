import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { may, placesFor } from '@sanlao/shared/people/rules';
import { currentPerson, type Person } from '../../../actor.ts';
import { codeKinds, publishedCodes, type CodeKind, type CodeOption } from '../../../codes.ts';

interface Context {
  query: Record<string, unknown>;
  body: unknown;
}

export const options = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * `GET /codes/options?kind=site|unit|topic|series&site=<code>` → `{ options, complete }`: what the person may read,
   * each with whether it may be chosen; not complete where there are others.
   */
  async find(context: Context): Promise<void> {
    const { kind, site } = context.query;
    if (!isKind(kind)) throw new errors.ValidationError(`kind must be one of ${codeKinds.join(', ')}`);
    const all = await publishedCodes(strapi, kind, typeof site === 'string' ? site : undefined);
    const options = optionsFor(currentPerson(strapi), kind, all);
    context.body = { options, complete: options.length === all.length };
  },
});

function optionsFor(person: Person | null, kind: CodeKind, all: readonly CodeOption[]) {
  const roles = person?.roles ?? [];
  const writes = placesFor(roles, 'write');
  return all
    .filter((option) => may(roles, 'read', { site: siteOf(kind, option), unit: null }))
    .map((option) => ({ ...option, usable: isUsable(option) }));

  /** A site with a unit to write for; a unit that one writes for; of topics and series any that can be read. */
  function isUsable(option: CodeOption): boolean {
    if (writes === 'all' || kind === 'topic') return writes.length > 0;
    const own = writes.filter(({ site }) => site === siteOf(kind, option));
    return kind === 'unit' ? own.some(({ unit }) => unit === null || unit === option.code) : own.length > 0;
  }
}

function siteOf(kind: CodeKind, { code, site }: CodeOption): string | null {
  return kind === 'site' ? code : (site ?? null);
}

function isKind(value: unknown): value is CodeKind {
  return codeKinds.includes(value as CodeKind);
}

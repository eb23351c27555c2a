/**
 * Whether somebody may do something now: what the roles allow (shared/people/rules.ts), and what an absent editor has
 * handed over until a day. Whoever asks for `review` or `publish` asks here.
 */
import type { Core } from '@strapi/strapi';
import type { Delegation } from '@sanlao/shared/editing/workflow';
import { may, type Deed, type Place } from '@sanlao/shared/people/rules';
import type { Person } from '../../../actor.ts';
import { delegationsTo } from './delegations.ts';

export interface Rights {
  may(deed: Deed, place: Place): boolean;
  /** the name of the one in whose place it is done; null where the own roles allow it */
  onBehalfOf(deed: Deed, place: Place): string | null;
  /** sites whose review was handed over */
  delegatedSites: readonly string[];
}

/** What a delegation gives; an editor of another site has to see what to decide about. */
const delegated: ReadonlySet<Deed> = new Set(['read', 'review', 'publish']);

/** @param person null: a token or the platform itself, which may do everything */
export async function rightsOf(strapi: Core.Strapi, person: Person | null): Promise<Rights> {
  if (!person) return { may: () => true, onBehalfOf: () => null, delegatedSites: [] };
  return rightsWith(person, await delegationsTo(strapi, person));
}

/** The same, with the delegations that hold for this person. */
export function rightsWith(person: Person, delegations: readonly Delegation[]): Rights {
  return {
    may: (deed, place) => may(person.roles, deed, place) || giver(delegations, deed, place) !== undefined,
    onBehalfOf: (deed, place) =>
      may(person.roles, deed, place) ? null : (giver(delegations, deed, place)?.giverName ?? null),
    delegatedSites: delegations.map(({ site }) => site),
  };
}

/** For a single question. */
export async function mayNow(
  strapi: Core.Strapi,
  person: Person | null,
  deed: Deed,
  place: Place,
): Promise<boolean> {
  return (await rightsOf(strapi, person)).may(deed, place);
}

function giver(delegations: readonly Delegation[], deed: Deed, { site }: Place): Delegation | undefined {
  if (!delegated.has(deed)) return undefined;
  return delegations.find((delegation) => delegation.site === site);
}

/** What waits for somebody: the list with which an editor begins the day. */
import type { Core } from '@strapi/strapi';
import type { EntryState } from '@sanlao/shared/editing/states';
import type { Step, WaitingEntry } from '@sanlao/shared/editing/workflow';
import { placesFor } from '@sanlao/shared/people/rules';
import type { Person } from '../../../actor.ts';
import { namesOfSites } from '../../../codes.ts';
import { has } from './content.ts';
import { findEntries, type WorkflowEntry } from './entries.ts';
import { rightsOf, type Rights } from './may.ts';
import { mayApproveOwn } from './settings.ts';
import { stepsFor } from './transitions.ts';

const most = 500;

/** Steps by which somebody answers what waits; what only could be done as well is no reason to be in the list. */
const answers = {
  submitted: ['approve', 'publish'],
  approved: ['publish'],
  returned: ['submit'],
} satisfies Partial<Record<EntryState, Step[]>>;

type Waiting = keyof typeof answers;

/** Entries that this person may act on now, the one that waits longest first; at most 500. */
export async function waitingListOf(strapi: Core.Strapi, person: Person): Promise<WaitingEntry[]> {
  const nameOf = await namesOfSites(strapi);
  return (await waitingFor(strapi, person)).map((entry) => ({
    ...entry,
    siteName: entry.site === null ? null : nameOf(entry.site),
  }));
}

/** How many they are. */
export async function countWaiting(strapi: Core.Strapi, person: Person): Promise<number> {
  return (await waitingFor(strapi, person)).length;
}

async function waitingFor(strapi: Core.Strapi, person: Person): Promise<WorkflowEntry[]> {
  const rights = await rightsOf(strapi, person);
  const found = await longestWaiting(strapi, inSites(person, rights));
  const ownAllowed = await asked(found, (site) => mayApproveOwn(strapi, site));
  return found
    .filter((entry) => mayAnswer(strapi, entry, { person, rights, ownAllowed: ownAllowed.get(entry.site) }))
    .slice(0, most);
}

/** Of each state by itself: what was returned to others years ago must not hide what was submitted today. */
async function longestWaiting(strapi: Core.Strapi, where: Record<string, unknown>): Promise<WorkflowEntry[]> {
  const found: WorkflowEntry[] = [];
  for (const state of Object.keys(answers)) {
    const params = { where: { state, ...where }, orderBy: { since: 'asc' as const }, limit: 4 * most };
    found.push(...(await findEntries(strapi, params)));
  }
  return found.toSorted((one, other) => (one.since ?? '').localeCompare(other.since ?? ''));
}

function inSites(person: Person, { delegatedSites }: Rights): Record<string, unknown> {
  const deeds = ['review', 'publish', 'submit'] as const;
  const places = deeds.map((deed) => placesFor(person.roles, deed));
  if (places.includes('all')) return {};
  const own = places.flatMap((place) => (place === 'all' ? [] : place)).map(({ site }) => site);
  return { site: { $in: [...new Set([...own, ...delegatedSites])] } };
}

interface Asking {
  person: Person;
  rights: Rights;
  ownAllowed: boolean | undefined;
}

function mayAnswer(
  strapi: Core.Strapi,
  entry: WorkflowEntry,
  { person, rights, ownAllowed = false }: Asking,
): boolean {
  const own = entry.writers.includes(`admin:${person.id}`);
  // It is the author's turn, not that of everybody who could write there; of what was taken back nobody is known to be.
  if (entry.state === 'returned' && !own && entry.writers.length > 0) return false;
  const possible = stepsFor({
    state: entry.state,
    live: false,
    own,
    ownAllowed,
    withdrawable: has(strapi, entry.uid, 'withdrawal'),
    may: (deed) => rights.may(deed, entry),
  });
  return answers[entry.state as Waiting].some((step) => possible.includes(step));
}

async function asked(
  entries: readonly WorkflowEntry[],
  question: (site: string | null) => Promise<boolean>,
): Promise<Map<string | null, boolean>> {
  const sites = [...new Set(entries.map(({ site }) => site))];
  return new Map(await Promise.all(sites.map(async (site) => [site, await question(site)] as const)));
}

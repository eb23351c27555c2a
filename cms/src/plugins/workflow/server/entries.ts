/** The state of each entry, one row for each language of it. */
import type { Core } from '@strapi/strapi';
import { entryStates, type EntryKey, type EntryState } from '@sanlao/shared/editing/states';
import { currentActor, currentPerson, nameOf } from '../../../actor.ts';
import { isDuplicate } from '../../../duplicate.ts';
import { isLive, type Draft } from './content.ts';
import { entryUid } from './models.ts';
import { refuse } from './refusals.ts';

export interface WorkflowEntry extends EntryKey {
  state: EntryState;
  /** instant of the last change of the state; null where it is not known */
  since: string | null;
  /** who changed it: "admin:3", "token:import"; null: the platform itself */
  actor: string | null;
  actorName: string | null;
  /** people who wrote something of it since it was last published: "admin:3" */
  writers: string[];
  site: string | null;
  unit: string | null;
  title: string | null;
  /** its last publish was taken back, and it was not published since */
  takenBack: boolean;
  /** grows with each change of state or content; 0: nothing is stored yet */
  revision: number;
}

/** What was there before the workflow, or came without it, is published or a draft, as the content says. */
export async function entryOf(strapi: Core.Strapi, key: EntryKey): Promise<WorkflowEntry> {
  const row = await query(strapi).findOne({ where: { key: rowKey(key) } });
  if (row) return entryFrom(row);
  const state = (await isLive(strapi, key)) ? 'published' : 'draft';
  return { ...key, ...unknown, state };
}

/** Of those that are stored, in the order that is asked for. */
export async function findEntries(
  strapi: Core.Strapi,
  params: { where: Record<string, unknown>; orderBy?: Record<string, 'asc' | 'desc'>; limit?: number },
): Promise<WorkflowEntry[]> {
  return (await query(strapi).findMany(params)).map(entryFrom);
}

export interface EntryChange {
  state?: EntryState;
  writers?: string[];
  takenBack?: boolean;
  /** what the entry is called and whose it is now */
  draft?: Draft | null;
}

/**
 * Writes what changed, unless somebody else was faster: then nothing, and who asks is told.
 *
 * @throws ApplicationError "changed"
 */
export async function changeEntry(
  strapi: Core.Strapi,
  entry: WorkflowEntry,
  { state = entry.state, writers = entry.writers, takenBack = entry.takenBack, draft }: EntryChange,
): Promise<WorkflowEntry> {
  const isNewState = state !== entry.state || entry.revision === 0;
  const data = {
    ...(draft ? { site: draft.site, unit: draft.unit, title: draft.title } : {}),
    ...(isNewState ? { since: new Date(), ...currentAuthor(strapi) } : {}),
    state,
    writers,
    takenBack,
    revision: entry.revision + 1,
  };
  if (entry.revision === 0) await insert(strapi, entry, data);
  else {
    const where = { key: rowKey(entry), revision: entry.revision };
    const { count } = await query(strapi).updateMany({ where, data });
    if (count !== 1) throw refuse('changed');
  }
  return { ...entry, state, writers, takenBack, revision: data.revision };
}

/** For what is no change of any state. */
export async function setOnEntries(
  strapi: Core.Strapi,
  where: Record<string, unknown>,
  data: Partial<Pick<WorkflowEntry, 'site' | 'unit' | 'writers'>>,
): Promise<void> {
  await query(strapi).updateMany({ where, data });
}

export async function forgetEntry(strapi: Core.Strapi, key: EntryKey): Promise<void> {
  await query(strapi).deleteMany({ where: { key: rowKey(key) } });
}

async function insert(strapi: Core.Strapi, { uid, documentId, locale }: EntryKey, data: object) {
  const key = rowKey({ uid, documentId, locale });
  if (await query(strapi).findOne({ where: { key } })) throw refuse('changed');
  try {
    await query(strapi).create({ data: { key, uid, documentId, locale, ...data } });
  } catch (error) {
    throw isDuplicate(error) ? refuse('changed') : error;
  }
}

const unknown = {
  since: null,
  actor: null,
  actorName: null,
  writers: [],
  site: null,
  unit: null,
  title: null,
  takenBack: false,
  revision: 0,
};

function currentAuthor(strapi: Core.Strapi) {
  const person = currentPerson(strapi);
  return { actor: currentActor(strapi), actorName: person && nameOf(person) };
}

interface Row extends Omit<WorkflowEntry, 'state' | 'since' | 'writers' | 'takenBack'> {
  state: string;
  since: string | number;
  writers: string[] | null;
  /** null in rows that are older than the column */
  takenBack: boolean | null;
}

function entryFrom(row: Row): WorkflowEntry {
  const { uid, documentId, locale, actor, actorName, site, unit, title, revision } = row;
  return {
    ...{ uid, documentId, locale, actor, actorName, site, unit, title, revision },
    state: stateFrom(row.state),
    since: new Date(row.since).toISOString(),
    writers: row.writers ?? [],
    takenBack: row.takenBack ?? false,
  };
}

/** @throws Error for a state that the platform does not know: the row was not written by it */
function stateFrom(value: string): EntryState {
  const state = entryStates.find((known) => known === value);
  if (!state) throw new Error(`The workflow knows no state "${value}": correct the row in its table.`);
  return state;
}

function rowKey({ uid, documentId, locale }: EntryKey): string {
  return `${uid} ${documentId} ${locale ?? ''}`;
}

function query(strapi: Core.Strapi) {
  return strapi.db.query(entryUid as never);
}

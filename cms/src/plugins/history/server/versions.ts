/** Reads and writes the versions of entries. */
import type { Core } from '@strapi/strapi';
import { changedFields, type Fields } from '@sanlao/shared/editing/fields';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { currentActor, currentPerson, nameOf } from '../../../actor.ts';
import type { Draft } from './entries.ts';
import { versionUid, type VersionKind, type VersionRow } from './models.ts';
import { digestOf, pack, unpack } from './pack.ts';
import { removeVersions } from './thin-old.ts';
import { mostUnpublished } from './thinning.ts';

export type VersionSummary = Omit<VersionRow, 'at' | 'publishedAt' | 'digest' | 'fields'> & {
  at: string;
  publishedAt: string | null;
};

/** How a draft came to be what it is. */
export interface Origin {
  kind: VersionKind;
  restoredFrom?: number;
}

/** After so many saves the oldest versions of an entry are looked through. */
const trimEvery = 50;

export type Versions = ReturnType<typeof openVersions>;

export function openVersions(strapi: Core.Strapi) {
  const query = () => strapi.db.query(versionUid as never);

  async function newest(key: EntryKey): Promise<VersionRow | null> {
    const [row] = await query().findMany({ where: whereIs(key), orderBy: { id: 'desc' }, limit: 1 });
    return (row as VersionRow | undefined) ?? null;
  }

  async function insert(
    draft: Draft,
    { kind, restoredFrom }: Origin,
    previous: VersionRow | null,
  ): Promise<VersionRow> {
    const { fields, updatedAt, ...entry } = draft;
    const isFound = kind === 'found';
    const person = currentPerson(strapi);
    const row = await query().create({
      data: {
        ...entry,
        number: (previous?.number ?? 0) + 1,
        kind,
        restoredFrom: restoredFrom ?? null,
        at: isFound ? updatedAt : new Date(),
        actor: isFound ? null : currentActor(strapi),
        actorName: isFound || !person ? null : nameOf(person),
        changed: previous && changedFields(unpack(previous.fields), fields),
        digest: digestOf(fields),
        fields: pack(fields),
        publishedAt: null,
        publishedBy: null,
      },
    });
    return row as VersionRow;
  }

  return {
    async hasAny(uid: string, documentId: string): Promise<boolean> {
      return Boolean(await query().findOne({ select: ['id'], where: { uid, documentId } }));
    },

    /** Keeps the draft as the newest version. @returns that version, and whether it differs from the one before */
    async keep(draft: Draft, origin: Origin): Promise<{ version: VersionRow; isNew: boolean }> {
      const previous = await newest(draft);
      if (previous && previous.digest === digestOf(draft.fields)) return { version: previous, isNew: false };
      // What other entries and files are called is no change of this one.
      if (previous && changedFields(unpack(previous.fields), draft.fields).length === 0)
        return { version: previous, isNew: false };
      const version = await insert(draft, origin, previous);
      if (version.number % trimEvery === 0) await trim(draft);
      return { version, isNew: true };
    },

    async markPublished({ id }: VersionRow): Promise<void> {
      const person = currentPerson(strapi);
      const publishedBy = person ? nameOf(person) : currentActor(strapi);
      await query().update({ where: { id }, data: { publishedAt: new Date(), publishedBy } });
    },

    /** Newest first. @param before id of the last one on the page before */
    async list(
      key: EntryKey,
      { before, limit }: { before: number | null; limit: number },
    ): Promise<VersionSummary[]> {
      const rows = await query().findMany({
        select: summaryColumns,
        where: { ...whereIs(key), ...(before === null ? {} : { id: { $lt: before } }) },
        orderBy: { id: 'desc' },
        limit,
      });
      return (rows as VersionRow[]).map(summaryOf);
    },

    async find(id: number): Promise<{ version: VersionSummary; fields: Fields } | null> {
      const row = (await query().findOne({ where: { id } })) as VersionRow | null;
      return row && { version: summaryOf(row), fields: unpack(row.fields) };
    },
  };

  /** Keeps the number of versions of one entry within bounds. */
  async function trim(key: EntryKey): Promise<void> {
    const rows = (await query().findMany({
      select: ['id'],
      where: { ...whereIs(key), publishedAt: null },
      orderBy: { id: 'desc' },
      offset: mostUnpublished,
    })) as { id: number }[];
    await removeVersions(
      strapi,
      rows.map(({ id }) => id),
    );
  }
}

function whereIs({ uid, documentId, locale }: EntryKey) {
  return { uid, documentId, locale };
}

const summaryColumns = [
  'id',
  'uid',
  'documentId',
  'locale',
  'number',
  'kind',
  'restoredFrom',
  'at',
  'actor',
  'actorName',
  'site',
  'unit',
  'title',
  'changed',
  'publishedAt',
  'publishedBy',
];

function summaryOf({ digest: _digest, fields: _fields, ...row }: VersionRow): VersionSummary {
  const publishedAt = row.publishedAt === null ? null : new Date(row.publishedAt).toISOString();
  return { ...row, at: new Date(row.at).toISOString(), publishedAt };
}

/** The texts of entries as search compares them, in a table of their own: nobody reads them with an entry. */
import type { Core } from '@strapi/strapi';
import { fold } from '@sanlao/shared/lao/fold';
import { htmlText } from '../../lao-text/server/html-text.ts';
import { attributesOf, type Listed } from './listed.ts';

const searchTextUid = 'plugin::lao-lists.search-text';
export const searchTable = 'sanlao_search_texts';

const notNull = () => ({ notNullable: true });

export const searchTextModel = {
  uid: searchTextUid,
  tableName: searchTable,
  singularName: 'search-text',
  attributes: {
    id: { type: 'increments' },
    entryUid: { type: 'string', column: notNull() },
    /** `id` of the row of the entry: each language and state has its own */
    entryId: { type: 'integer', column: notNull() },
    /** the texts that lists show */
    title: { type: 'text', column: notNull() },
    /** all texts */
    text: { type: 'text', column: notNull() },
  },
  indexes: [{ name: 'sanlao_search_texts_entry', columns: ['entry_uid', 'entry_id'], type: 'unique' }],
};

/** Folded, and without the spaces between Lao words: where a writer puts them is not spelling. */
export function searchable(text: string): string {
  return fold(text)
    .replace(/(?<=[\u0E80-\u0EFF])\s+(?=[\u0E80-\u0EFF])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is looked for, each part of it anywhere in a text. */
export function searchTerms(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

type Row = Record<string, unknown> & { id: number };

export function createSearchTexts(strapi: Core.Strapi, types: ReadonlyMap<string, Listed>) {
  const query = () => strapi.db.query(searchTextUid as never);
  return { save, add, remove };

  /** Reads the row as it is stored and keeps its texts. */
  async function save(uid: string, id: number): Promise<void> {
    const rows = await storedRows(uid, [id]);
    if (rows.length === 0) return remove(uid, id);
    // In one statement: a text may just be added by another process.
    await strapi.db.transaction(({ trx }) =>
      trx(searchTable).insert(rows).onConflict(['entry_uid', 'entry_id']).merge(),
    );
  }

  /** The texts of those among the rows that have none; who saves one of them meanwhile has the last word. */
  async function add(uid: string, ids: readonly number[]): Promise<void> {
    const known: { entryId: number }[] = await query().findMany({
      select: ['entryId'],
      where: { entryUid: uid, entryId: { $in: [...ids] } },
    });
    const there = new Set(known.map(({ entryId }) => entryId));
    const missing = ids.filter((id) => !there.has(id));
    const rows = missing.length > 0 ? await storedRows(uid, missing) : [];
    if (rows.length === 0) return;
    await strapi.db.transaction(({ trx }) =>
      trx(searchTable).insert(rows).onConflict(['entry_uid', 'entry_id']).ignore(),
    );
  }

  async function remove(uid: string, id: number): Promise<void> {
    await query().deleteMany({ where: { entryUid: uid, entryId: id } });
  }

  /** As the table has them. */
  async function storedRows(uid: string, ids: readonly number[]) {
    const listed = types.get(uid)!;
    // Past Strapi's events: what a request asks of its list is no question of ours.
    const rows = await strapi.db
      .queryBuilder(uid as never)
      .select(['id', ...listed.searched])
      .where({ id: { $in: [...ids] } })
      .execute<Row[]>();
    return rows.map((row) => ({ entry_uid: uid, entry_id: row.id, ...textsOf(uid, listed, row) }));
  }

  function textsOf(uid: string, { sorted, searched }: Listed, row: Record<string, unknown>) {
    const attributes = attributesOf(strapi, uid);
    const read = (field: string): string => {
      const value = row[field];
      if (value === null || value === undefined) return '';
      const isHtml = attributes[field]?.customField === 'plugin::rich-text.html';
      return isHtml ? htmlText(String(value)) : String(value);
    };
    const joined = (fields: string[]) => fields.map((field) => searchable(read(field))).join('\n');
    return { title: joined(sorted), text: joined(searched) };
  }
}

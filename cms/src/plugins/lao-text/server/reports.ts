/** The latest account of repairs and warnings of each entry, for its editor. */
import type { Core } from '@strapi/strapi';
import { type EntryKey, entryKeyText } from '@sanlao/shared/editing/states';
import { locales } from '@sanlao/shared/locales';
import type { TextReport } from './canonical-entry.ts';

const uid = 'plugin::lao-text.report';

export const reportModel = {
  uid,
  tableName: 'sanlao_text_reports',
  singularName: 'report',
  attributes: {
    id: { type: 'increments' },
    /** `entryKeyText` */
    key: { type: 'string', column: { notNullable: true, unique: true } },
    report: { type: 'json' },
    savedAt: { type: 'datetime', column: { notNullable: true } },
  },
};

export interface StoredReport extends TextReport {
  /** when it was saved; null where there was no save yet */
  at: string | null;
}

export function createReports(strapi: Core.Strapi) {
  const query = () => strapi.db.query(uid as never);
  return {
    async save(entry: EntryKey, report: TextReport): Promise<void> {
      const key = entryKeyText(entry);
      const existing = await query().findOne({ select: ['id'], where: { key } });
      const data = { key, report, savedAt: new Date() };
      if (existing) await query().update({ where: { id: existing.id }, data });
      else await query().create({ data });
    },
    /** In all languages. */
    async remove(entry: Pick<EntryKey, 'uid' | 'documentId'>): Promise<void> {
      // Each by its whole key: databases do not find the beginning of a text by an index.
      const keys = [...locales, null].map((locale) => entryKeyText({ ...entry, locale }));
      await query().deleteMany({ where: { key: { $in: keys } } });
    },
    async find(entry: EntryKey): Promise<StoredReport> {
      const row = await query().findOne({ where: { key: entryKeyText(entry) } });
      if (!row) return { repairs: [], warnings: [], at: null };
      return { ...row.report, at: new Date(row.savedAt).toISOString() };
    },
  };
}

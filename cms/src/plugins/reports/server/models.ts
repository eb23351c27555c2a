/** The table of reports: a plain model, so that it is no content and has no permissions of its own. */
export const reportUid = 'plugin::reports.report';

// Strapi writes into these objects, so each attribute has its own.
const text = () => ({ type: 'string', column: notNull() });
const notNull = () => ({ notNullable: true });

/** One row for each site and quarter; `StoredReport` in store.ts says what the columns hold. */
export const reportModel = {
  uid: reportUid,
  tableName: 'sanlao_reports',
  singularName: 'report',
  attributes: {
    id: { type: 'increments' },
    site: text(),
    quarter: text(),
    state: text(),
    words: { type: 'json', column: notNull() },
    version: { type: 'integer', column: { ...notNull(), defaultTo: 0 } },
    figures: { type: 'json' },
    draftedAt: { type: 'datetime', column: notNull() },
    updatedAt: { type: 'datetime', column: notNull() },
    updatedBy: { type: 'string' },
    submittedAt: { type: 'datetime' },
    submittedBy: { type: 'string' },
    returnReason: { type: 'text' },
    publication: { type: 'string' },
  },
  indexes: [
    { name: 'sanlao_reports_site_unique', columns: ['site', 'quarter'], type: 'unique' },
    { name: 'sanlao_reports_quarter_index', columns: ['quarter', 'state'] },
  ],
};

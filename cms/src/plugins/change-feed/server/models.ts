/** Tables of the feed: plain models, so that they are no content, have no drafts and no permissions of their own. */
export const changeUid = 'plugin::change-feed.change';
export const receiptUid = 'plugin::change-feed.receipt';

// Strapi writes into these objects, so each attribute has its own.
const id = () => ({ type: 'increments' });
const text = () => ({ type: 'string', column: notNull() });
const notNull = () => ({ notNullable: true });

export const changeModel = {
  uid: changeUid,
  tableName: 'sanlao_changes',
  singularName: 'change',
  attributes: {
    id: id(),
    uid: text(),
    documentId: text(),
    locale: { type: 'string' },
    operation: text(),
    /** "admin:3", "token:import"; null: the system */
    actor: { type: 'string' },
    createdAt: { type: 'datetime', column: notNull() },
    acknowledgedAt: { type: 'datetime' },
    attempts: { type: 'integer', column: { ...notNull(), defaultTo: 0 } },
    lastError: { type: 'text' },
  },
  indexes: [
    { name: 'sanlao_changes_open_index', columns: ['acknowledged_at', 'id'] },
    { name: 'sanlao_changes_document_index', columns: ['document_id', 'uid'] },
  ],
};

/** The latest receipt of each document and locale. */
export const receiptModel = {
  uid: receiptUid,
  tableName: 'sanlao_receipts',
  singularName: 'receipt',
  attributes: {
    id: id(),
    /** `entryKeyText` */
    key: { type: 'string', column: { ...notNull(), unique: true } },
    uid: text(),
    documentId: text(),
    locale: { type: 'string' },
    state: text(),
    url: { type: 'text' },
    reason: { type: 'json' },
    milliseconds: { type: 'integer' },
    /** the newest change that it answers */
    changeId: { type: 'integer', column: notNull() },
    updatedAt: { type: 'datetime', column: notNull() },
  },
  indexes: [{ name: 'sanlao_receipts_newest_index', columns: ['state', 'change_id'] }],
};

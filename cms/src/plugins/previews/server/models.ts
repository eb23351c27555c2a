/** The links to previews that people without an account may open. */
export const linkUid = 'plugin::previews.link';

// Strapi writes into these objects, so each attribute has its own.
const text = () => ({ type: 'string', column: notNull() });
const notNull = () => ({ notNullable: true });

export const linkModel = {
  uid: linkUid,
  tableName: 'sanlao_preview_links',
  singularName: 'link',
  attributes: {
    id: { type: 'increments' },
    /** random; the name that the address carries, signed */
    name: { type: 'string', column: { ...notNull(), unique: true } },
    uid: text(),
    documentId: text(),
    locale: { type: 'string' },
    /** who made it, as he was called then */
    madeBy: { type: 'string' },
    madeAt: { type: 'datetime', column: notNull() },
    expiresAt: { type: 'datetime', column: notNull() },
    revokedAt: { type: 'datetime' },
    revokedBy: { type: 'string' },
    opened: { type: 'integer', column: { ...notNull(), defaultTo: 0 } },
    lastOpenedAt: { type: 'datetime' },
  },
  indexes: [{ name: 'sanlao_preview_links_entry_index', columns: ['document_id', 'uid'] }],
};

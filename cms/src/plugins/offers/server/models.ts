/** The table of offers: a plain model, so that it is no content and has no permissions of its own. */
export const offerUid = 'plugin::offers.offer';

// Strapi writes into these objects, so each attribute has its own.
const text = () => ({ type: 'string', column: notNull() });
const words = () => ({ type: 'text', column: notNull() });
const optional = () => ({ type: 'string' });
const notNull = () => ({ notNullable: true });

/** `Offer` in shared/editing/offer.ts says what the columns hold. */
export const offerModel = {
  uid: offerUid,
  tableName: 'sanlao_offers',
  singularName: 'offer',
  attributes: {
    id: { type: 'increments' },
    /** documentId and site: one row each */
    key: { type: 'string', column: { ...notNull(), unique: true } },
    uid: text(),
    documentId: text(),
    title: { type: 'text' },
    from: text(),
    site: text(),
    state: text(),
    atOnce: { type: 'boolean', column: { ...notNull(), defaultTo: false } },
    message: words(),
    offeredBy: optional(),
    offeredAt: { type: 'datetime', column: notNull() },
    reason: words(),
    answeredBy: optional(),
    answeredAt: { type: 'datetime' },
  },
  indexes: [
    { name: 'sanlao_offers_document_index', columns: ['document_id'] },
    { name: 'sanlao_offers_site_index', columns: ['site', 'state', 'id'] },
  ],
};

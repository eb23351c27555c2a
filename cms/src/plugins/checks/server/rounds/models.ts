/** Links of published entries that lead nowhere, as they were found last: one row for each language of an entry. */
export const brokenLinksUid = 'plugin::checks.broken-links';

// Strapi writes into these objects, so each attribute has its own.
const notNull = () => ({ notNullable: true });

export const brokenLinksModel = {
  uid: brokenLinksUid,
  tableName: 'sanlao_broken_links',
  singularName: 'broken-links',
  attributes: {
    id: { type: 'increments' },
    uid: { type: 'string', column: notNull() },
    documentId: { type: 'string', column: notNull() },
    locale: { type: 'string' },
    /** null: written before it was kept, and soon written anew */
    site: { type: 'string' },
    /** `BrokenLink[]`, never empty */
    links: { type: 'json', column: notNull() },
    checkedAt: { type: 'datetime', column: notNull() },
  },
  indexes: [
    { name: 'sanlao_broken_links_document_index', columns: ['document_id', 'uid'] },
    { name: 'sanlao_broken_links_checked_index', columns: ['checked_at'] },
    { name: 'sanlao_broken_links_site_index', columns: ['site', 'checked_at'] },
  ],
};

/** The record of what was done: a plain model, so it is no content and has no permissions of its own. */
export const activityUid = 'plugin::activity.activity';

// Strapi writes into these objects, so each attribute has its own.
const text = () => ({ type: 'string' });
const notNull = () => ({ notNullable: true });

export const activityModel = {
  uid: activityUid,
  tableName: 'sanlao_activities',
  singularName: 'activity',
  attributes: {
    id: { type: 'increments' },
    at: { type: 'datetime', column: notNull() },
    kind: { type: 'string', column: notNull() },
    actor: text(),
    actorName: text(),
    uid: text(),
    documentId: text(),
    locale: text(),
    title: text(),
    site: text(),
    unit: text(),
    details: { type: 'json', column: notNull() },
  },
  indexes: [
    { name: 'sanlao_activities_entry_index', columns: ['document_id', 'uid'] },
    { name: 'sanlao_activities_site_index', columns: ['site', 'at'] },
    { name: 'sanlao_activities_kind_index', columns: ['kind', 'at'] },
    // Without it, databases look for the earlier steps of an entry among all steps of that kind.
    { name: 'sanlao_activities_step_index', columns: ['document_id', 'kind', 'at'] },
    // Pages of the record are in the order of ids: without these, databases sort all rows that a filter leaves.
    { name: 'sanlao_activities_site_page_index', columns: ['site', 'id'] },
    { name: 'sanlao_activities_kind_page_index', columns: ['kind', 'id'] },
    { name: 'sanlao_activities_actor_page_index', columns: ['actor', 'id'] },
    { name: 'sanlao_activities_actor_index', columns: ['actor', 'actor_name', 'site'] },
  ],
};

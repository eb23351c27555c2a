/** The table of what is planned: a plain model, so that it is no content and has no permissions of its own. */
export const planUid = 'plugin::schedule.plan';

// Strapi writes into these objects, so each attribute has its own.
const text = () => ({ type: 'string', column: notNull() });
const optional = () => ({ type: 'string' });
const notNull = () => ({ notNullable: true });

/** `Plan` in shared/editing/plan.ts says what the columns hold. Instants are texts, which no time zone of a database touches. */
export const planModel = {
  uid: planUid,
  tableName: 'sanlao_plans',
  singularName: 'plan',
  attributes: {
    id: { type: 'increments' },
    /** of the entry and the action while it waits, so that there is one at most; null afterwards */
    key: { type: 'string', column: { unique: true } },
    uid: text(),
    documentId: text(),
    locale: optional(),
    action: text(),
    dueAt: text(),
    words: { type: 'text', column: notNull() },
    state: text(),
    /** of the content that is to be published; null: whatever there is */
    version: optional(),
    trouble: { type: 'json' },
    overdueAt: optional(),
    attempts: { type: 'integer', column: { ...notNull(), defaultTo: 0 } },
    /** it is left alone until then */
    retryAt: optional(),
    endedAt: optional(),
    actorName: optional(),
    title: { type: 'text' },
    site: optional(),
    unit: optional(),
  },
  indexes: [
    { name: 'sanlao_plans_due_index', columns: ['state', 'due_at'] },
    { name: 'sanlao_plans_document_index', columns: ['document_id', 'uid'] },
  ],
};

/** The table of jobs: a plain model, so that it is no content and has no permissions of its own. */
export const jobUid = 'plugin::documents.job';

// Strapi writes into these objects, so each attribute has its own.
const text = () => ({ type: 'string', column: notNull() });
const flag = () => ({ type: 'boolean', column: { ...notNull(), defaultTo: false } });
const notNull = () => ({ notNullable: true });

/** One row for each PDF by the hash of its bytes; `Job` in job.ts says what the columns hold. */
export const jobModel = {
  uid: jobUid,
  tableName: 'sanlao_documents',
  singularName: 'job',
  attributes: {
    id: { type: 'increments' },
    sha256: { type: 'string', column: { ...notNull(), unique: true } },
    size: { type: 'integer', column: notNull() },
    state: text(),
    step: { type: 'string' },
    waitsFor: { type: 'string' },
    retryAt: { type: 'datetime' },
    attempts: { type: 'integer', column: { ...notNull(), defaultTo: 0 } },
    refusal: { type: 'string' },
    error: { type: 'text' },
    scan: { type: 'string' },
    key: { type: 'string' },
    keys: { type: 'json' },
    withheld: flag(),
    pipeline: { type: 'integer' },
    recognise: flag(),
    recognised: flag(),
    found: { type: 'json' },
    createdAt: { type: 'datetime', column: notNull() },
    updatedAt: { type: 'datetime', column: notNull() },
  },
  indexes: [{ name: 'sanlao_documents_state_index', columns: ['state', 'retry_at'] }],
};

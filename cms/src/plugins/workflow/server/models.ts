/** Tables of the workflow: plain models, so that they are no content and have no permissions of their own. */
export const entryUid = 'plugin::workflow.entry';
export const commentUid = 'plugin::workflow.comment';
export const delegationUid = 'plugin::workflow.delegation';
export const siteSettingUid = 'plugin::workflow.site-setting';
export const entryTable = 'sanlao_workflow_entries';

// Strapi writes into these objects, so each attribute has its own.
const id = () => ({ type: 'increments' });
const optional = () => ({ type: 'string' });
const text = () => ({ type: 'string', column: notNull() });
const longText = () => ({ type: 'text', column: notNull() });
const instant = () => ({ type: 'datetime', column: notNull() });
const notNull = () => ({ notNullable: true });

/** `WorkflowEntry` in entries.ts says what the columns hold. */
const entryModel = {
  uid: entryUid,
  tableName: entryTable,
  singularName: 'entry',
  attributes: {
    id: id(),
    /** uid, documentId and locale: one row each */
    key: { type: 'string', column: { ...notNull(), unique: true } },
    uid: text(),
    documentId: text(),
    locale: optional(),
    state: text(),
    since: instant(),
    actor: optional(),
    actorName: optional(),
    writers: { type: 'json', column: notNull() },
    site: optional(),
    unit: optional(),
    title: { type: 'text' },
    takenBack: { type: 'boolean' },
    revision: { type: 'integer', column: notNull() },
  },
  indexes: [
    { name: 'sanlao_workflow_entries_document_index', columns: ['document_id', 'uid'] },
    { name: 'sanlao_workflow_entries_state_index', columns: ['state', 'site', 'since'] },
  ],
};

const commentModel = {
  uid: commentUid,
  tableName: 'sanlao_workflow_comments',
  singularName: 'comment',
  attributes: {
    id: id(),
    uid: text(),
    documentId: text(),
    /** null: about the entry in all its languages */
    locale: optional(),
    /** `Comment` in shared/editing/workflow.ts */
    kind: text(),
    text: longText(),
    actor: optional(),
    actorName: optional(),
    at: instant(),
  },
  indexes: [{ name: 'sanlao_workflow_comments_document_index', columns: ['document_id', 'uid'] }],
};

const delegationModel = {
  uid: delegationUid,
  tableName: 'sanlao_workflow_delegations',
  singularName: 'delegation',
  attributes: {
    id: id(),
    site: text(),
    /** ids of admin users */
    giver: { type: 'integer', column: notNull() },
    giverName: text(),
    receiver: { type: 'integer', column: notNull() },
    receiverName: text(),
    /** the last day, "2026-12-01", as people in Laos count days */
    until: text(),
    createdAt: instant(),
    endedAt: { type: 'datetime' },
  },
  indexes: [{ name: 'sanlao_workflow_delegations_receiver_index', columns: ['receiver', 'ended_at'] }],
};

const siteSettingModel = {
  uid: siteSettingUid,
  tableName: 'sanlao_workflow_site_settings',
  singularName: 'site-setting',
  attributes: {
    id: id(),
    site: { type: 'string', column: { ...notNull(), unique: true } },
    mayApproveOwn: { type: 'boolean', column: { ...notNull(), defaultTo: false } },
  },
  indexes: [],
};

export const models = [entryModel, commentModel, delegationModel, siteSettingModel];

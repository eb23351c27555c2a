/** Tables of notices: plain models, so that nothing of them can be read through an API. Instants are ISO texts. */
export const intakeTable = 'sanlao_notice_intake';
export const deliveryTable = 'sanlao_notices';
export const choicesUid = 'plugin::notices.choices';
export const chatUid = 'plugin::notices.chat';

// Strapi writes into these objects, so each attribute has its own.
const id = () => ({ type: 'increments' });
const notNull = () => ({ notNullable: true });
const text = () => ({ type: 'string', column: notNull() });
const optional = () => ({ type: 'string' });

/** Activities whose notices are made: each is looked at once, also by several processes. */
const intakeModel = {
  uid: 'plugin::notices.intake',
  tableName: intakeTable,
  singularName: 'intake',
  attributes: {
    id: id(),
    activity: { type: 'integer', column: { ...notNull(), unique: true } },
    at: text(),
  },
};

/** One row for each thing that is told, each who is told it, and each way; `Delivery` in deliveries.ts says what the columns hold. */
const deliveryModel = {
  uid: 'plugin::notices.delivery',
  tableName: deliveryTable,
  singularName: 'delivery',
  attributes: {
    id: id(),
    key: { type: 'string', column: { ...notNull(), unique: true } },
    recipient: text(),
    channel: text(),
    kind: text(),
    state: text(),
    digest: { type: 'boolean', column: notNull() },
    content: { type: 'text', column: notNull() },
    createdAt: text(),
    dueAt: text(),
    attempts: { type: 'integer', column: { ...notNull(), defaultTo: 0 } },
    claim: optional(),
    claimedUntil: optional(),
    trouble: { type: 'text' },
    troubleAt: optional(),
    endedAt: optional(),
  },
  indexes: [
    { name: 'sanlao_notices_due_index', columns: ['state', 'due_at'] },
    { name: 'sanlao_notices_recipient_index', columns: ['recipient', 'channel', 'state'] },
    { name: 'sanlao_notices_claim_index', columns: ['claim'] },
  ],
};

/** `Choices` of a person who has chosen. */
const choicesModel = {
  uid: choicesUid,
  tableName: 'sanlao_notice_choices',
  singularName: 'choices',
  attributes: {
    id: id(),
    /** id of `admin::user` */
    person: { type: 'integer', column: { ...notNull(), unique: true } },
    choices: { type: 'json', column: notNull() },
  },
};

const chatModel = {
  uid: chatUid,
  tableName: 'sanlao_notice_chats',
  singularName: 'chat',
  attributes: {
    id: id(),
    /** "admin:3", "site:attapeu" */
    owner: { type: 'string', column: { ...notNull(), unique: true } },
    /** encrypted: who knows it can write into the chat */
    address: { type: 'text', column: notNull() },
    format: text(),
    language: text(),
  },
};

export const models = [intakeModel, deliveryModel, choicesModel, chatModel];

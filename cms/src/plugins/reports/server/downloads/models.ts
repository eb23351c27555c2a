/** Downloads by day, and how far each log was read: plain models, with no permissions of their own. */

// Strapi writes into these objects, so each attribute has its own.
const text = () => ({ type: 'string', column: notNull() });
const notNull = () => ({ notNullable: true });

/** `Counted` in counter.ts says what the columns hold. */
export const downloadModel = {
  uid: 'plugin::reports.download',
  tableName: 'sanlao_downloads',
  singularName: 'download',
  attributes: {
    id: { type: 'increments' },
    day: text(),
    file: text(),
    count: { type: 'integer', column: notNull() },
  },
  indexes: [{ name: 'sanlao_downloads_day_unique', columns: ['day', 'file'], type: 'unique' }],
};

export const accessLogModel = {
  uid: 'plugin::reports.access-log',
  tableName: 'sanlao_access_logs',
  singularName: 'access-log',
  attributes: {
    id: { type: 'increments' },
    fingerprint: { type: 'string', column: { ...notNull(), unique: true } },
    /** bytes that were read; a double holds more of them than an integer */
    readTo: { type: 'float', column: notNull() },
  },
  indexes: [],
};

export const models = [downloadModel, accessLogModel];

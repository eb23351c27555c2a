/** Tables of signing in: plain models, so that nothing of them can be read through an API. */
export const counterUid = 'plugin::sign-in.counter';
export const secondFactorUid = 'plugin::sign-in.second-factor';
export const recoveryCodeUid = 'plugin::sign-in.recovery-code';
export const identityUid = 'plugin::sign-in.identity';
export const counterTable = 'sanlao_sign_in_counters';
export const secondFactorTable = 'sanlao_second_factors';

// Strapi writes into these objects, so each attribute has its own.
const id = () => ({ type: 'increments' });
const notNull = () => ({ notNullable: true });

/** Sign-ins that went wrong. */
const counterModel = {
  uid: counterUid,
  tableName: counterTable,
  singularName: 'counter',
  attributes: {
    id: id(),
    /** hash of what is counted */
    key: { type: 'string', column: { ...notNull(), unique: true } },
    failures: { type: 'integer', column: notNull() },
    /** milliseconds since 1970, of the newest one */
    lastAt: { type: 'biginteger', column: notNull() },
  },
  indexes: [{ name: 'sanlao_sign_in_counters_last_index', columns: ['last_at'] }],
};

/** The authenticator app of a person: what is in force, and what is being set up. */
const secondFactorModel = {
  uid: secondFactorUid,
  tableName: secondFactorTable,
  singularName: 'second-factor',
  attributes: {
    id: id(),
    /** id of `admin::user` */
    person: { type: 'integer', column: { ...notNull(), unique: true } },
    /** encrypted; null: none in force */
    secret: { type: 'text' },
    /** encrypted, until the first code of it was given */
    newSecret: { type: 'text' },
    /** the newest step of 30 s whose code was used: none is accepted twice */
    lastStep: { type: 'integer', column: { ...notNull(), defaultTo: 0 } },
  },
};

const recoveryCodeModel = {
  uid: recoveryCodeUid,
  tableName: 'sanlao_recovery_codes',
  singularName: 'recovery-code',
  attributes: {
    id: id(),
    person: { type: 'integer', column: notNull() },
    hash: { type: 'string', column: notNull() },
    /** of the authenticator that is being set up */
    isNew: { type: 'boolean', column: notNull() },
  },
  indexes: [{ name: 'sanlao_recovery_codes_person_index', columns: ['person'] }],
};

/** Who a person is to a provider of single sign-on. */
const identityModel = {
  uid: identityUid,
  tableName: 'sanlao_identities',
  singularName: 'identity',
  attributes: {
    id: id(),
    /** id of `admin::user` */
    person: { type: 'integer', column: { ...notNull(), unique: true } },
    issuer: { type: 'string', column: notNull() },
    /** "sub" of the provider, which gives it to nobody else */
    subject: { type: 'string', column: notNull() },
  },
  indexes: [
    { name: 'sanlao_identities_subject_unique', columns: ['issuer', 'subject'], type: 'unique' as const },
  ],
};

export const models = [counterModel, secondFactorModel, recoveryCodeModel, identityModel];

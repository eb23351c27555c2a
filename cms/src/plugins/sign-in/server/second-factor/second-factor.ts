/** The second factor of people, in the database. */
import type { Core } from '@strapi/strapi';
import { keyedHash } from '../keyed-hash.ts';
import { recoveryCodeUid, secondFactorTable, secondFactorUid } from '../models.ts';
import { kindsOf, readSettings } from '../settings.ts';
import { invitationOf, newSecret, stepOf } from './authenticator.ts';
import { newRecoveryCodes, parseCode } from './codes.ts';

export interface Setup {
  /** otpauth:// */
  uri: string;
  /** SVG of it */
  qr: string;
  /** base 32, in groups of four */
  secret: string;
  /** shown this one time */
  recoveryCodes: string[];
}

interface Row {
  secret: string | null;
  newSecret: string | null;
  lastStep: number;
}

export async function hasSecondFactor(strapi: Core.Strapi, person: number): Promise<boolean> {
  return Boolean((await read(strapi, person))?.secret);
}

/** Ids of the people who have one. */
export async function peopleWithSecondFactor(strapi: Core.Strapi): Promise<Set<number>> {
  const rows = await factors(strapi).findMany({ where: { secret: { $notNull: true } } });
  return new Set(rows.map(({ person }: { person: number }) => person));
}

/** Whether the settings ask for one, of any of the roles. */
export async function isSecondFactorNeeded(
  strapi: Core.Strapi,
  roles: readonly { code: string }[],
): Promise<boolean> {
  const { secondFactorFor } = await readSettings(strapi);
  return kindsOf(roles).some((kind) => secondFactorFor.includes(kind));
}

/** Whether this person may not be signed in before setting one up. */
export async function lacksSecondFactor(
  strapi: Core.Strapi,
  { id, roles }: { id: number; roles: readonly { code: string }[] },
): Promise<boolean> {
  return (await isSecondFactorNeeded(strapi, roles)) && !(await hasSecondFactor(strapi, id));
}

/** Makes an authenticator and recovery codes that count from the first right code on (`confirmSetup`). */
export async function beginSetup(strapi: Core.Strapi, person: number, label: string): Promise<Setup> {
  const secret = newSecret();
  const recoveryCodes = newRecoveryCodes();
  await strapi.db.transaction(async () => {
    await ensureRow(strapi, person);
    await factors(strapi).update({ where: { person }, data: { newSecret: encrypt(strapi, secret) } });
    await storeRecoveryCodes(strapi, person, recoveryCodes, true);
  });
  return { ...invitationOf(secret, label), recoveryCodes };
}

/** Puts what is being set up in force, in place of what was, if the code is of it. */
export async function confirmSetup(strapi: Core.Strapi, person: number, typed: unknown): Promise<boolean> {
  const row = await read(strapi, person);
  const code = parseCode(typed);
  if (!row?.newSecret || code?.kind !== 'app') return false;
  const step = stepOf(decrypt(strapi, row.newSecret), code.digits, Date.now());
  if (step === null) return false;
  return strapi.db.transaction(async () => {
    // Not where another setup was begun meanwhile: its recovery codes would go with this secret.
    const { count } = await factors(strapi).updateMany({
      where: { person, newSecret: row.newSecret },
      data: { secret: row.newSecret, newSecret: null, lastStep: step },
    });
    if (count === 0) return false;
    await recoveryCodes(strapi).deleteMany({ where: { person, isNew: false } });
    await recoveryCodes(strapi).updateMany({ where: { person }, data: { isNew: false } });
    return true;
  });
}

/** Accepts each code of the app and each recovery code once; null: it is none of them. */
export async function useCode(
  strapi: Core.Strapi,
  person: number,
  typed: unknown,
): Promise<'code' | 'recovery-code' | null> {
  const code = parseCode(typed);
  const row = await read(strapi, person);
  if (!code || !row?.secret) return null;
  if (code.kind === 'recovery') {
    const hash = keyedHash('recovery-code', String(person), code.characters);
    const { count } = await recoveryCodes(strapi).deleteMany({ where: { person, hash, isNew: false } });
    return count > 0 ? 'recovery-code' : null;
  }
  const step = stepOf(decrypt(strapi, row.secret), code.digits, Date.now());
  if (step === null) return null;
  // In one statement, so that of two at the same time one gets nothing.
  const taken = await strapi.db
    .getConnection(secondFactorTable)
    .where({ person })
    .where('last_step', '<', step)
    .update({ last_step: step });
  return taken > 0 ? 'code' : null;
}

export async function replaceRecoveryCodes(strapi: Core.Strapi, person: number): Promise<string[]> {
  const codes = newRecoveryCodes();
  await strapi.db.transaction(() => storeRecoveryCodes(strapi, person, codes, false));
  return codes;
}

export function recoveryCodesLeft(strapi: Core.Strapi, person: number): Promise<number> {
  return recoveryCodes(strapi).count({ where: { person, isNew: false } });
}

export async function removeSecondFactor(strapi: Core.Strapi, person: number): Promise<void> {
  await strapi.db.transaction(async () => {
    await factors(strapi).deleteMany({ where: { person } });
    await recoveryCodes(strapi).deleteMany({ where: { person } });
  });
}

async function storeRecoveryCodes(strapi: Core.Strapi, person: number, codes: string[], isNew: boolean) {
  await recoveryCodes(strapi).deleteMany({ where: { person, isNew } });
  for (const code of codes) {
    const hash = keyedHash('recovery-code', String(person), code.replace('-', ''));
    await recoveryCodes(strapi).create({ data: { person, hash, isNew } });
  }
}

function read(strapi: Core.Strapi, person: number): Promise<Row | null> {
  return factors(strapi).findOne({ where: { person } }) as Promise<Row | null>;
}

async function ensureRow(strapi: Core.Strapi, person: number): Promise<void> {
  if (!(await read(strapi, person))) await factors(strapi).create({ data: { person, lastStep: 0 } });
}

function encrypt(strapi: Core.Strapi, secret: string): string {
  return strapi.service('admin::encryption').encrypt(secret) as string;
}

/** @throws Error where the key is another one than the secret was encrypted with */
function decrypt(strapi: Core.Strapi, encrypted: string): string {
  const secret = strapi.service('admin::encryption').decrypt(encrypted) as string | null;
  if (secret !== null) return secret;
  throw new Error(
    'A second factor cannot be decrypted: secrets.json is not the one that it was made with. Restore secrets.json of the same backup as the database.',
  );
}

function factors(strapi: Core.Strapi) {
  return strapi.db.query(secondFactorUid as never);
}

function recoveryCodes(strapi: Core.Strapi) {
  return strapi.db.query(recoveryCodeUid as never);
}

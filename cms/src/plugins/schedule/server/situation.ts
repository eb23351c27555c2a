/** What the workflow says of a planned entry. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { draftOf, fieldsOf, has, isLive } from '../../workflow/server/content.ts';
import { entryOf } from '../../workflow/server/entries.ts';
import type { Now } from './decide.ts';

export async function situationOf(strapi: Core.Strapi, key: EntryKey): Promise<Now> {
  if (!(await draftOf(strapi, key))) return null;
  const { state } = await entryOf(strapi, key);
  return {
    state,
    version: await versionOf(strapi, key),
    live: await isLive(strapi, key),
    withdrawable: has(strapi, key.uid, 'withdrawal'),
  };
}

/** Differs when what readers would see differs; saving the same again makes no other version. */
export async function versionOf(strapi: Core.Strapi, key: EntryKey): Promise<string> {
  const fields = await fieldsOf(strapi, key);
  return createHash('sha256')
    .update(JSON.stringify([...fields].sort()))
    .digest('hex');
}

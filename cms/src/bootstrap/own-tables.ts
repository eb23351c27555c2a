import type { Core } from '@strapi/strapi';

const place = { type: 'core', key: 'persisted_tables' };
const prefix = 'sanlao_';

/**
 * Has Strapi leave our tables alone when it starts without the plugin that they are of: it drops every table that it
 * made once and finds no model for, so that one start of an older release would take the record, the history and the
 * second factors with it. The list is in the database, where older releases read it too.
 */
export async function keepOwnTables(strapi: Core.Strapi): Promise<void> {
  const kept = ((await strapi.store.get(place)) ?? []) as (string | { name: string })[];
  const names = new Set(kept.map((table) => (typeof table === 'string' ? table : table.name)));
  const missing = [...strapi.db.metadata.values()]
    .map(({ tableName }) => tableName)
    .filter((name) => name.startsWith(prefix) && !names.has(name));
  if (missing.length > 0) await strapi.store.set({ ...place, value: [...kept, ...missing] });
}

/** What is known of the links that lead away from our sites, in a table of the database. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { LinkState } from './link-state.ts';

const uid = 'plugin::checks.link';

export const linkModel = {
  uid,
  tableName: 'sanlao_links',
  singularName: 'link',
  attributes: {
    id: { type: 'increments' },
    /** SHA-256 of the address, which may be longer than an index takes */
    hash: { type: 'string', column: { notNullable: true, unique: true } },
    address: { type: 'text', column: { notNullable: true } },
    /** `LinkState` */
    state: { type: 'json', column: { notNullable: true } },
    checkedAt: { type: 'datetime', column: { notNullable: true } },
  },
};

export interface KnownLink {
  state: LinkState;
  checkedAt: Date;
}

export interface LinkCache {
  find(addresses: readonly string[]): Promise<Map<string, KnownLink>>;
  save(address: string, known: KnownLink): Promise<void>;
}

export function openLinkCache(strapi: Core.Strapi): LinkCache {
  const query = () => strapi.db.query(uid as never);
  return {
    async find(addresses) {
      const rows = await query().findMany({ where: { hash: { $in: addresses.map(hashOf) } } });
      return new Map(
        rows.map(({ address, state, checkedAt }) => [address, { state, checkedAt: new Date(checkedAt) }]),
      );
    },
    async save(address, { state, checkedAt }) {
      const hash = hashOf(address);
      const updated = await query().updateMany({ where: { hash }, data: { state, checkedAt } });
      if (updated.count > 0) return;
      // Another process may be quicker with the same news.
      await query()
        .create({ data: { hash, address, state, checkedAt } })
        .catch(() => undefined);
    },
  };
}

function hashOf(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}

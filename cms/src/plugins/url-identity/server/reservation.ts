import type { Core } from '@strapi/strapi';
import { newUrlId } from './identity.ts';

/**
 * Every id that was ever given out. An entry's id stands in several rows (draft, published, each language), so its
 * uniqueness over three content types is guarded here.
 */
export const reservationModel = {
  uid: 'plugin::url-identity.reservation',
  tableName: 'sanlao_url_ids',
  singularName: 'reservation',
  attributes: {
    id: { type: 'increments' },
    urlId: { type: 'string', column: { notNullable: true, unique: true } },
  },
};

const attempts = 20;

/** An id that no entry has, reserved in the transaction that is open where this is called. */
export async function reserveUrlId(strapi: Core.Strapi, candidate = newUrlId): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const urlId = candidate();
    const inserted = await strapi.db.transaction(({ trx }) =>
      trx(reservationModel.tableName)
        .insert({ url_id: urlId })
        .onConflict('url_id')
        .ignore()
        .returning('url_id'),
    );
    if (inserted.length > 0) return urlId;
  }
  throw new Error(`No free address was found in ${attempts} attempts.`);
}

/** Sorting by the dictionary: beside each sorted text stands its key, and lists are sorted by that. */
import type { Core } from '@strapi/strapi';
import { orderKey } from '@sanlao/shared/lao/order-key';
import { attributesOf, type Listed } from './listed.ts';

/** The attribute that holds the key of a text. */
export function keyNameOf(field: string): string {
  return `${field}Order`;
}

/** For the database alone: no form, no API and no search shows them. */
export function addKeyAttributes(strapi: Core.Strapi, types: ReadonlyMap<string, Listed>): void {
  for (const [uid, { sorted }] of types) {
    const attributes = attributesOf(strapi, uid);
    for (const field of sorted) {
      attributes[keyNameOf(field)] = {
        type: 'string',
        ...{ private: true, configurable: false, writable: false, visible: false, searchable: false },
      };
    }
  }
}

/** Adds the keys of the texts that are in a row to be written. */
export function setKeys(data: Record<string, unknown>, { sorted }: Listed): void {
  for (const field of sorted) {
    if (!(field in data)) continue;
    const text = data[field];
    data[keyNameOf(field)] = typeof text === 'string' ? orderKey(text) : null;
  }
}

type OrderBy = string | { [field: string]: OrderBy } | OrderBy[] | undefined;

/** The same order with the keys in the place of their texts; a relation's own fields stay as they are. */
export function byKeys(orderBy: OrderBy, { sorted }: Listed): OrderBy {
  if (Array.isArray(orderBy)) return orderBy.map((part) => byKeys(part, { sorted, searched: [] }) ?? {});
  if (typeof orderBy === 'string') return sorted.includes(orderBy) ? keyNameOf(orderBy) : orderBy;
  if (!orderBy) return orderBy;
  return Object.fromEntries(
    Object.entries(orderBy).map(([field, direction]) => [
      sorted.includes(field) && typeof direction === 'string' ? keyNameOf(field) : field,
      direction,
    ]),
  );
}

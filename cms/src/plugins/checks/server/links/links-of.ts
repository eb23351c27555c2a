import type { DocumentType } from '@sanlao/shared/content/types';
import type { Body } from '../body.ts';

export interface FoundLink {
  field: string;
  address: string;
}

/** Fields that hold one address. */
const linkFields: Partial<Record<DocumentType, readonly string[]>> = {
  event: ['onlineUrl', 'registrationUrl'],
  service: ['link'],
  notice: ['url'],
};

/** Each address of an entry once, in the order of its fields and text. */
export function linksOf(
  type: DocumentType,
  entry: Readonly<Record<string, unknown>>,
  body: Body,
): FoundLink[] {
  const inFields = (linkFields[type] ?? []).flatMap((field) => {
    const address = entry[field];
    return typeof address === 'string' && address.trim() !== '' ? [{ field, address: address.trim() }] : [];
  });
  const all = [...inFields, ...body.links.map((address) => ({ field: 'body', address }))];
  return [...new Map(all.map((link) => [`${link.field} ${link.address}`, link])).values()];
}

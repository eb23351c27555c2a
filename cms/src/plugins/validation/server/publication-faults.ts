import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@sanlao/shared/content/types';
import { check, type Entry } from './check.ts';
import { codesFor } from './codes-for.ts';
import type { Fault } from './fault.ts';
import { uniquenessFaults } from './uniqueness.ts';

interface Question {
  type: DocumentType;
  /** the whole draft, with its components */
  entry: Entry;
  documentId: string;
}

/** For what its publish would be refused, were it published as it stands. */
export async function publicationFaults(
  strapi: Core.Strapi,
  { type, entry, documentId }: Question,
): Promise<Fault[]> {
  const fields = new Set(Object.keys(entry));
  const known = await codesFor(strapi, type, fields);
  return [
    ...check({ type, entry, fields, publishing: true, known }),
    ...(await uniquenessFaults(strapi, { type, entry, fields, documentId })),
  ];
}

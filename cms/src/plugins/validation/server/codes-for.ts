import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@sanlao/shared/content/types';
import { publishedCodes, type CodeKind, type CodeOption } from '../../../codes.ts';
import { referencedKinds } from './check.ts';
import { rules } from './rules.ts';

/** The published codes that these fields of a type may name. */
export async function codesFor(
  strapi: Core.Strapi,
  type: DocumentType,
  fields: ReadonlySet<string>,
): Promise<Partial<Record<CodeKind, CodeOption[]>>> {
  const references = Object.keys(rules[type].references ?? {});
  if (!references.some((field) => fields.has(field))) return {};
  const known: Partial<Record<CodeKind, CodeOption[]>> = {};
  for (const kind of referencedKinds(type)) known[kind] = await publishedCodes(strapi, kind);
  return known;
}

/** Reads one draft from the CMS, as it would be were it published now. */
import { type DocumentNode, Kind, visit } from 'graphql';
import type { Locale } from '../locales.ts';
import type { GraphqlClient } from './fetch.ts';
import { fromGraphql } from './from-graphql.ts';
import { type Answers, queries } from './queries.ts';
import type { Document, DocumentType } from './types.ts';
import { urlDateOf } from './url-date.ts';

export type Draft =
  | { document: Document }
  /** names of the fields that are empty or wrong and that a page needs: "title", "contact.mapUrl" */
  | { incomplete: string[] };

export interface DraftKey {
  type: DocumentType;
  documentId: string;
  locale: Locale | '';
}

/** The languages in which it is published are not told: `alsoIn` is empty. @returns null where there is no such draft */
export async function fetchDraft(client: GraphqlClient, key: DraftKey): Promise<Draft | null> {
  const { type, documentId, locale } = key;
  const variables = { ids: [documentId], ...(locale === '' ? {} : { locale }) };
  const query = ofDrafts(queries[type].byIds as DocumentNode);
  const answer = await (client.query(query, variables) as Promise<Drafts>).catch(whatIsMissing);
  if ('incomplete' in answer) return answer;
  const [item] = answer.items;
  if (!item) return null;
  const parsed = fromGraphql(type, asIfPublished(item));
  return 'document' in parsed ? parsed : { incomplete: parsed.invalid.fields };
}

interface Drafts {
  items: Answers[DocumentType][];
}

/** GraphQL promises required fields, which a draft may lack. @throws any other error as it is */
function whatIsMissing(error: unknown): { incomplete: string[] } {
  const [, field] = /null for non-nullable field \w+\.(\w+)/.exec(String(error)) ?? [];
  if (field === undefined) throw error;
  return { incomplete: [field] };
}

/** The query for published versions, asking for drafts. */
function ofDrafts(query: DocumentNode): DocumentNode {
  return visit(query, {
    EnumValue: (node) => (node.value === 'PUBLISHED' ? { kind: Kind.ENUM, value: 'DRAFT' } : undefined),
  });
}

/** What publishing adds: its time, and the address where the draft has none yet. */
function asIfPublished(item: Answers[DocumentType]): Answers[DocumentType] {
  const now = new Date();
  const published = { ...item, publishedAt: now.toISOString() };
  if (!('urlId' in published)) return published;
  return {
    ...published,
    urlId: published.urlId ?? 'draft2',
    urlDate: published.urlDate ?? urlDateOf(published, now),
  };
}

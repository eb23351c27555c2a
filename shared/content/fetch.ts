/** Reads published documents from the CMS. Whatever goes wrong is thrown; only a complete answer means "not there". */
import { GraphQLClient, type RequestDocument } from 'graphql-request';
import { z } from 'zod';
import { fromGraphql } from './from-graphql.ts';
import { queries, type Answers } from './queries.ts';
import { localesOfType, type Document, type DocumentType } from './types.ts';
import type { Locale } from '../locales.ts';

export interface GraphqlClient {
  /** @throws Error on any status but 200, GraphQL `errors` (partial data too), broken JSON, or a time-out */
  query(document: RequestDocument, variables: Record<string, unknown>): Promise<unknown>;
}

export interface GraphqlClientOptions {
  /** "http://127.0.0.1:1337/graphql" */
  url: string;
  token: string;
  /** for a whole answer; default 30,000 */
  timeoutMilliseconds?: number;
}

export interface FetchedDocuments {
  documents: Document[];
  /** published, but in a shape that no page can show; the message names the fields */
  invalid: { documentId: string; message: string }[];
}

/** How many documents one answer may hold: the limit that the CMS sets. */
const largestList = 100;

export function graphqlClient({
  url,
  token,
  timeoutMilliseconds = 30_000,
}: GraphqlClientOptions): GraphqlClient {
  const client = new GraphQLClient(url, {
    headers: { authorization: `Bearer ${token}` },
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMilliseconds) }),
  });
  return {
    async query(document, variables) {
      try {
        return await client.request<unknown>(document, variables);
      } catch (error) {
        throw new Error(`The CMS at ${url} gave no usable answer: ${firstLine(error)}`, { cause: error });
      }
    },
  };
}

/**
 * The published versions of these documents in one locale ('' for types whose fields hold both languages).
 * A document that is in neither list is not published in this locale.
 */
export async function fetchDocuments(
  client: GraphqlClient,
  type: DocumentType,
  documentIds: readonly string[],
  locale: Locale | '',
): Promise<FetchedDocuments> {
  const wanted = [...new Set(documentIds)];
  const found: FetchedDocuments = { documents: [], invalid: [] };
  for (let start = 0; start < wanted.length; start += largestList) {
    const ids = wanted.slice(start, start + largestList);
    const answer = await client.query(queries[type].byIds, { ids, ...localeVariable(type, locale) });
    const { documents, invalid } = sort(type, itemsOf(type, answer));
    found.documents.push(...documents);
    found.invalid.push(...invalid);
  }
  return found;
}

/**
 * Every published document of a type and locale, at most 100 at a time, in the order of their ids. Ends only on an
 * empty answer, so that a list cut short by the server loses nothing.
 */
export async function fetchAll(
  client: GraphqlClient,
  type: DocumentType,
  locale: Locale | '',
  onPage: (page: FetchedDocuments) => void | Promise<void>,
): Promise<void> {
  let after = '';
  for (;;) {
    const answer = await client.query(queries[type].after, { after, ...localeVariable(type, locale) });
    const items = itemsOf(type, answer);
    const last = items.at(-1);
    if (!last) return;
    if (last.documentId <= after) throw new Error(`The CMS lists ${type} documents in no usable order.`);
    await onPage(sort(type, items));
    after = last.documentId;
  }
}

function localeVariable(type: DocumentType, locale: Locale | ''): { locale?: Locale } {
  if (!localesOfType(type).includes(locale)) {
    throw new Error(`There are no ${type} documents in the locale "${locale}".`);
  }
  return locale === '' ? {} : { locale };
}

const listSchema = z.object({ items: z.array(z.looseObject({ documentId: z.string() })) });

/** A null in the list or a missing list is no answer. */
function itemsOf(type: DocumentType, answer: unknown): { documentId: string }[] {
  const parsed = listSchema.safeParse(answer);
  if (parsed.success) return parsed.data.items;
  throw new Error(`The CMS's list of ${type} documents is not complete: ${z.prettifyError(parsed.error)}`);
}

function sort(type: DocumentType, items: readonly { documentId: string }[]): FetchedDocuments {
  const results = items.map((item) => fromGraphql(type, item as Answers[DocumentType]));
  return {
    documents: results.flatMap((result) => ('document' in result ? [result.document] : [])),
    invalid: results.flatMap((result) => ('invalid' in result ? [result.invalid] : [])),
  };
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? text).slice(0, 300);
}

/** What the publisher asks of the CMS. Every failure throws: no answer never reads as "nothing there". */
import type { DocumentType } from '@sanlao/shared/content/types';
import { fetchAll, fetchDocuments, type FetchedDocuments, graphqlClient } from '@sanlao/shared/content/fetch';
import {
  type Acknowledgement,
  type Change,
  changesAnswerSchema,
  type KeysAnswer,
  keysAnswerSchema,
  type Receipt,
} from '@sanlao/shared/feed/protocol';
import type { Locale } from '@sanlao/shared/locales';

export interface Cms {
  /** unacknowledged changes, oldest first */
  changes(limit: number): Promise<Change[]>;
  acknowledge(acknowledgement: Acknowledgement): Promise<void>;
  report(receipts: readonly Receipt[]): Promise<void>;
  keys(type: DocumentType, after: string | null): Promise<KeysAnswer>;
  /** published versions of these documents; one that is missing in the answer is not published */
  documents(type: DocumentType, ids: readonly string[], locale: Locale | ''): Promise<FetchedDocuments>;
  /** every published document of a type */
  all(type: DocumentType, locale: Locale | '', onPage: (page: FetchedDocuments) => void): Promise<void>;
}

export interface CmsOptions {
  /** "http://127.0.0.1:1337" */
  url: string;
  feedToken: string;
  publisherToken: string;
}

const timeoutMilliseconds = 30_000;

export function connectCms({ url, feedToken, publisherToken }: CmsOptions): Cms {
  const client = graphqlClient({ url: `${url}/graphql`, token: publisherToken, timeoutMilliseconds });

  async function ask(path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${url}/api/change-feed/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${feedToken}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(timeoutMilliseconds),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`The CMS answered ${response.status} to change-feed/${path}.`);
    return response.status === 204 ? null : response.json();
  }

  return {
    changes: async (limit) => changesAnswerSchema.parse(await ask(`changes?limit=${limit}`)).changes,
    acknowledge: async (acknowledgement) => void (await ask('acknowledge', acknowledgement)),
    report: async (receipts) => void (await ask('receipts', { receipts })),
    keys: async (type, after) =>
      keysAnswerSchema.parse(
        await ask(
          `keys?type=${type}&limit=1000${after === null ? '' : `&after=${encodeURIComponent(after)}`}`,
        ),
      ),
    documents: (type, ids, locale) => fetchDocuments(client, type, ids, locale),
    all: (type, locale, onPage) => fetchAll(client, type, locale, onPage),
  };
}

/** A CMS in memory for tests of the publisher: documents, the change feed, and the ways in which it can fail. */
import { type Document, localeOf } from '@sanlao/shared/content/types';
import type { Acknowledgement, Change, Operation, Receipt } from '@sanlao/shared/feed/protocol';
import type { Cms } from '../intake/cms.ts';
import { uidOfType } from '../intake/uids.ts';

export class FakeCms implements Cms {
  readonly published = new Map<string, Document>();
  readonly receipts: Receipt[] = [];
  /** set to make every request fail with it */
  fault: Error | null = null;
  #changes: Change[] = [];
  #nextId = 1;

  publish(...documents: Document[]): void {
    for (const document of documents) {
      this.published.set(keyOf(document), document);
      this.#record(document, 'publish');
    }
  }

  unpublish(...documents: Document[]): void {
    for (const document of documents) {
      this.published.delete(keyOf(document));
      this.#record(document, 'unpublish');
    }
  }

  /** A change that the feed does not tell of. */
  publishSilently(document: Document): void {
    this.published.set(keyOf(document), document);
  }

  touchMedia(file: string): void {
    this.#changes.push({ ...this.#row('media'), uid: 'plugin::upload.file', documentId: file, locale: null });
  }

  get waiting(): number {
    return this.#changes.length;
  }

  async changes(limit: number) {
    this.#check();
    return this.#changes.slice(0, limit);
  }

  async acknowledge({ ids, receipts }: Acknowledgement) {
    this.#check();
    this.#changes = this.#changes.filter(({ id }) => !ids.includes(id));
    this.receipts.push(...receipts);
  }

  async report(receipts: readonly Receipt[]) {
    this.#check();
    this.receipts.push(...receipts);
  }

  async keys(type: Document['type']) {
    this.#check();
    const keys = this.#all(type).map((document) => ({
      documentId: document.documentId,
      locale: localeOf(document),
      publishedAt: document.publishedAt,
    }));
    return { keys, next: null };
  }

  async documents(type: Document['type'], ids: readonly string[], locale: string) {
    this.#check();
    const documents = this.#all(type).filter(
      (document) => ids.includes(document.documentId) && localeOf(document) === locale,
    );
    return { documents: structuredClone(documents), invalid: [] };
  }

  async all(
    type: Document['type'],
    locale: string,
    onPage: (page: { documents: Document[]; invalid: [] }) => void,
  ) {
    this.#check();
    onPage({ documents: this.#all(type).filter((document) => localeOf(document) === locale), invalid: [] });
  }

  #all(type: Document['type']): Document[] {
    return [...this.published.values()].filter((document) => document.type === type);
  }

  #record(document: Document, operation: Operation): void {
    this.#changes.push({
      ...this.#row(operation),
      uid: uidOfType(document.type),
      documentId: document.documentId,
      locale: localeOf(document) || null,
    });
  }

  #row(operation: Operation) {
    return { id: this.#nextId++, operation, createdAt: new Date().toISOString(), attempts: 0 };
  }

  #check(): void {
    if (this.fault) throw this.fault;
  }
}

function keyOf(document: Document): string {
  return `${document.type} ${document.documentId} ${localeOf(document)}`;
}

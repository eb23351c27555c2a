import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FakeCms } from '../testing/fake-cms.ts';
import { sampleArticle } from '../testing/sample-documents.ts';
import { fetchCurrent } from './documents.ts';

class BusyCms extends FakeCms {
  running = 0;
  most = 0;

  override async documents(...question: Parameters<FakeCms['documents']>) {
    this.most = Math.max(this.most, ++this.running);
    await delay(1);
    this.running--;
    return super.documents(...question);
  }
}

test('however many documents are asked for, the CMS has a few questions at a time', async () => {
  const cms = new BusyCms();
  const articles = Array.from({ length: 1250 }, (_, index) =>
    sampleArticle({ documentId: `article${index}` }),
  );
  cms.publish(...articles);
  const wanted = articles.map(
    ({ documentId }) => ({ type: 'article', id: documentId, locale: 'lo' }) as const,
  );
  const { changes } = await fetchCurrent(cms, { get: () => null }, wanted);
  const found = changes.filter(({ locale, document }) => locale === 'lo' && document !== null);
  expect(new Set(found.map(({ id }) => id)).size).toBe(1250);
  expect(cms.most).toBe(4);
});

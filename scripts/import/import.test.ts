import { expect, test, vi } from 'vitest';
import type { CmsClient } from '../cms/client.ts';
import { Failure } from '../console/failure.ts';
import { parseArticle } from './article/parse-article.ts';
import { importAll } from './import.ts';
import type { Source } from './sources/source.ts';

const article = (number: number): Source => ({
  file: `${number}.txt`,
  read: async () => {
    const raw = `ຫົວຂໍ້ທີ ${number}\n\n28/06/2024\n\nກອງປະຊຸມໄດ້ປິດລົງ.\n`;
    return { identity: String(number), raw, article: parseArticle(raw), pictures: [] };
  },
});

async function outcomesOf(create: CmsClient['create']) {
  const cms = { find: () => Promise.resolve([]), create } as Partial<CmsClient> as CmsClient;
  const target = { site: { code: 'attapeu', hosts: [] }, unit: null };
  const work = { cms, target, publish: true, today: '2026-11-22', sitePort: 4000 };
  return Array.fromAsync(importAll([1, 2, 3].map(article), work));
}

test('an article that the CMS refuses does not stop the others', async () => {
  const outcomes = await outcomesOf((_, __, data) =>
    (data as { title: string }).title.endsWith('2')
      ? Promise.reject(new Failure('title: is not allowed'))
      : Promise.resolve({ documentId: 'd', urlDate: '2024-06-28', urlId: 'abc123' }),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['published', 'refused', 'published']);
  expect(outcomes[1]).toMatchObject({ file: '2.txt', reason: 'The CMS refused it: title: is not allowed' });
});

test('when the CMS stops answering, the articles that are left are not tried', async () => {
  const lost = new Failure('The CMS does not answer.', { cause: new Error('fetch failed') });
  const create = vi.fn(() => Promise.reject(lost));
  const outcomes = await outcomesOf(create);
  expect(create).toHaveBeenCalledOnce();
  expect(outcomes.map(({ reason }) => reason)).toEqual(
    Array(3).fill('Not imported: The CMS does not answer.'),
  );
});

test('an error of our own is not told as a fault of the article', async () => {
  await expect(outcomesOf(() => Promise.reject(new TypeError('x is not a function')))).rejects.toThrow(
    TypeError,
  );
});

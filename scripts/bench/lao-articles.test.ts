import { expect, test } from 'vitest';
import { articleSchema, documentSchema } from '@sanlao/shared/content/types';
import { canonHtml, canonicalise } from '@sanlao/shared/lao/canon';
import { benchmarkSurroundings, generateArticles } from './lao-articles.ts';

const articles = generateArticles(400, 7);

test('gives the same articles for the same seed and other ones for another', () => {
  expect(generateArticles(400, 7)).toEqual(articles);
  expect(generateArticles(400, 8).map(({ body }) => body)).not.toEqual(articles.map(({ body }) => body));
});

test('gives what the replica accepts', () => {
  for (const document of benchmarkSurroundings()) documentSchema.parse(document);
  for (const article of articles) articleSchema.parse(article);
});

test('gives each article an address of its own', () => {
  expect(new Set(articles.map(({ urlId }) => urlId)).size).toBe(articles.length);
});

test('writes canonical Lao', () => {
  for (const { title, summary, body } of articles) {
    expect(canonicalise(title).repairs).toEqual([]);
    expect(canonicalise(summary).repairs).toEqual([]);
    expect(canonHtml(body).text).toBe(body);
  }
});

test('writes as much as an article of a ministry holds', () => {
  for (const { body } of articles) {
    const letters = body.replace(/<[^>]+>/g, '').length;
    expect(letters).toBeGreaterThan(700);
    expect(letters).toBeLessThan(2200);
  }
});

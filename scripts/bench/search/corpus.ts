/**
 * Articles with the words of real texts: what an index weighs hangs on how many different words there are and how often
 * each comes, and phrases put together from a short list have far too few.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '@sanlao/shared/content/types';
import { laoTokenizer } from '@sanlao/shared/search/lao';
import { readSample } from '../../sample/read.ts';
import { htmlText } from '../../../site/publisher/search/html-text.ts';
import { generateArticles } from '../lao-articles.ts';
import { parseArticle } from '../../import/article/parse-article.ts';

export interface Text {
  title: string;
  summary: string;
  /** HTML */
  body: string;
}

/** The Lao articles of the sample content. */
export function sampleTexts(): Text[] {
  return readSample().entries.flatMap(({ type, versions }) => {
    const data = versions.find(({ locale }) => locale === 'lo')?.data;
    if (type !== 'article' || !data) return [];
    return { title: String(data.title), summary: String(data.summary ?? ''), body: String(data.body) };
  });
}

/** Articles as plain text, one in each `.txt` file of a folder. */
export function textsIn(folder: string): Text[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const { title, body } = parseArticle(readFileSync(join(folder, name), 'utf8'));
      return { title, summary: '', body };
    });
}

/**
 * So many articles: their titles are invented, their bodies are sentences of the texts with invented names between them,
 * and the texts themselves stand among them as they are.
 */
export function naturalArticles(count: number, texts: readonly Text[]): Article[] {
  const sentences = texts.flatMap(({ body }) =>
    htmlText(body)
      .split(/\n+|(?<=[.;:]) /)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.length > 25),
  );
  const syllables = [...new Set(sentences.flatMap(laoTokenizer.tokens).map(({ exact }) => exact))];
  const random = randomNumbers(20_261_122);
  const name = () =>
    Array.from({ length: 2 + random(2) }, () => syllables[random(syllables.length)]).join('');
  // Some sentences come more often than others, as set phrases do.
  const sentence = () => sentences[Math.floor((random(1_000_000) / 1_000_000) ** 1.5 * sentences.length)]!;
  const every = Math.max(1, Math.floor(count / texts.length));
  return generateArticles(count, 1).map((article, index) => {
    const text = index % every === 0 ? texts[index / every] : undefined;
    if (text) return { ...article, ...text };
    const parts = Array.from({ length: 10 + random(8) }, () => `<p>${sentence()} ${name()}. ${name()}</p>`);
    return { ...article, body: parts.join('') };
  });
}

/** Repeatable numbers below a limit (Numerical Recipes' generator). */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

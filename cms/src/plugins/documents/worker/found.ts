import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/files';
import { nothingFound, type Found } from '@sanlao/shared/documents/worker-protocol';
import type { Answers } from './answers.ts';
import type { Lite } from './stage.ts';

/** What the editor is told of the answers that are there. */
export async function foundBy(answers: Answers, ready: string): Promise<Found> {
  const { inspect, sanitise, text, pictures, lite, articles } = answers;
  return {
    ...nothingFound,
    ...(inspect && {
      pages: inspect.pages.length,
      title: inspect.title,
      outline: inspect.outline.length,
      tagged: inspect.tagged,
      signed: inspect.signed,
      restricted: inspect.restricted,
      fonts: inspect.fonts,
    }),
    ...(sanitise && { removed: sanitise.removed }),
    ...(text && {
      text: text.text,
      pageTexts: text.pages,
      languages: text.languages,
      suggested: text.suggested,
    }),
    ...(pictures && { blankPages: pictures.blankPages }),
    ...(lite && { lite: await liteFound(lite, ready) }),
    ...(articles && { articles: articles.articles.length }),
  };
}

async function liteFound({ outcome, keptPages }: Lite, ready: string): Promise<Found['lite']> {
  if (outcome !== 'made') return { outcome, size: null, ratio: null, keptPages };
  const { size } = await stat(join(ready, documentPaths.lite));
  const original = await stat(join(ready, documentPaths.original));
  return { outcome, size, ratio: size / original.size, keptPages };
}

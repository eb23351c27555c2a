/** Finds what the pages of a document say, as blocks in reading order, and what they say of the document. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/files';
import type { Stage } from '../stage.ts';
import { extract } from './extract.ts';
import { languagesOf } from './languages.ts';
import { findPdftotext } from './programs.ts';
import { suggestedContents } from './suggest/contents.ts';
import { documentNumber, issueNumber } from './suggest/numbers.ts';
import { suggestedTitle } from './suggest/title.ts';
import { wordsOf } from './words.ts';

/** @param findProgram where pdftotext is, undefined where it is not */
export function textStage(findProgram: () => string | undefined): Stage<'text'> {
  return async (job, { inspect }) => {
    if (!inspect) throw new Error('The text is found after the inspection.');
    const { document, sources, text, lines, numbers } = await extract({
      job,
      inspect,
      program: findProgram(),
    });
    await writeFile(join(job.ready, documentPaths.text), JSON.stringify(document));
    const title = suggestedTitle(inspect.title, document);
    const beginning = [title, ...document.slice(0, 2).flatMap(wordsOf)].join('\n');
    return {
      pages: sources,
      text,
      languages: languagesOf(document, inspect.language),
      suggested: {
        title,
        documentNumber: documentNumber(beginning),
        issueNumber: issueNumber(beginning),
        contents: suggestedContents(inspect.outline, { pages: lines, numbers }),
      },
    };
  };
}

/** Writes text.json. */
export const text: Stage<'text'> = textStage(findPdftotext);

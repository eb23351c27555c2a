/** What may be taken over from a PDF into a publication. Values in, values out. */
import type { SuggestedEntry } from '@sanlao/shared/documents/progress';

/** Of the content type publication. */
export type TextField = 'title' | 'documentNumber' | 'issueNumber';

export type Suggestion =
  | { field: TextField; value: string; present: string }
  | { field: 'contents'; value: SuggestedEntry['contents']; present: number };

const longestText = 255;
const mostContents = 100;
const textFields: TextField[] = ['title', 'documentNumber', 'issueNumber'];

/** Those that say something else than the form. @param values the entry as it stands in the form */
export function suggestionsFor(suggested: SuggestedEntry, values: Record<string, unknown>): Suggestion[] {
  const texts = textFields.flatMap((field): Suggestion[] => {
    const value = suggested[field].trim().slice(0, longestText);
    const present = textOf(values[field]);
    return value === '' || value === present ? [] : [{ field, value, present }];
  });
  const contents = contentsOf(suggested);
  if (contents.length === 0 || isSame(contents, values['contents'])) return texts;
  const present = Array.isArray(values['contents']) ? values['contents'].length : 0;
  return [...texts, { field: 'contents', value: contents, present }];
}

function contentsOf({ contents }: SuggestedEntry): SuggestedEntry['contents'] {
  return contents
    .map(({ title, page }) => ({ title: title.trim().slice(0, longestText), page }))
    .filter(({ title }) => title !== '')
    .slice(0, mostContents);
}

function isSame(contents: SuggestedEntry['contents'], rows: unknown): boolean {
  return (
    Array.isArray(rows) &&
    rows.length === contents.length &&
    rows.every(
      (row: { title?: unknown; page?: unknown }, index) =>
        textOf(row.title) === contents[index]?.title && row.page === contents[index].page,
    )
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

import { wordFields, type WordChanges, type WordField, type Words } from '@sanlao/shared/reports/report';

/**
 * What was typed, put into what is stored. A field that somebody else has changed since the writer last saw it keeps the
 * stored text and is named: the writer decides.
 */
export function mergeWords(stored: Words, changes: WordChanges): { words: Words; conflicts: WordField[] } {
  const conflicts = wordFields.filter((field) => {
    const change = changes[field];
    return change && stored[field] !== change.from && stored[field] !== change.to;
  });
  const taken = wordFields.flatMap((field) => {
    const change = changes[field];
    return change && !conflicts.includes(field) ? [[field, change.to] as const] : [];
  });
  return { words: { ...stored, ...Object.fromEntries(taken) }, conflicts };
}

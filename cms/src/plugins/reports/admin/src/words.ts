/** What is typed into a report, what is stored of it, and what has to be decided. Pure: the form shows it. */
import {
  wordFields,
  type WordChanges,
  type WordField,
  type Words,
  type WordsSaved,
} from '@sanlao/shared/reports/report';

export interface Typed {
  /** in the fields */
  words: Words;
  /** as they were stored when they were last seen here */
  stored: Words;
  /** fields that somebody else has written: nothing of them is saved until it is decided */
  conflicts: Partial<Record<WordField, { theirs: string; by: string | null }>>;
}

export type Decision = 'mine' | 'theirs' | 'both';

export function opened(words: Words): Typed {
  return { words, stored: words, conflicts: {} };
}

export function typed(state: Typed, field: WordField, text: string): Typed {
  return { ...state, words: { ...state.words, [field]: text } };
}

/** undefined: there is nothing to save. */
export function changesOf({ words, stored, conflicts }: Typed): WordChanges | undefined {
  const fields = wordFields.filter((field) => words[field] !== stored[field] && !conflicts[field]);
  if (fields.length === 0) return undefined;
  return Object.fromEntries(fields.map((field) => [field, { from: stored[field], to: words[field] }]));
}

/** After a save: what was typed meanwhile stays, and fields that nobody types in here show what others wrote. */
export function saved(state: Typed, sent: WordChanges, { words, conflicts }: WordsSaved): Typed {
  const next = { words: { ...state.words }, stored: { ...state.stored }, conflicts: { ...state.conflicts } };
  for (const field of wordFields) {
    const conflict = conflicts.find((one) => one.field === field);
    if (conflict) {
      next.conflicts[field] = { theirs: conflict.theirs, by: conflict.by };
      continue;
    }
    if (next.conflicts[field]) continue;
    const isUntouched = !sent[field] && state.words[field] === state.stored[field];
    if (isUntouched) next.words[field] = words[field];
    if (isUntouched || sent[field]) next.stored[field] = words[field];
  }
  return next;
}

export function decided(state: Typed, field: WordField, decision: Decision): Typed {
  const conflict = state.conflicts[field];
  if (!conflict) return state;
  const conflicts = { ...state.conflicts };
  delete conflicts[field];
  const mine = state.words[field];
  const texts: Record<Decision, string> = {
    mine,
    theirs: conflict.theirs,
    both: `${conflict.theirs}\n\n${mine}`,
  };
  return {
    words: { ...state.words, [field]: texts[decision] },
    stored: { ...state.stored, [field]: conflict.theirs },
    conflicts,
  };
}

import { useEffect, useReducer, useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Report, WordField, WordsSaved } from '@sanlao/shared/reports/report';
import { changesOf, decided, opened, saved, typed, type Decision, type Typed } from './words.ts';

type Action =
  | { kind: 'type'; field: WordField; text: string }
  | { kind: 'decide'; field: WordField; decision: Decision }
  | { kind: 'saved'; sent: NonNullable<ReturnType<typeof changesOf>>; answer: WordsSaved };

function reduce(state: Typed, action: Action): Typed {
  switch (action.kind) {
    case 'type':
      return typed(state, action.field, action.text);
    case 'decide':
      return decided(state, action.field, action.decision);
    case 'saved':
      return saved(state, action.sent, action.answer);
  }
}

const pauseMilliseconds = 1000;
const retryMilliseconds = 5000;

/** The words of a report, saved by themselves a moment after the last key. */
export function useWords({ id, words }: Pick<Report, 'id' | 'words'>) {
  const { put } = useFetchClient();
  const [state, dispatch] = useReducer(reduce, words, opened);
  const [failures, setFailures] = useState(0);
  const [isSaving, setIsSaving] = useState(false);
  const changes = changesOf(state);
  const newest = useRef(changes);
  newest.current = changes;
  const key = JSON.stringify(changes ?? null);

  useEffect(() => {
    if (!newest.current || isSaving) return undefined;
    const timer = window.setTimeout(() => void save(), failures > 0 ? retryMilliseconds : pauseMilliseconds);
    return () => window.clearTimeout(timer);
    // `key` stands for what there is to save.
  }, [key, isSaving, failures]);

  useEffect(() => {
    if (key === 'null') return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [key]);

  /** @returns whether nothing is left to save or to decide */
  async function save(): Promise<boolean> {
    const sent = newest.current;
    if (!sent) return Object.keys(state.conflicts).length === 0;
    setIsSaving(true);
    try {
      const { data } = await put<WordsSaved>(`/reports/one/${id}/words`, { changes: sent });
      dispatch({ kind: 'saved', sent, answer: data });
      setFailures(0);
      return data.conflicts.length === 0;
    } catch {
      setFailures((count) => count + 1);
      return false;
    } finally {
      setIsSaving(false);
    }
  }

  return {
    ...state,
    state: isSaving ? 'saving' : failures > 0 ? 'failed' : changes ? 'unsaved' : 'saved',
    type: (field: WordField, text: string) => dispatch({ kind: 'type', field, text }),
    decide: (field: WordField, decision: Decision) => dispatch({ kind: 'decide', field, decision }),
    save,
  } as const;
}

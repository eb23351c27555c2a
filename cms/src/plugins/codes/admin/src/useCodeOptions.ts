import { useCallback, useEffect, useState } from 'react';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { languages } from './languages.ts';
import { provinces } from './provinces.ts';
import type { CodeOption } from './options.ts';

export type CodeKind = 'site' | 'unit' | 'topic' | 'series' | 'language' | 'province';

interface CodeOptions {
  /** what may be chosen */
  options: CodeOption[];
  /** what may be read as well: for names */
  known: CodeOption[];
  /** false: there are codes that the person does not see */
  complete: boolean;
  state: 'loading' | 'loaded' | 'failed';
  reload: () => void;
}

const closed = { language: languages, province: provinces };

interface Answer {
  options: (CodeOption & { usable: boolean })[];
  complete: boolean;
}

/** Answers of this session by address, so that a form shows names at once; each is asked for again. */
const answers = new Map<string, Answer>();

/**
 * The codes that may be chosen: languages and provinces from our lists, everything else as it is published; units and series of
 * one site only. Without a site there are none of those.
 */
export function useCodeOptions(kind: CodeKind, site: string | undefined): CodeOptions {
  const { get } = useFetchClient();
  const address = addressOf(kind, site);
  const [asked, setAsked] = useState<{ address: string; answer: Answer | 'failed' }>();
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);

  useEffect(() => {
    if (!address) return;
    const controller = new AbortController();
    get<Answer>(address, { signal: controller.signal })
      .then(({ data }) => {
        answers.set(address, data);
        setAsked({ address, answer: data });
      })
      .catch(() => {
        if (!controller.signal.aborted) setAsked({ address, answer: answers.get(address) ?? 'failed' });
      });
    return () => controller.abort();
  }, [address, attempt, get]);

  const result = (state: CodeOptions['state'], known: CodeOption[] = [], complete = true) => ({
    ...{ options: known, known, complete, state, reload },
  });
  if (kind === 'language' || kind === 'province') return result('loaded', closed[kind]);
  if (!address) return result('loaded');
  const answer = asked?.address === address ? asked.answer : answers.get(address);
  if (answer === undefined) return result('loading');
  if (answer === 'failed') return result('failed');
  const options = answer.options.filter(({ usable }) => usable);
  return { ...result('loaded', answer.options, answer.complete), options };
}

/** The code of the site that the entry in the form belongs to. */
export function useEntrySite(): string | undefined {
  const site = useForm('useEntrySite', (form) => (form.values as { site?: unknown }).site);
  return typeof site === 'string' && site ? site : undefined;
}

function addressOf(kind: CodeKind, site: string | undefined): string | undefined {
  if (kind === 'site' || kind === 'topic') return `/codes/options?kind=${kind}`;
  return site && `/codes/options?kind=${kind}&site=${encodeURIComponent(site)}`;
}

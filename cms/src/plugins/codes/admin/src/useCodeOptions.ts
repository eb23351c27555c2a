import { useCallback, useEffect, useState } from 'react';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { languages } from './languages.ts';
import { provinces } from './provinces.ts';
import type { CodeOption } from './options.ts';

export type CodeKind = 'site' | 'unit' | 'topic' | 'series' | 'language' | 'province';

interface CodeOptions {
  options: CodeOption[];
  state: 'loading' | 'loaded' | 'failed';
  reload: () => void;
}

const closed = { language: languages, province: provinces };

/** Answers of this session by address, so that a form shows names at once; each is asked for again. */
const known = new Map<string, CodeOption[]>();

/**
 * The codes that may be chosen: languages and provinces from our lists, everything else as it is published; units and series of
 * one site only. Without a site there are none of those.
 */
export function useCodeOptions(kind: CodeKind, site: string | undefined): CodeOptions {
  const { get } = useFetchClient();
  const address = addressOf(kind, site);
  const [answer, setAnswer] = useState<{ address: string; options: CodeOption[] | 'failed' }>();
  const [attempt, setAttempt] = useState(0);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);

  useEffect(() => {
    if (!address) return;
    const controller = new AbortController();
    get<{ options: CodeOption[] }>(address, { signal: controller.signal })
      .then(({ data }) => {
        known.set(address, data.options);
        setAnswer({ address, options: data.options });
      })
      .catch(() => {
        if (!controller.signal.aborted) setAnswer({ address, options: known.get(address) ?? 'failed' });
      });
    return () => controller.abort();
  }, [address, attempt, get]);

  if (kind === 'language' || kind === 'province') return { options: closed[kind], state: 'loaded', reload };
  if (!address) return { options: [], state: 'loaded', reload };
  const options = answer?.address === address ? answer.options : known.get(address);
  if (options === 'failed') return { options: [], state: 'failed', reload };
  return { options: options ?? [], state: options ? 'loaded' : 'loading', reload };
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

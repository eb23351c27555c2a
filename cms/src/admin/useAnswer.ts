import { useCallback, useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

interface Asked<Answer> {
  /** undefined until it is there, and while another address is asked for */
  answer: Answer | undefined;
  /** whether the newest attempt failed */
  failed: boolean;
  /** what the server said about it, where it said something */
  message: string | undefined;
  /** asks again */
  reload(): void;
}

/** Asks for an address once, and again when it changes. @param address null: nothing is asked for */
export function useAnswer<Answer>(address: string | null): Asked<Answer> {
  const { get } = useFetchClient();
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState<{ address: string; answer?: Answer; error?: unknown }>();
  const reload = useCallback(() => setAttempt((number) => number + 1), []);

  useEffect(() => {
    if (address === null) return undefined;
    const controller = new AbortController();
    get<Answer>(address, { signal: controller.signal }).then(
      ({ data }) => setAsked({ address, answer: data }),
      (error: unknown) => {
        if (!controller.signal.aborted) setAsked({ address, error });
      },
    );
    return () => controller.abort();
  }, [address, attempt, get]);

  const current = asked?.address === address ? asked : undefined;
  const failed = current !== undefined && !('answer' in current);
  return { answer: current?.answer, failed, message: failed ? messageIn(current.error) : undefined, reload };
}

/** What the CMS says about a failed request; both languages stand in it. */
export function messageIn(error: unknown): string | undefined {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' && message !== '' ? message : undefined;
}

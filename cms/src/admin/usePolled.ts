import { useEffect, useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

interface Polled<Answer> {
  /** the newest answer; undefined before the first one */
  answer: Answer | undefined;
  /** whether the newest attempt failed */
  failed: boolean;
}

/**
 * Asks for an address again and again while the window is visible. A failed attempt keeps the answer before it.
 *
 * @param interval milliseconds until the next attempt, by the newest answer
 * @param trigger asks at once when it changes
 */
export function usePolled<Answer>(
  address: string,
  interval: (answer: Answer | undefined) => number,
  trigger?: unknown,
): Polled<Answer> {
  const { get } = useFetchClient();
  const [polled, setPolled] = useState<Polled<Answer> & { address: string }>();
  const intervalOf = useRef(interval);
  intervalOf.current = interval;

  useEffect(() => {
    const controller = new AbortController();
    let timer: number | undefined;
    let newest: Answer | undefined;

    async function ask() {
      window.clearTimeout(timer);
      try {
        const { data } = await get<Answer>(address, { signal: controller.signal });
        newest = data;
        if (!controller.signal.aborted) setPolled({ address, answer: data, failed: false });
      } catch {
        if (controller.signal.aborted) return;
        setPolled((before) => ({
          address,
          answer: before?.address === address ? before.answer : undefined,
          failed: true,
        }));
      }
      plan();
    }
    function plan() {
      window.clearTimeout(timer);
      if (!controller.signal.aborted && !document.hidden)
        timer = window.setTimeout(ask, intervalOf.current(newest));
    }
    function onVisibility() {
      if (document.hidden) window.clearTimeout(timer);
      else void ask();
    }

    void ask();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      controller.abort();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [address, trigger, get]);

  return polled?.address === address ? polled : { answer: undefined, failed: false };
}

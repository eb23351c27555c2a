import { useState } from 'react';
import { useAPIErrorHandler, useNotification, type FetchError } from '@strapi/strapi/admin';

interface Sending {
  busy: boolean;
  /** what the CMS said, in both languages; undefined while nothing was refused */
  error: string | undefined;
  /** @returns whether it was done */
  send(work: () => Promise<unknown>, said: string): Promise<boolean>;
}

/** Does something once at a time, and tells what became of it. */
export function useSend(): Sending {
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function send(work: () => Promise<unknown>, said: string): Promise<boolean> {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      toggleNotification({ type: 'success', message: said });
      return true;
    } catch (failure) {
      setError(formatAPIError(failure as FetchError));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { busy, error, send };
}

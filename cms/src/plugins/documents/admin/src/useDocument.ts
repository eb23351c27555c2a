import { useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { DocumentProgress } from '@sanlao/shared/documents/progress';
import { usePolled } from '../../../../admin/usePolled.ts';
import { pollInterval } from './status.ts';

/** How far a PDF is, asked for again while something is under way, and what an editor can have done with it. */
export function useDocument(fileId: number, version: string) {
  const { post } = useFetchClient();
  const [asked, setAsked] = useState(0);
  const [busy, setBusy] = useState(false);
  const [actionFailed, setActionFailed] = useState(false);
  const address = `/documents/files/${fileId}`;
  const { answer, failed } = usePolled<DocumentProgress>(address, pollInterval, `${version} ${asked}`);

  function act(action: 'recognise' | 'retry'): void {
    setBusy(true);
    setActionFailed(false);
    post<DocumentProgress>(`${address}/${action}`)
      .then(() => setAsked((times) => times + 1))
      .catch(() => setActionFailed(true))
      .finally(() => setBusy(false));
  }

  return { progress: answer, failed, busy, actionFailed, act };
}

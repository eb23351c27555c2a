import { useState } from 'react';
import {
  unstable_useDocument as useDocument,
  useFetchClient,
  useNotification,
  useQueryParams,
} from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { EntryState } from '@sanlao/shared/editing/states';
import type { Step, Version } from '@sanlao/shared/editing/workflow';
import { messageOf } from './failure.ts';
import { refresh } from './shown.ts';
import { useWorkflowTexts } from './texts.ts';

export interface StepFields {
  reason?: string;
  change?: 'minor' | 'major';
  note?: string;
}

interface Taking {
  uid: string;
  documentId: string;
  version: Version;
}

/** Takes a step and shows what became of it, also in the form beside. */
export function useTakeStep({ uid, documentId, version }: Taking) {
  const t = useWorkflowTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const refetch = useRefetch(uid, documentId);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  /** false: it was refused, `error` says why */
  async function take(step: Step, fields: StepFields): Promise<boolean> {
    setBusy(true);
    setError(undefined);
    try {
      const { locale, revision } = version;
      const { data } = await post<{ state: EntryState }>(`/workflow/entries/${uid}/${documentId}/steps`, {
        ...fields,
        step,
        locale,
        revision,
      });
      toggleNotification({ type: 'success', message: t('done', { state: t(`state.${data.state}`) }) });
      refetch();
      return true;
    } catch (failure) {
      setError(messageOf(failure));
      return false;
    } finally {
      setBusy(false);
      refresh();
    }
  }

  return { take, busy, error };
}

/** Strapi keeps what it has read by the parameters it was asked for with: those of the address. */
function useRefetch(model: string, documentId: string): () => void {
  const { collectionType = 'collection-types' } = useParams();
  const [{ query }] = useQueryParams<{ plugins?: Record<string, object> }>();
  const { plugins = {}, ...rest } = query;
  const params = Object.assign({}, rest, ...Object.values(plugins)) as object;
  return useDocument({ collectionType, model, documentId, params }).refetch;
}

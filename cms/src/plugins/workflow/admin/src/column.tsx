import { useEffect, useState } from 'react';
import { getFetchClient, type StrapiApp } from '@strapi/strapi/admin';
import type { EntryState } from '@sanlao/shared/editing/states';
import { messageOf } from '../../../../admin/texts.ts';
import { isUnderWorkflow } from '../../server/types.ts';
import { createBatch } from './batch.ts';
import { State } from './State.tsx';
import { pluginId, texts } from './texts.ts';

interface Row {
  documentId: string;
  locale?: string | null;
}

interface ListView {
  displayedHeaders: object[];
}

/** A column with the state of each entry, in the lists of types that go through the workflow. */
export function addStateColumn(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', ((view: ListView) =>
    isUnderWorkflow(modelInView())
      ? { ...view, displayedHeaders: [...view.displayedHeaders, header] }
      : view) as never);
}

const header = {
  name: 'workflow',
  label: messageOf(pluginId, texts, 'column.state'),
  attribute: { type: 'custom' },
  searchable: false,
  sortable: false,
  cellFormatter: (row: Row, _header: unknown, { model }: { model: string }) => <Cell uid={model} row={row} />,
};

/** The hook is told nothing of the type whose list it is. */
function modelInView(): string {
  return /\/collection-types\/([^/?]+)/.exec(window.location.pathname)?.[1] ?? '';
}

function Cell({ uid, row: { documentId, locale } }: { uid: string; row: Row }) {
  const [state, setState] = useState<EntryState>();
  useEffect(() => {
    let left = false;
    void batchFor(
      uid,
      locale ?? '',
    )(documentId)
      .then((found) => {
        if (!left) setState(found);
      })
      // The list is of use without it.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [uid, documentId, locale]);
  return state ? <State state={state} /> : null;
}

const batches = new Map<string, ReturnType<typeof createBatch<EntryState>>>();

function batchFor(uid: string, locale: string) {
  const key = `${uid} ${locale}`;
  const batch = batches.get(key) ?? createBatch((ids) => load(uid, locale, ids));
  batches.set(key, batch);
  return batch;
}

async function load(uid: string, locale: string, ids: string[]): Promise<Record<string, EntryState>> {
  const query = new URLSearchParams({ documentIds: ids.join(), ...(locale ? { locale } : {}) });
  const { data } = await getFetchClient().get<{ states: Record<string, EntryState> }>(
    `/workflow/states/${uid}?${query}`,
  );
  return data.states;
}

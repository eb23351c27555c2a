import { useEffect, useState } from 'react';
import type { Overview, Version } from '@sanlao/shared/editing/workflow';
import { usePolled } from '../../../../admin/usePolled.ts';
import { show, useShown } from './shown.ts';

interface Asked {
  uid: string;
  documentId: string;
  /** changes when the entry was saved or published */
  version: string;
}

/**
 * The states of an entry, newly asked for when something changed here, and now and then for what others do. What was
 * known before a save is `stale` until the next answer: a decision about it would be refused.
 */
export function useOverview({ uid, documentId, version }: Asked) {
  const { changes } = useShown();
  const { answer, failed } = usePolled<Overview>(
    `/workflow/entries/${uid}/${documentId}?${new URLSearchParams({ version })}`,
    () => 15_000,
    changes,
  );
  const [last, setLast] = useState<Overview>();
  useEffect(() => {
    if (answer) setLast(answer);
  }, [answer]);
  const overview = answer ?? last;
  const stale = answer === undefined;
  useEffect(() => {
    show({ overview: overview && { ...overview, documentId, stale } });
  }, [overview, documentId, stale]);
  useEffect(() => () => show({ overview: undefined, step: undefined }), [documentId]);
  return { overview, stale, failed };
}

/** The language that is being edited; undefined where there is no draft in it. */
export function versionIn(
  overview: Pick<Overview, 'versions'> | undefined,
  locale: string | null | undefined,
): Version | undefined {
  return overview?.versions.find((version) => version.locale === null || version.locale === locale);
}

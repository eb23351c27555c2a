/** Compares what the CMS has published with the replica and repairs any difference. */
import { type DocumentType, documentTypes } from '@sanlao/shared/content/types';
import { type DocumentChange, type DocumentKey, keyText } from '../replica/replica.ts';
import { sameDocument } from '../replica/stored.ts';
import { type Engine, run, type RunResult } from '../run/engine.ts';
import type { Cms } from './cms.ts';
import { fetchCurrent } from './documents.ts';
import { isHeld } from './intake.ts';

export interface Reconciled {
  /** documents that were compared */
  compared: number;
  /** documents whose published version differed; 0 where only supported paths were used */
  drift: number;
  run: RunResult | null;
}

export interface ReconcileOptions {
  /** compare every document's content, not only when it was published: the nightly round */
  deep?: boolean;
  acceptRemovals?: boolean;
  /** runs the repair between publishes; what is compared before takes no turn */
  inTurn?: <T>(work: () => Promise<T>) => Promise<T>;
}

/** @throws when the CMS does not answer in full: nothing is changed then */
export async function reconcile(
  engine: Engine,
  cms: Cms,
  { deep = false, acceptRemovals = false, inTurn = (work) => work() }: ReconcileOptions = {},
): Promise<Reconciled> {
  const suspects: DocumentKey[] = [];
  let compared = 0;
  for (const type of documentTypes) {
    const published = await publishedKeys(cms, type);
    compared += published.length;
    suspects.push(...differing(engine, type, published, deep));
  }
  if (suspects.length === 0) return { compared, drift: 0, run: null };
  const found = await driftedAmong(engine, cms, suspects);
  if (found.length === 0) return { compared, drift: 0, run: null };
  return inTurn(async () => {
    // A publish may have brought it meanwhile.
    const drifted = await driftedAmong(engine, cms, found);
    if (drifted.length === 0) return { compared, drift: 0, run: null };
    const result = await run(engine, drifted, { kind: 'reconcile', acceptRemovals });
    return { compared, drift: drifted.length, run: result };
  });
}

/** No more documents than these are held in memory to be compared. */
const partSize = 1000;

async function driftedAmong(
  engine: Engine,
  cms: Cms,
  suspects: readonly DocumentKey[],
): Promise<DocumentChange[]> {
  // An other language of a document may have been asked for with another part.
  const drifted = new Map<string, DocumentChange>();
  for (let start = 0; start < suspects.length; start += partSize) {
    const { changes } = await fetchCurrent(cms, engine.replica, suspects.slice(start, start + partSize));
    for (const change of changes) {
      if (isHeld(engine, change) || sameDocument(engine.replica.get(change), change.document)) continue;
      drifted.set(keyText(change), change);
    }
  }
  return [...drifted.values()];
}

type PublishedKey = DocumentKey & { publishedAt: string };

/** The documents that only one side has, or that were published at another time. */
function differing(
  engine: Engine,
  type: DocumentType,
  published: readonly PublishedKey[],
  deep: boolean,
): DocumentKey[] {
  const known = new Map(
    engine.replica
      .published(type)
      .map(({ id, locale, publishedAt }) => [keyText({ type, id, locale }), { id, locale, publishedAt }]),
  );
  const seen = new Set(published.map(keyText));
  const newer = published.filter(
    (key) => deep || !sameInstant(known.get(keyText(key))?.publishedAt, key.publishedAt),
  );
  const gone = [...known.values()]
    .map(({ id, locale }) => ({ type, id, locale }))
    .filter((key) => !seen.has(keyText(key)));
  return [...newer, ...gone].map(({ id, locale }) => ({ type, id, locale }));
}

async function publishedKeys(cms: Cms, type: DocumentType): Promise<PublishedKey[]> {
  const found: PublishedKey[] = [];
  let after: string | null = null;
  do {
    const answer = await cms.keys(type, after);
    for (const { documentId, locale, publishedAt } of answer.keys)
      found.push({ type, id: documentId, locale, publishedAt });
    after = answer.next;
  } while (after !== null);
  return found;
}

function sameInstant(first: string | undefined, second: string): boolean {
  return first !== undefined && Date.parse(first) === Date.parse(second);
}

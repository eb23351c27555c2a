/**
 * One turn of the publisher: read the changes that are not acknowledged, fetch what the documents are now, make them
 * live, look at the result as a reader does, acknowledge. Every part can be repeated, so a crash anywhere is a redo.
 */
import type { Change, Receipt } from '@sanlao/shared/feed/protocol';
import { localesOfType } from '@sanlao/shared/content/types';
import { type DocumentChange, type DocumentKey, keyText } from '../replica/replica.ts';
import { type Engine, run, type RunResult } from '../run/engine.ts';
import type { Cms } from './cms.ts';
import { fetchCurrent, type InvalidDocument } from './documents.ts';
import type { Probe } from './probe.ts';
import { evidenceOf, reasonOfHeld, receiptFor } from './receipts.ts';
import { mediaUid, typeOfUid } from './uids.ts';

export interface IntakeResult {
  changes: number;
  acknowledged: number;
  run: RunResult | null;
}

export interface IntakeTools {
  engine: Engine;
  cms: Cms;
  probe: Probe;
}

/** Changes of one turn; the rest follows in the next. */
const turnSize = 500;

/** @throws when the CMS does not answer in full or the disk is full: nothing is acknowledged then */
export async function takeIn({ engine, cms, probe }: IntakeTools): Promise<IntakeResult> {
  const changes = await cms.changes(turnSize);
  if (changes.length === 0) return { changes: 0, acknowledged: 0, run: null };
  engine.step('changes-read');
  const touched = documentsOf(engine, changes);
  const current = await fetchCurrent(
    cms,
    engine.replica,
    [...touched.values()].map(({ key }) => key),
  );
  engine.step('documents-fetched');
  const invalid = holdInvalid(engine, current.invalid);
  const wanted = current.changes.filter((change) => !isHeld(engine, change));
  const result = await run(engine, wanted, { kind: 'publish' });
  const { receipts, done } = await receiptsOf({ engine, cms, probe }, { changes, touched, result, invalid });
  engine.step('probed');
  if (done.length > 0) await cms.acknowledge({ ids: done, receipts });
  else await cms.report(receipts);
  engine.step('acknowledged');
  return { changes: changes.length, acknowledged: done.length, run: result };
}

/** The documents behind the changes, each with its changes; a media change stands for the documents that show the file. */
function documentsOf(
  engine: Engine,
  changes: readonly Change[],
): Map<string, { key: DocumentKey; changes: Change[] }> {
  const found = new Map<string, { key: DocumentKey; changes: Change[] }>();
  const add = (key: DocumentKey, change: Change) => {
    const entry = found.get(keyText(key)) ?? { key, changes: [] };
    entry.changes.push(change);
    found.set(keyText(key), entry);
  };
  for (const change of changes) {
    if (change.uid === mediaUid) {
      for (const key of engine.replica.usesOf(change.documentId)) add(key, change);
      continue;
    }
    const type = typeOfUid(change.uid);
    if (!type) continue;
    for (const locale of localesOfType(type)) {
      if (change.locale === null || change.locale === locale || locale === '') {
        add({ type, id: change.documentId, locale }, change);
      }
    }
  }
  return found;
}

/** A version that was taken back or stopped stays so until a newer one is published. */
export function isHeld(engine: Engine, change: DocumentChange): boolean {
  const held = engine.held.get(change);
  return (
    held !== undefined &&
    (held.cause === 'undo' || held.cause === 'gate') &&
    held.publishedAt === (change.document?.publishedAt ?? null)
  );
}

function holdInvalid(engine: Engine, invalid: readonly InvalidDocument[]): ReadonlySet<string> {
  for (const { type, id, locale, message } of invalid) {
    const reason = {
      lo: `ຂໍ້ມູນຂອງລາຍການນີ້ບໍ່ຄົບຖ້ວນ ຫຼື ບໍ່ຖືກຮູບແບບ (${message}). ສະບັບກ່ອນຍັງຢູ່ເທິງເວັບໄຊ. ໃຫ້ແກ້ໄຂ ແລ້ວເຜີຍແຜ່ອີກຄັ້ງ.`,
      en: `This entry is incomplete or malformed (${message}). The earlier version stays on the site. Correct it and publish again.`,
    };
    engine.held.hold({
      type,
      id,
      locale,
      publishedAt: null,
      cause: 'invalid',
      reason: JSON.stringify(reason),
    });
  }
  return new Set(invalid.map(keyText));
}

interface Turn {
  changes: readonly Change[];
  touched: ReadonlyMap<string, { key: DocumentKey; changes: Change[] }>;
  result: RunResult;
  invalid: ReadonlySet<string>;
}

async function receiptsOf(
  { engine, probe }: IntakeTools,
  turn: Turn,
): Promise<{ receipts: Receipt[]; done: number[] }> {
  const notSeen = new Set<number>();
  const receipts = await Promise.all(
    [...turn.touched.values()].map(async ({ key, changes }) => {
      const held = engine.held.get(key);
      if (held) return receiptFor(engine, key, changes, { state: 'stopped', reason: reasonOfHeld(held) });
      const evidence = evidenceOf(engine, key, turn.result);
      if (evidence === null || (await probe(evidence.page, evidence.hash))) {
        return receiptFor(engine, key, changes, { state: 'live' });
      }
      for (const change of changes) notSeen.add(change.id);
      return receiptFor(engine, key, changes, { state: 'rendered', reason: notServed });
    }),
  );
  return { receipts, done: turn.changes.map(({ id }) => id).filter((id) => !notSeen.has(id)) };
}

const notServed = {
  lo: 'ໜ້າໄດ້ສ້າງແລ້ວ ແຕ່ເຄື່ອງແມ່ຂ່າຍເວັບຍັງບໍ່ທັນສະແດງ. ລະບົບຈະກວດຄືນເອງ; ຖ້າດົນເກີນໜຶ່ງນາທີ ໃຫ້ແຈ້ງຜູ້ຄຸ້ມຄອງລະບົບ.',
  en: 'The page is made but the web server does not serve it yet. This is checked again by itself; tell the operator when it lasts longer than a minute.',
};

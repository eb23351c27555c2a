/** What the editor is told of each change. */
import type { Change, Receipt } from '@sanlao/shared/feed/protocol';
import type { Document } from '@sanlao/shared/content/types';
import { siteOrigin } from '@sanlao/shared/urls';
import { type PageAddress, ownPage } from '../pages/candidates.ts';
import type { Engine, RunResult } from '../run/engine.ts';
import { type DocumentKey, keyText } from '../replica/replica.ts';
import type { Held } from '../replica/held.ts';
import { uidOfType } from './uids.ts';

type Reason = { lo: string; en: string };

/** The page to look at to know that a document's change is live, and what must be found there. */
export interface Evidence {
  page: PageAddress;
  /** null: the page must be gone */
  hash: string | null;
}

/**
 * Where the change of a document shows: on its own page, else on the first page that changed with it; null when
 * nothing on any site shows it.
 */
export function evidenceOf(engine: Engine, key: DocumentKey, result: RunResult): Evidence | null {
  const page = pageOfDocument(engine.replica.get(key)) ?? pageOfDocument(previousVersion(key, result));
  if (page) return { page, hash: engine.index.hashOf(page) };
  const [write] = result.writes;
  return write ? { page: write, hash: engine.index.hashOf(write) } : null;
}

export function receiptFor(
  engine: Engine,
  key: DocumentKey,
  changes: readonly Change[],
  state: { state: 'live' | 'rendered'; reason?: Reason } | { state: 'stopped'; reason: Reason },
): Receipt {
  const created = Math.min(...changes.map((change) => Date.parse(change.createdAt)));
  return {
    changeIds: changes.map((change) => change.id),
    uid: uidOfType(key.type),
    documentId: key.id,
    locale: key.locale === '' ? null : key.locale,
    state: state.state,
    url: addressOfDocument(engine, engine.replica.get(key)),
    reason: state.reason ?? null,
    milliseconds:
      state.state === 'live' && Number.isFinite(created) ? Math.max(0, Date.now() - created) : null,
  };
}

export function reasonOfHeld(held: Held): Reason {
  if (held.cause === 'undo') {
    return {
      lo: `ຜູ້ຄຸ້ມຄອງລະບົບໄດ້ຖອນການເຜີຍແຜ່ນີ້ຄືນ: ${held.reason}. ເວັບໄຊກັບໄປເປັນຄືກ່ອນ. ແກ້ໄຂ ແລ້ວເຜີຍແຜ່ອີກຄັ້ງເມື່ອພ້ອມ.`,
      en: `The operator took this publish back: ${held.reason}. The site stands as before it. Correct it and publish again when ready.`,
    };
  }
  return JSON.parse(held.reason) as Reason;
}

function pageOfDocument(document: Document | null): PageAddress | null {
  return document && ownPage(document);
}

function previousVersion(key: DocumentKey, result: RunResult): Document | null {
  return result.applied.find((change) => keyText(change) === keyText(key))?.previous ?? null;
}

function addressOfDocument(engine: Engine, document: Document | null): string | null {
  const page = pageOfDocument(document);
  const site = page && engine.reader.sites().find(({ code }) => code === page.site);
  return page && site ? `${siteOrigin(site, engine.localPort)}${page.path}` : null;
}

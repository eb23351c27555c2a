/**
 * Makes content live: one run takes changed documents, renders the pages that they touch and puts them into the live
 * tree. A run is one database transaction (documents, pages, changeset); what it recorded is redone after a crash.
 */
import type { Document } from '@sanlao/shared/content/types';
import { affectedPages } from '../pages/affected.ts';
import { addressText, ownPage, type PageAddress } from '../pages/candidates.ts';
import { type LaterPages, splitPages } from '../pages/later.ts';
import type { PageIndex } from '../pages/page-index.ts';
import type { FileRenderer } from '../rendering/file-renderer.ts';
import type { CompiledApp } from '../rendering/render.ts';
import type { Database } from '../replica/database.ts';
import type { Held, HeldVersions } from '../replica/held.ts';
import type { Reader } from '../replica/reader.ts';
import type { Settings } from '../replica/settings.ts';
import {
  type AppliedChange,
  type DocumentChange,
  type DocumentKey,
  keyText,
  type Replica,
} from '../replica/replica.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Changesets, ChangesetKind } from '../tree/changesets.ts';
import { writeHosts } from '../tree/hosts.ts';
import type { LiveTree, PageWrite } from '../tree/live-tree.ts';
import type { Store } from '../tree/store.ts';
import { gateFault } from './gate.ts';
import { type FailedPage, renderPages } from './render-pages.ts';
import type { StepListener } from './steps.ts';

export interface Engine {
  app: CompiledApp;
  /** what the app does not make: pictures, the search index */
  fileRenderers: readonly FileRenderer[];
  database: Database;
  replica: Replica;
  reader: Reader;
  search: SearchIndex;
  index: PageIndex;
  later: LaterPages;
  changesets: Changesets;
  held: HeldVersions;
  settings: Settings;
  /** port of the embedded web server, for the addresses of sites without a public host */
  localPort: number;
  store: Store;
  tree: LiveTree;
  step: StepListener;
}

export interface RunOptions {
  kind: ChangesetKind;
  reason?: string;
  /** keys that are touched whatever the documents do: a new day */
  touched?: Iterable<string>;
  /** the day to render for from this run on, "2026-11-22" */
  day?: string;
  /** pages to render in this run whatever was touched */
  pages?: readonly PageAddress[];
  /** a person has agreed to what the gate would stop */
  acceptRemovals?: boolean;
  /** versions to hold from the same moment on */
  hold?: readonly Omit<Held, 'heldAt'>[];
}

interface PartOptions extends RunOptions {
  /** pages that are known to fail whatever the changes do: they keep their last good bytes */
  excused?: ReadonlySet<string>;
}

export interface HeldChange extends DocumentKey {
  document: Document | null;
  cause: 'render' | 'gate';
  reason: { lo: string; en: string };
}

export interface RunResult {
  /** what changed in the live tree, in all changesets of the run */
  writes: PageWrite[];
  applied: AppliedChange[];
  /** changes that did not go live; their last good version stays */
  held: HeldChange[];
  /** pages that cannot be rendered although no change of this run is to blame; their last good bytes stay */
  failed: FailedPage[];
}

/** @throws when the disk or the database does: nothing of the run is then recorded, and it can be repeated */
export async function run(
  engine: Engine,
  changes: readonly DocumentChange[],
  options: RunOptions,
): Promise<RunResult> {
  const result: RunResult = { writes: [], applied: [], held: [], failed: [] };
  await runPart(engine, changes, options, result);
  if (result.applied.some(({ type }) => type === 'site'))
    writeHosts(engine.tree.folder, [engine.reader.portal, ...engine.reader.sites()]);
  return result;
}

async function runPart(
  engine: Engine,
  changes: readonly DocumentChange[],
  options: PartOptions,
  result: RunResult,
): Promise<void> {
  const attempt = await attemptRun(engine, changes, options);
  if (attempt.outcome === 'recorded') {
    applyChangeset(engine, attempt.changeset, attempt.writes);
    result.writes.push(...attempt.writes);
    result.applied.push(...attempt.applied);
    result.failed.push(...attempt.failed);
    return;
  }
  if (attempt.outcome === 'blamed') {
    for (const held of attempt.held) holdBack(engine, held);
    result.held.push(...attempt.held);
    const blamed = new Set(attempt.held.map(keyText));
    const rest = changes.filter((change) => !blamed.has(keyText(change)));
    if (rest.length > 0 || options.touched || options.pages) await runPart(engine, rest, options, result);
    return;
  }
  const excused = await failingAnyway(engine, attempt.failed);
  if (attempt.failed.every(({ page }) => excused.has(addressText(page)))) {
    await runPart(engine, changes, { ...options, excused }, result);
    return;
  }
  const [only] = attempt.applied;
  if (attempt.applied.length === 1 && only) {
    const culprit = heldForRender(only, attempt.failed[0]!);
    holdBack(engine, culprit);
    result.held.push(culprit);
    return;
  }
  // Several changes may be the cause: each half by itself tells.
  const middle = Math.ceil(changes.length / 2);
  await runPart(engine, changes.slice(0, middle), options, result);
  await runPart(engine, changes.slice(middle), options, result);
}

type Attempt =
  | {
      outcome: 'recorded';
      changeset: number | null;
      writes: PageWrite[];
      applied: AppliedChange[];
      failed: FailedPage[];
    }
  | { outcome: 'blamed'; held: HeldChange[] }
  | { outcome: 'unclear'; applied: AppliedChange[]; failed: FailedPage[] };

async function attemptRun(
  engine: Engine,
  changes: readonly DocumentChange[],
  options: PartOptions,
): Promise<Attempt> {
  const { database, replica, reader, search, index, later, changesets, held, settings, step } = engine;
  database.exec('BEGIN IMMEDIATE');
  try {
    if (options.day !== undefined) settings.setDay(options.day);
    const { applied, touched } = replica.apply(changes);
    for (const key of options.touched ?? []) touched.add(key);
    search.note(applied);
    reader.refresh();
    step('replica-written');
    const affected = splitPages(affectedPages(applied, touched, engine), applied);
    const pages = union(affected.now, options.pages ?? []);
    step('pages-found');
    const rendered = await renderPages(engine, pages);
    const unexcused = rendered.failed.filter(({ page }) => !options.excused?.has(addressText(page)));
    if (unexcused.length > 0 && applied.length > 0) return rollBack(engine, blame(applied, unexcused));
    const gated = options.acceptRemovals ? [] : stoppedByGate(engine, rendered.writes, applied);
    if (gated.length > 0) return rollBack(engine, { outcome: 'blamed', held: gated });

    for (const { page, hash, keys } of rendered.rendered) index.put(page, hash, keys);
    later.add(affected.later);
    later.remove(options.pages ?? []);
    for (const change of changes) held.release(change);
    for (const version of options.hold ?? []) held.hold(version);
    step('pages-indexed');
    const changeset =
      rendered.writes.length > 0 || applied.length > 0
        ? changesets.record(options.kind, options.reason ?? null, rendered.writes, applied)
        : null;
    step('changeset-recorded');
    database.exec('COMMIT');
    step('committed');
    return { outcome: 'recorded', changeset, writes: rendered.writes, applied, failed: rendered.failed };
  } catch (error) {
    rollBack(engine, null);
    throw error;
  }
}

function rollBack<T>({ database, reader }: Engine, outcome: T): T {
  if (database.inTransaction) database.exec('ROLLBACK');
  reader.refresh();
  return outcome;
}

/** Brings a recorded changeset into the live tree. Repeating it changes nothing. */
function applyChangeset(
  { tree, changesets, step }: Engine,
  changeset: number | null,
  writes: readonly PageWrite[],
): void {
  if (changeset === null) return;
  tree.apply(writes, () => step('page-linked'));
  step('applied');
  changesets.markApplied(changeset);
  step('marked-applied');
}

/** Brings what a crash left half-done into the live tree: the first thing after opening. */
export function redo(engine: Engine): number {
  const waiting = engine.changesets.unapplied();
  for (const changeset of waiting) applyChangeset(engine, changeset, engine.changesets.entries(changeset));
  return waiting.length;
}

/** A document whose own page fails is to blame; for a list that fails, several may be. */
function blame(applied: AppliedChange[], failed: FailedPage[]): Exclude<Attempt, { outcome: 'recorded' }> {
  const held = applied.flatMap((change) => {
    const fault = failed.find(({ page }) => isOwnPage(change, page));
    return fault ? [heldForRender(change, fault)] : [];
  });
  return held.length > 0 ? { outcome: 'blamed', held } : { outcome: 'unclear', applied, failed };
}

/** Those of the pages that fail without the changes of the run as well. */
async function failingAnyway(engine: Engine, failed: readonly FailedPage[]): Promise<ReadonlySet<string>> {
  const before = await renderPages(
    engine,
    failed.map(({ page }) => page),
  );
  return new Set(before.failed.map(({ page }) => addressText(page)));
}

function isOwnPage(change: AppliedChange, page: PageAddress): boolean {
  if (!change.document) return false;
  const own = ownPage(change.document);
  return own !== null && own.path === page.path;
}

function heldForRender(change: AppliedChange, { page, message }: FailedPage): HeldChange {
  return {
    ...keyPart(change),
    document: change.document,
    cause: 'render',
    reason: {
      lo: `ໜ້າ ${page.path} ສ້າງບໍ່ໄດ້ (${message}). ສະບັບກ່ອນຍັງຢູ່ເທິງເວັບໄຊ. ໃຫ້ກວດເນື້ອໃນທີ່ແກ້ໄຂຫຼ້າສຸດ ແລ້ວເຜີຍແຜ່ອີກຄັ້ງ.`,
      en: `The page ${page.path} cannot be made (${message}). The earlier version stays on the site. Check what was edited last and publish again.`,
    },
  };
}

/** The changes of this run that touch a site of which too much would go. */
function stoppedByGate(
  { index }: Engine,
  writes: readonly PageWrite[],
  applied: readonly AppliedChange[],
): HeldChange[] {
  const removals = Map.groupBy(
    writes.filter((write) => write.newHash === null),
    (write) => write.site,
  );
  const held = new Map<string, HeldChange>();
  for (const [site, removed] of removals) {
    const reason = gateFault({
      site,
      pages: index.count(site),
      removed: removed.length,
      dropsHome: removed.some(({ path }) => path === '/lo/'),
    });
    if (!reason) continue;
    for (const change of applied) {
      if (sitesTouched(change).has(site)) {
        held.set(keyText(change), { ...keyPart(change), document: change.document, cause: 'gate', reason });
      }
    }
  }
  return [...held.values()];
}

function sitesTouched({ previous, document }: AppliedChange): Set<string> {
  const sites = new Set<string>();
  for (const version of [previous, document]) {
    if (!version) continue;
    if (version.type === 'site') sites.add(version.code);
    if ('site' in version) sites.add(version.site);
    if ('alsoOn' in version) version.alsoOn.forEach((code) => sites.add(code));
  }
  return sites;
}

function holdBack({ held }: Engine, change: HeldChange): void {
  held.hold({
    ...keyPart(change),
    publishedAt: change.document?.publishedAt ?? null,
    cause: change.cause,
    reason: JSON.stringify(change.reason),
  });
}

function union(first: readonly PageAddress[], second: readonly PageAddress[]): PageAddress[] {
  return [...new Map([...first, ...second].map((page) => [addressText(page), page])).values()];
}

function keyPart({ type, id, locale }: DocumentKey): DocumentKey {
  return { type, id, locale };
}

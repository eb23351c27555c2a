/** What can be asked of a running publisher. What changes something runs in its turn, never beside a publish. */
import { z } from 'zod';
import { portalCode } from '@sanlao/shared/urls';
import { type Cms } from '../intake/cms.ts';
import { fetchCurrent } from '../intake/documents.ts';
import { reasonOfHeld } from '../intake/receipts.ts';
import { reconcile } from '../intake/reconcile.ts';
import { uidOfType } from '../intake/uids.ts';
import type { PreviewProcess } from '../preview/preview-process.ts';
import type { Publisher } from '../publisher.ts';
import type { DocumentKey } from '../replica/replica.ts';
import { type Engine, run } from '../run/engine.ts';
import { publishesToUndo, takenBack, undo } from '../run/undo.ts';
import { bringUpVersion, renderEverything } from '../run/version.ts';
import { exportSite } from '../tree/export.ts';
import { type PreviewAnswer, previewRequestSchema } from '@sanlao/shared/preview/protocol';
import { nearest } from '@sanlao/shared/text/nearest';

export interface OperationsOptions {
  engine: Engine;
  cms: Cms;
  publisher: Publisher;
  previews: PreviewProcess;
  folders: { liveFolder: string; liveCurrent: string; assets: string; media: string; documents: string };
}

const renderRequest = z.object({ site: z.string().optional(), acceptRemovals: z.boolean().default(false) });
const undoRequest = z.object({
  site: z.string(),
  last: z.number().int().min(1).max(100).default(1),
  reason: z.string().min(1),
  newest: z.number().int().optional(),
});
const publishesRequest = z.object({
  site: z.string(),
  last: z.coerce.number().int().min(1).max(100).default(10),
});
const exportRequest = z.object({ site: z.string(), folder: z.string().min(1) });
const reconcileRequest = z.object({ acceptRemovals: z.boolean().default(false) });

export type Operations = ReturnType<typeof createOperations>;

export function createOperations({ engine, cms, publisher, previews, folders }: OperationsOptions) {
  const { status } = publisher;

  /** @throws Error naming the nearest codes */
  function checkSite(site: string): void {
    const known = [portalCode, ...engine.reader.sites().map(({ code }) => code)];
    if (known.includes(site)) return;
    throw new Error(`There is no site "${site}". Did you mean ${nearest(site, known).join(', ')}?`);
  }

  return {
    status: () => status,
    ring(): void {
      status.counters.doorbells++;
      publisher.ring();
    },
    health() {
      const reason = notReady();
      return {
        status: reason === null ? ('ready' as const) : ('starting' as const),
        reason,
        version: engine.app.version,
        documents: engine.replica.count(),
        waiting: status.waiting,
        held: engine.held.all().length,
        stopped: status.stoppedByGate,
        lastFault: status.lastFault,
      };
    },
    /** What is published and not live, and why. */
    waiting() {
      return {
        waiting: status.waiting,
        held: engine.held.all().map((held) => ({
          uid: uidOfType(held.type),
          documentId: held.id,
          locale: held.locale === '' ? null : held.locale,
          cause: held.cause,
          reason: reasonOfHeld(held),
          heldAt: held.heldAt,
        })),
      };
    },
    sites() {
      const codes = [portalCode, ...engine.reader.sites().map(({ code }) => code)];
      return codes.map((code) => ({
        site: code,
        pages: engine.index.count(code),
        lastPublish: engine.changesets.lastPublishOf(code),
      }));
    },
    render(request: unknown) {
      const { site, acceptRemovals } = renderRequest.parse(request);
      if (site !== undefined) checkSite(site);
      return publisher.inTurn(async () => {
        if (acceptRemovals) await releaseGated(engine, cms);
        const result = await renderEverything(engine, {
          kind: 'render',
          acceptRemovals,
          ...(site === undefined ? {} : { site }),
        });
        if (status.stoppedByGate && acceptRemovals) {
          await bringUpVersion(engine, folders, { acceptRemovals });
          status.stoppedByGate = null;
        }
        return { changed: result.writes.length, failed: result.failed };
      });
    },
    /** Beside the queue: it changes nothing. @throws when it cannot be made; what the draft lacks is an answer */
    preview(request: unknown): Promise<PreviewAnswer> {
      const wanted = previewRequestSchema.parse(request);
      if (status.sites !== 'rendered') return Promise.resolve({ outcome: 'starting' });
      return previews.ask(wanted);
    },
    undo(request: unknown) {
      const { site, last, reason, newest } = undoRequest.parse(request);
      checkSite(site);
      return publisher.inTurn(async () => {
        const undone = await undo(engine, { site, last, reason, newest });
        await tellEditors(undone.documents).catch(() => {});
        return {
          publishes: undone.publishes,
          documents: undone.documents.map((document) => ({ ...document, uid: uidOfType(document.type) })),
          pages: undone.writes.length,
        };
      });
    },
    /** What an undo of the site would take back, latest first. */
    publishes(request: unknown) {
      const { site, last } = publishesRequest.parse(request);
      checkSite(site);
      return { publishes: publishesToUndo(engine, site, last) };
    },
    /** What was taken back and not published since, by whomever. */
    takenBack() {
      const documents = takenBack(engine);
      return { documents: documents.map((document) => ({ ...document, uid: uidOfType(document.type) })) };
    },
    export(request: unknown) {
      const { site, folder } = exportRequest.parse(request);
      checkSite(site);
      return publisher.inTurn(() => exportSite(engine, folders, site, folder));
    },
    reconcile(request: unknown) {
      const { acceptRemovals } = reconcileRequest.parse(request);
      return publisher.inTurn(async () => {
        const { compared, drift, run: result } = await reconcile(engine, cms, { acceptRemovals });
        status.reconciled(drift);
        return { compared, drift, pages: result?.writes.length ?? 0, held: result?.held.length ?? 0 };
      });
    },
  };

  function notReady(): string | null {
    if (status.sites !== 'rendered') return status.doing ?? 'starting';
    if (status.lastCmsAnswer === null) return `the CMS does not answer yet${because()}`;
    if (status.lastFault) return `changes wait: ${status.lastFault.message}`;
    return null;
  }

  function because(): string {
    return status.lastFault ? `: ${status.lastFault.message}` : '';
  }

  function tellEditors(documents: readonly DocumentKey[]): Promise<void> {
    const receipts = documents.flatMap((key) => {
      const held = engine.held.get(key);
      if (!held) return [];
      return [
        {
          changeIds: [],
          uid: uidOfType(key.type),
          documentId: key.id,
          locale: key.locale === '' ? null : key.locale,
          state: 'stopped' as const,
          url: null,
          reason: reasonOfHeld(held),
          milliseconds: null,
        },
      ];
    });
    return cms.report(receipts);
  }
}

/** A person has agreed: what the gate held goes live as the CMS has it now. */
async function releaseGated(engine: Engine, cms: Cms): Promise<void> {
  const gated = engine.held.all().filter(({ cause }) => cause === 'gate');
  if (gated.length === 0) return;
  const { changes } = await fetchCurrent(cms, engine.replica, gated);
  await run(engine, changes, {
    kind: 'publish',
    reason: 'removals accepted by an operator',
    acceptRemovals: true,
  });
}

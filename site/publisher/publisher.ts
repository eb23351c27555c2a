/**
 * The publisher's working life: bring up the sites, then take in changes as the doorbell rings, poll in case it does
 * not, turn the day, reconcile. One thing at a time, in order.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import type { Cms } from './intake/cms.ts';
import { fillReplica } from './intake/fill.ts';
import { takeIn } from './intake/intake.ts';
import type { Probe } from './intake/probe.ts';
import { reconcile } from './intake/reconcile.ts';
import { createQueue } from './queue.ts';
import { turnDay } from './run/day.ts';
import { drawPictures, putPicturesLive } from './run/draw.ts';
import { type Engine, redo } from './run/engine.ts';
import { renderLater } from './run/later.ts';
import { tidy } from './run/tidy.ts';
import { bringUpVersion } from './run/version.ts';
import { newStatus, type Status } from './status.ts';

export interface PublisherOptions {
  engine: Engine;
  cms: Cms;
  probe: Probe;
  liveFolder: string;
  liveCurrent: string;
  /** milliseconds between two looks at the change feed when no doorbell rings */
  pollMilliseconds?: number;
  reconcileMilliseconds?: number;
  /** "2026-11-22"; default: the day in Vientiane by the machine's clock */
  today?: () => string;
  log: (line: string) => void;
}

export interface Publisher {
  status: Status;
  /** The doorbell rang: look at the change feed now. */
  ring(): void;
  /** Does something in its turn, never beside another run, with nothing but pictures waiting before and after it. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Ends after the run that is under way. */
  stop(): Promise<void>;
}

/** without a publish, until what publishes left for later is rendered: the next of a row does not wait for it */
const laterMilliseconds = 250;
/** after which some of it is rendered though publishes come */
const latestMilliseconds = 5_000;
/** without a publish, until the pictures that wait are drawn */
const quietMilliseconds = 1_000;
const retryMilliseconds = [200, 500, 1_000, 2_000, 5_000];

export function startPublisher(options: PublisherOptions): Publisher {
  const { engine, cms, probe, log, pollMilliseconds = 5_000, reconcileMilliseconds = 600_000 } = options;
  const { today = () => vientianeDay(new Date()) } = options;
  const status = newStatus();
  const queue = createQueue();
  const timers: NodeJS.Timeout[] = [];
  const ending = new AbortController();
  let rung = false;
  let lastPublish = 0;
  let drawing: Promise<void> | null = null;
  let later: NodeJS.Timeout | undefined;
  let laterSince: number | null = null;

  function ring(): void {
    if (rung || ending.signal.aborted) return;
    rung = true;
    void queue.add(async () => {
      rung = false;
      await takeInAll();
      planLater();
    });
  }

  function planLater(): void {
    laterSince ??= Date.now();
    clearTimeout(later);
    const left = laterSince + latestMilliseconds - Date.now();
    later = setTimeout(() => void queue.add(finishUntilRung), Math.max(0, Math.min(laterMilliseconds, left)));
  }

  /** Turn after turn until the feed is empty. A fault is told and left to the next poll. */
  async function takeInAll(): Promise<void> {
    if (ending.signal.aborted || status.sites !== 'rendered') return;
    try {
      let taken;
      do {
        taken = await takeIn({ engine, cms, probe });
        status.cmsAnswered();
        if (taken.acknowledged > 0) lastPublish = Date.now();
        status.count({ changes: taken.acknowledged, pages: taken.run?.writes.length ?? 0 });
        for (const held of taken.run?.held ?? [])
          log(`held back: ${held.type} ${held.id}: ${held.reason.en}`);
        for (const { page, message } of taken.run?.failed ?? [])
          log(`cannot render ${page.site}${page.path}: ${message}`);
      } while (taken.acknowledged > 0 && !ending.signal.aborted);
      status.waiting = taken.changes;
    } catch (error) {
      status.fault(error);
      log(`changes wait: ${describe(error)}`);
    }
  }

  /** What publishes left for later, until the doorbell rings: its own turn plans the rest. */
  const finishUntilRung = () => finishLater(() => rung);

  async function finishLater(enough = () => false): Promise<void> {
    laterSince = null;
    if (ending.signal.aborted || status.sites !== 'rendered') return;
    try {
      let done;
      do {
        done = await renderLater(engine);
        for (const { page, message } of done?.failed ?? [])
          log(`cannot render ${page.site}${page.path}: ${message}`);
      } while (done !== null && !enough() && !ending.signal.aborted);
      startDrawing();
    } catch (error) {
      status.fault(error);
      log(`pages wait: ${describe(error)}`);
    }
  }

  function startDrawing(): void {
    drawing ??= drawAll()
      .catch((error: unknown) => {
        status.fault(error);
        log(`pictures wait: ${describe(error)}`);
      })
      .finally(() => (drawing = null));
  }

  /** Beside the queue, but begins no picture while publishes come: none of them waits for a picture. */
  async function drawAll(): Promise<void> {
    const idle = async () => {
      let quiet = 0;
      do {
        await sleep(quiet, undefined, { signal: ending.signal }).catch(() => {});
        await queue.add(async () => {});
        quiet = lastPublish + quietMilliseconds - Date.now();
      } while (quiet > 0 && !ending.signal.aborted);
      return !ending.signal.aborted;
    };
    for (;;) {
      const pictures = await drawPictures(engine, idle);
      if (pictures.length === 0) return;
      const { failed } = await queue.add(() => putPicturesLive(engine, pictures));
      for (const { page, message } of failed) log(`cannot draw ${page.site}${page.path}: ${message}`);
    }
  }

  async function bringUp(): Promise<void> {
    const redone = redo(engine);
    if (redone > 0) log(`finished ${redone} publish(es) that were interrupted`);
    for (let attempt = 0; !ending.signal.aborted; attempt++) {
      try {
        await bringUpOnce();
        return;
      } catch (error) {
        status.fault(error);
        if (attempt === 0) log(`sites wait: ${describe(error)}`);
        await sleep(retryMilliseconds[Math.min(attempt, retryMilliseconds.length - 1)]);
      }
    }
  }

  async function bringUpOnce(): Promise<void> {
    if (!engine.settings.filled()) {
      status.doing = 'reading the published documents from the CMS';
      await fillReplica(
        engine,
        cms,
        (documents) => (status.doing = `reading documents from the CMS: ${documents}`),
      );
      status.cmsAnswered();
    }
    const fault = await bringUpVersion(engine, options, {
      onProgress: ({ done, total }) => (status.doing = `rendering pages: ${done} of ${total}`),
    });
    if (fault) {
      status.stoppedByGate = fault.en;
      log(fault.en);
    }
    status.sites = 'rendered';
    status.doing = null;
    log(`sites are rendered (code version ${engine.app.version}, ${engine.replica.count()} documents)`);
  }

  function every(milliseconds: number, work: () => Promise<void>): void {
    timers.push(
      setInterval(() => {
        void queue.add(async () => {
          if (ending.signal.aborted || status.sites !== 'rendered') return;
          await work().catch((error: unknown) => {
            status.fault(error);
            log(describe(error));
          });
          await finishUntilRung();
        });
      }, milliseconds),
    );
  }

  /** Beside the queue, never twice at a time: what has to be done between publishes takes its own turn. */
  function besideEvery(milliseconds: number, work: () => Promise<void>): void {
    let running = false;
    timers.push(
      setInterval(() => {
        if (running || ending.signal.aborted || status.sites !== 'rendered') return;
        running = true;
        void work()
          .catch((error: unknown) => {
            if (ending.signal.aborted) return;
            status.fault(error);
            log(describe(error));
          })
          .finally(() => (running = false));
      }, milliseconds),
    );
  }

  /** Thousands of documents take minutes to be compared: no publish waits for that. */
  async function compare(deep: boolean): Promise<{ compared: number; drift: number }> {
    const reconciled = await reconcile(engine, cms, {
      deep,
      inTurn: (work) =>
        queue.add(async () => {
          ending.signal.throwIfAborted();
          const done = await work();
          await finishUntilRung();
          return done;
        }),
    });
    status.reconciled(reconciled.drift);
    return reconciled;
  }

  void queue.add(bringUp).then(() => {
    ring();
    timers.push(setInterval(ring, pollMilliseconds));
    every(60_000, async () => void (await turnDay(engine, today())));
    besideEvery(reconcileMilliseconds, async () => {
      const { drift } = await compare(false);
      if (drift > 0) log(`reconciled ${drift} document(s) that the change feed had not brought`);
    });
    every(24 * 3_600_000, async () => {
      const { repaired, removed } = await tidy(engine);
      log(`checked the live pages: ${repaired} repaired, ${removed} stray files removed`);
    });
    besideEvery(24 * 3_600_000, async () => {
      const { compared, drift } = await compare(true);
      log(`compared ${compared} documents with the CMS: ${drift} repaired`);
    });
  });
  // A day that passed while the publisher was down.
  void queue.add(async () => void (await turnDay(engine, today())));

  return {
    status,
    ring,
    inTurn: (work) =>
      queue.add(async () => {
        await finishLater();
        const result = await work();
        await finishLater();
        return result;
      }),
    async stop() {
      ending.abort();
      for (const timer of timers) clearInterval(timer);
      clearTimeout(later);
      await queue.add(async () => {});
      await drawing;
      engine.database.close();
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

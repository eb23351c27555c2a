/**
 * Previews are made by a process of their own: no publish waits for one, a draft that takes all memory or never ends takes
 * that process only, and the right to read drafts is in no other part of the publisher. It starts with the first preview
 * and ends when none was asked for in a while.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { PreviewAnswer, PreviewRequest } from '@sanlao/shared/preview/protocol';

export interface PreviewOrder {
  order: number;
  request: PreviewRequest;
}

export interface PreviewReply {
  order: number;
  result: PreviewAnswer | { fault: string };
}

export interface PreviewProcessOptions {
  /** default: the process that this file describes */
  entry?: string;
  /** in which an order must be answered, else the process is ended; default 15 s */
  longestMilliseconds?: number;
  /** default 15 minutes */
  idleMilliseconds?: number;
}

/** Editors at work at the same time, and a few more. */
const mostWaiting = 20;

export function openPreviewProcess({
  entry = join(import.meta.dirname, 'preview-child.ts'),
  longestMilliseconds = 15_000,
  idleMilliseconds = 15 * 60_000,
}: PreviewProcessOptions = {}) {
  const waiting = new Map<number, PromiseWithResolvers<PreviewAnswer>>();
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let orders = 0;

  function start(): ChildProcess {
    const started = fork(entry, {
      serialization: 'advanced',
      execArgv: [
        '--max-old-space-size=256',
        '--max-semi-space-size=8',
        '--disable-warning=ExperimentalWarning',
      ],
    });
    started.on('message', ({ order, result }: PreviewReply) => {
      if ('fault' in result) waiting.get(order)?.reject(new Error(result.fault));
      else waiting.get(order)?.resolve(result);
    });
    started.on('error', (error) => end(started, error));
    started.on('exit', (code, signal) =>
      end(started, new Error(`The process that makes previews ended (${signal ?? code}).`)),
    );
    return started;
  }

  function end(ended: ChildProcess, error: Error): void {
    if (child !== ended) return;
    child = null;
    for (const { reject } of waiting.values()) reject(error);
  }

  function close(): void {
    clearTimeout(idle);
    const ended = child;
    child = null;
    ended?.disconnect();
  }

  return {
    /** @throws when it takes too long or the process ends meanwhile; the next one is made by a new process */
    async ask(request: PreviewRequest): Promise<PreviewAnswer> {
      if (waiting.size >= mostWaiting) return { outcome: 'busy' };
      clearTimeout(idle);
      const asked = (child ??= start());
      const order = ++orders;
      const answered = Promise.withResolvers<PreviewAnswer>();
      waiting.set(order, answered);
      const late = setTimeout(() => {
        end(asked, new Error(`The preview was not made within ${longestMilliseconds / 1000} s.`));
        asked.kill('SIGKILL');
      }, longestMilliseconds);
      asked.send({ order, request } satisfies PreviewOrder, (error) => {
        if (error) answered.reject(error);
      });
      try {
        return await answered.promise;
      } finally {
        clearTimeout(late);
        waiting.delete(order);
        if (waiting.size === 0) idle = setTimeout(close, idleMilliseconds).unref();
      }
    },
    close,
  };
}

export type PreviewProcess = ReturnType<typeof openPreviewProcess>;

/**
 * Draws cards in a process of its own, which ends when nothing is asked of it for a while: what drawing text leaves in
 * memory goes with it, and a publish has the processor first.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { CardSubject } from './card-subject.ts';

export interface DrawingOrder {
  order: number;
  subject: Omit<CardSubject, 'emblem'>;
  /** path of the emblem's file; null: without it */
  emblem: string | null;
}

export interface DrawingReply {
  order: number;
  result: { bytes: Uint8Array } | { fault: string };
}

const idleMilliseconds = 10_000;

export function openDrawingProcess() {
  const waiting = new Map<number, PromiseWithResolvers<Buffer>>();
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let orders = 0;

  function start(): ChildProcess {
    const started = fork(join(import.meta.dirname, 'drawing-child.ts'), {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=128', '--disable-warning=ExperimentalWarning'],
    });
    started.on('message', ({ order, result }: DrawingReply) => {
      if ('bytes' in result) waiting.get(order)?.resolve(Buffer.from(result.bytes));
      else waiting.get(order)?.reject(new Error(result.fault));
      waiting.delete(order);
      if (waiting.size === 0) idle = setTimeout(close, idleMilliseconds).unref();
    });
    started.on('error', (error) => end(started, error));
    started.on('exit', (code, signal) =>
      end(started, new Error(`The process that draws pictures ended (${signal ?? code}).`)),
    );
    return started;
  }

  function end(ended: ChildProcess, error: Error): void {
    if (child !== ended) return;
    child = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function close(): void {
    clearTimeout(idle);
    const ended = child;
    child = null;
    ended?.disconnect();
  }

  return {
    /** @throws when the picture cannot be drawn or the process ends meanwhile; the next one is drawn by a new process */
    draw(subject: DrawingOrder['subject'], emblem: string | null): Promise<Buffer> {
      clearTimeout(idle);
      child ??= start();
      const order = ++orders;
      const drawn = Promise.withResolvers<Buffer>();
      waiting.set(order, drawn);
      child.send({ order, subject, emblem } satisfies DrawingOrder, (error) => {
        if (error) drawn.reject(error);
      });
      return drawn.promise;
    },
    close,
  };
}

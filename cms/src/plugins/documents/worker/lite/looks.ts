/**
 * The looks of all pages of a file, drawn on the other core while its images are made lighter: PDFium blocks the thread
 * that it draws in.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';
import type { Bitmap } from '../pdf/pdfium-page.ts';
import type { LooksMessage, LooksOrder } from './looks-thread.ts';

export interface Looks {
  /** @throws Refusal, Error where the file cannot be opened */
  pageCount(): Promise<number>;
  /**
   * Waits until the page is drawn.
   *
   * @param number from 1
   * @returns null where it cannot be drawn
   * @throws Error where the file cannot be opened
   */
  of(number: number): Promise<Bitmap | null>;
  /** Ends what is still being drawn. */
  close(): Promise<void>;
}

/** @param folder for the pages: together they may take more than the worker's memory */
export function openLooks(path: string, folder: string): Looks {
  mkdirSync(folder, { recursive: true });
  const order: LooksOrder = { path, folder };
  const thread = new Worker(new URL('./looks-thread.ts', import.meta.url), { workerData: order });
  const pageCount = Promise.withResolvers<number>();
  const drawn: PromiseWithResolvers<Size | null>[] = [];
  const page = (number: number) => (drawn[number] ??= quietly(Promise.withResolvers<Size | null>()));
  quietly(pageCount);
  let failure: Error | undefined;

  thread.on('message', (message: LooksMessage) => {
    if (message.kind === 'opened') pageCount.resolve(message.pageCount);
    else page(message.number).resolve(message.size);
  });
  thread.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  thread.on('exit', () => fail(new Error('The thread that draws pages has ended.')));

  /** What is known by then stays as it is. */
  function fail(error: Error): void {
    failure ??= error;
    for (const waiting of [pageCount, ...drawn]) waiting?.reject(failure);
  }

  return {
    pageCount: () => pageCount.promise,
    async of(number) {
      const waiting = page(number);
      if (failure) waiting.reject(failure);
      const size = await waiting.promise;
      return size && { ...size, data: inflateRawSync(readFileSync(join(folder, String(number)))) };
    },
    async close() {
      await thread.terminate();
    },
  };
}

type Size = Pick<Bitmap, 'width' | 'height'>;

/** Who asks is told of a failure; nobody may ask. */
function quietly<Value>(waiting: PromiseWithResolvers<Value>): PromiseWithResolvers<Value> {
  waiting.promise.catch(() => undefined);
  return waiting;
}

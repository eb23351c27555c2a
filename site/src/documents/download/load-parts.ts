/** Loads a file part by part, over as many connections as it takes. */
import { askRange } from './ask-range.ts';
import { Failure, reasonOf } from './failure.ts';
import { bytesOfParts, isPart, nextRun, partCount, sizeOfPart, type Run, type Source } from './parts.ts';
import type { Store } from './store.ts';

export interface Loading {
  store: Pick<Store, 'parts' | 'putPart' | 'rest' | 'putRest' | 'dropRest'>;
  /** the reader stops it */
  signal: AbortSignal;
  /** bytes of the file that are here; connected: false while there is no connection */
  report: (bytes: number, connected: boolean) => void;
  ask: typeof fetch;
  /** before another try, counted from 0 since the last byte came */
  wait: (attempt: number) => Promise<void>;
}

/** A tab that is closed loses at most so many bytes. */
const keepEvery = 64 * 1024;
/** A part that comes wrong so often is wrong at the server. */
const mostMismatches = 3;

/**
 * @returns when every part is kept and was checked
 * @throws Failure, 'broken' excepted
 */
export async function loadParts(source: Source, loading: Loading): Promise<void> {
  const { store, signal, report, wait } = loading;
  let [attempt, mismatches] = [0, 0];
  for (;;) {
    if (signal.aborted) throw new Failure('stopped');
    const kept = new Set(await store.parts(source.address));
    const run = nextRun(source, kept);
    const base = bytesOfParts(source, kept);
    let here = base;
    report(here, true);
    if (!run) return;
    const outcome = await loadRun(source, run, loading, (bytes) => {
      here = Math.min(base + bytes, source.size);
      attempt = 0;
      report(here, true);
    });
    if (outcome === 'whole') mismatches = 0;
    if (outcome === 'mismatch' && ++mismatches === mostMismatches) throw new Failure('damaged');
    if (outcome === 'broken' && !signal.aborted) {
      // One break is nothing to speak of, where bytes came before it.
      if (attempt > 0) report(here, false);
      await wait(attempt++);
    }
  }
}

type Outcome = 'whole' | 'broken' | 'mismatch';

/** @param came told of the bytes of the run that are here */
async function loadRun(
  source: Source,
  run: Run,
  { store, signal, ask }: Loading,
  came: (bytes: number) => void,
): Promise<Outcome> {
  const { address, partSize } = source;
  const rest = await store.rest(address);
  const begun = rest?.index === run.first ? rest : undefined;
  let [index, done] = [run.first, 0];
  let part = new Uint8Array(sizeOfPart(source, index));
  let filled = begun?.bytes.length ?? 0;
  let saved = filled;
  let etag = begun?.etag ?? null;
  if (begun) part.set(begun.bytes);

  try {
    const from = index * partSize + filled;
    const to = run.last * partSize + sizeOfPart(source, run.last) - 1;
    const answer = await askRange({ address, from, to, etag, signal }, ask);
    etag = answer.etag;
    // The whole file, perhaps another one: the part that is begun begins anew.
    if (answer.from !== from) filled = 0;
    let skip = index * partSize + filled - answer.from;
    if (skip < 0) return 'mismatch';
    for await (const chunk of answer.chunks) {
      const skipped = Math.min(skip, chunk.length);
      skip -= skipped;
      const outcome = await take(chunk.subarray(skipped));
      if (outcome) return outcome;
    }
  } catch (error) {
    if (reasonOf(error) !== 'broken') throw error;
  }
  await keep();
  return index > run.last ? 'whole' : 'broken';

  async function take(chunk: Uint8Array): Promise<Outcome | undefined> {
    while (chunk.length > 0 && index < partCount(source)) {
      const taken = chunk.subarray(0, part.length - filled);
      chunk = chunk.subarray(taken.length);
      part.set(taken, filled);
      filled += taken.length;
      came(done + filled);
      if (filled < part.length) continue;
      if (!(await isPart(source, index, part))) {
        await store.dropRest(address);
        return 'mismatch';
      }
      await store.putPart(address, index, part);
      done += filled;
      index += 1;
      filled = saved = 0;
      part = new Uint8Array(Math.max(0, sizeOfPart(source, index)));
    }
    if (filled - saved >= keepEvery) await keep();
    return undefined;
  }

  async function keep(): Promise<void> {
    if (filled === saved) return;
    await store.putRest(address, { index, bytes: part.slice(0, filled), etag });
    saved = filled;
  }
}

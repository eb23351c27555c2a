/**
 * A publisher in a process of its own that ends itself with SIGKILL at a named step; the CMS in memory stays in the
 * parent and is asked over HTTP. Arguments: folder, address of the CMS, step (or "none"), which occurrence of it.
 */
import type { Acknowledgement, Receipt } from '@sanlao/shared/feed/protocol';
import type { Cms } from '../intake/cms.ts';
import { openWorld } from './world.ts';

const [folder, address, step, occurrence] = process.argv.slice(2);
let seen = 0;

async function ask<T>(method: string, ...parameters: unknown[]): Promise<T> {
  const response = await fetch(`${address}/${method}`, { method: 'POST', body: JSON.stringify(parameters) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

const cms: Cms = {
  changes: (limit) => ask('changes', limit),
  acknowledge: (acknowledgement: Acknowledgement) => ask('acknowledge', acknowledgement),
  report: (receipts: readonly Receipt[]) => ask('report', receipts),
  keys: (type, after) => ask('keys', type, after),
  documents: (type, ids, locale) => ask('documents', type, ids, locale),
  all: async (type, locale, onPage) => onPage(await ask('everything', type, locale)),
};

const world = await openWorld({
  folder: folder!,
  cms: cms as never,
  step(reached) {
    if (reached === step && ++seen === Number(occurrence)) process.kill(process.pid, 'SIGKILL');
  },
});
await world.settle();
world.engine.database.close();

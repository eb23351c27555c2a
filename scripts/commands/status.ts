import {
  healthSchema,
  receiptsSchema,
  sitesSchema,
  type Health,
  type Receipts,
  type Sites,
} from '../control/answers.ts';
import { askPublisher } from '../control/client.ts';
import { defineCommand } from '../console/command.ts';
import { table } from '../console/table.ts';

export const statusCommand = () =>
  defineCommand({
    name: 'status',
    summary: 'show whether everything runs, what each site holds and what waits to go live',
    examples: ['sanlao status', 'sanlao status --json'],
    run: async ({ environment }) => {
      const health = await askPublisher(environment, { path: '/health' }, healthSchema);
      const sites = await askPublisher(environment, { path: '/sites' }, sitesSchema);
      const { held } = await askPublisher(environment, { path: '/receipts' }, receiptsSchema);
      return {
        data: { ...health, held, sites },
        text: describe(health, held, sites),
        ok: health.status === 'ready',
      };
    },
  });

function describe(health: Health, held: Receipts['held'], sites: Sites): string {
  const { status, reason, waiting, stopped } = health;
  const rows = sites.map(({ site, pages, lastPublish }) => [site, pages, localTime(lastPublish)]);
  return [
    status === 'ready' ? 'Ready.' : `Not ready: ${reason}`,
    waiting === 0 ? 'No change is waiting.' : `${waiting} changes wait to go live.`,
    ...(stopped === null ? [] : [`Stopped: ${stopped}`]),
    ...held.map(({ uid, documentId, reason: why }) => `Held back: ${uid} ${documentId}: ${why.en}`),
    '',
    table(['site', 'pages', 'last publish'], rows),
  ].join('\n');
}

/** "2026-11-22 14:05" by the clock of Vientiane. */
function localTime(instant: string | null): string {
  if (instant === null) return '–';
  const format = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Asia/Vientiane',
  });
  return format.format(new Date(instant));
}

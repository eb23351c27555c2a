import { healthSchema, type Health } from '../control/answers.ts';
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
      return { data: health, text: describe(health), ok: health.status === 'ready' };
    },
  });

function describe({ status, reason, sites, waiting }: Health): string {
  const state = status === 'ready' ? 'Ready.' : `Not ready: ${reason ?? status}`;
  const queue = waiting ? `${waiting} changes wait to go live.` : 'No change is waiting.';
  const rows = sites.map(({ code, pages, lastPublish }) => [code, pages, localTime(lastPublish)]);
  return [state, queue, '', table(['site', 'pages', 'last publish'], rows)].join('\n');
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

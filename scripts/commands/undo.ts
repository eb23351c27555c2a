import { InvalidArgumentError } from 'commander';
import { undoSchema } from '../control/answers.ts';
import { askPublisher } from '../control/client.ts';
import { defineCommand } from '../console/command.ts';

export const undoCommand = () =>
  defineCommand<[], { site: string; last: number; reason: string }>({
    name: 'undo',
    summary: 'put back the pages of a site as they were before its last changes',
    examples: [
      'sanlao undo --site attapeu --reason "wrong figures in the report"',
      'sanlao undo --site ministry --last 3 --reason "published too early"',
    ],
    shape: (command) =>
      command
        .requiredOption('--site <code>', 'the site')
        .option('--last <number>', 'how many changes to take back', positiveInteger, 1)
        .requiredOption('--reason <text>', 'why, for the record'),
    run: async ({ environment }, { site, last, reason }) => {
      const data = await askPublisher(
        environment,
        { path: '/undo', body: { site, last, reason } },
        undoSchema,
      );
      return {
        data,
        text: `${data.changesets} changes of ${data.site} are undone, ${data.pages} pages put back.`,
      };
    },
  });

function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Give a whole number from 1 on.');
  return number;
}

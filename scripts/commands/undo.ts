import { InvalidArgumentError } from 'commander';
import { undoSchema } from '../control/answers.ts';
import { askPublisher } from '../control/client.ts';
import { defineCommand } from '../console/command.ts';

export const undoCommand = () =>
  defineCommand<[], { site: string; last: number; reason: string }>({
    name: 'undo',
    summary: 'take back the last publishes of a site: its pages stand as before',
    examples: [
      'sanlao undo --site attapeu --reason "wrong figures in the report"',
      'sanlao undo --site ministry --last 3 --reason "published too early"',
    ],
    shape: (command) =>
      command
        .requiredOption('--site <code>', 'the site')
        .option('--last <number>', 'how many publishes to take back', positiveInteger, 1)
        .requiredOption('--reason <text>', 'why, for the record'),
    run: async ({ environment }, { site, last, reason }) => {
      const data = await askPublisher(
        environment,
        { path: '/undo', body: { site, last, reason } },
        undoSchema,
      );
      const { publishes, documents, pages } = data;
      return {
        data,
        text: `${publishes} publishes of ${site} are taken back: ${documents.length} documents stand as before, ${pages} pages changed. Publishing a document again brings its new version back.`,
      };
    },
  });

function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Give a whole number from 1 on.');
  return number;
}

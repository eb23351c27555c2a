import { InvalidArgumentError } from 'commander';
import { undoSchema } from '../control/answers.ts';
import { askCms } from '../control/cms.ts';
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
      const order = { last, reason };
      const byCms = await askCms(
        environment,
        { path: `/api/undo/sites/${encodeURIComponent(site)}`, body: order },
        undoSchema,
      );
      // Without a CMS the pages at least can be mended; it learns of it when it starts.
      const data =
        byCms ?? (await askPublisher(environment, { path: '/undo', body: { site, ...order } }, undoSchema));
      const { publishes, documents, pages } = data;
      return {
        data,
        text: `${publishes} publishes of ${site} are taken back: ${documents.length} documents stand as before, ${pages} pages changed. ${byCms ? atTheAuthors : later} Publishing a document again brings its new version back.`,
      };
    },
  });

const atTheAuthors = 'The entries went back to their authors with the reason.';
const later = 'The CMS does not answer: the entries go back to their authors when it has started.';

function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('Give a whole number from 1 on.');
  return number;
}

import { renderSchema } from '../control/answers.ts';
import { askPublisher } from '../control/client.ts';
import { defineCommand } from '../console/command.ts';
import { withProgress } from '../console/with-progress.ts';

export const renderCommand = () =>
  defineCommand<[], { site?: string; acceptRemovals?: boolean }>({
    name: 'render',
    summary: 'render all pages of every site, or of one, again',
    examples: [
      'sanlao render',
      'sanlao render --site attapeu',
      'sanlao render --accept-removals   (after the gate has stopped a change that takes much of a site away)',
    ],
    shape: (command) =>
      command
        .option('--site <code>', 'only this site')
        .option('--accept-removals', 'let go live what the gate has stopped'),
    run: async ({ environment }, { site, acceptRemovals = false }) => {
      const body = { acceptRemovals, ...(site === undefined ? {} : { site }) };
      const data = await withProgress(`Rendering ${site ?? 'every site'}`, () =>
        askPublisher(environment, { path: '/render', body }, renderSchema),
      );
      const failures = data.failed.map(({ page, message }) => `${page.site}${page.path}: ${message}`);
      const total = `${data.changed} pages changed, ${failures.length} cannot be rendered.`;
      return { data, text: [...failures, total].join('\n'), ok: failures.length === 0 };
    },
  });

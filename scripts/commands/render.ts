import { renderSchema } from '../control/answers.ts';
import { askPublisher } from '../control/client.ts';
import { defineCommand } from '../console/command.ts';
import { startProgress } from '../launch/progress.mjs';

export const renderCommand = () =>
  defineCommand<[], { site?: string }>({
    name: 'render',
    summary: 'render all pages of every site, or of one, again',
    examples: ['sanlao render', 'sanlao render --site attapeu'],
    shape: (command) => command.option('--site <code>', 'only this site'),
    run: async ({ environment }, { site }) => {
      const progress = startProgress(`Rendering ${site ?? 'every site'}`);
      const data = await askPublisher(
        environment,
        { path: '/render', body: site === undefined ? {} : { site } },
        renderSchema,
      ).finally(() => progress.end('answered'));
      const pages = data.sites.reduce((sum, each) => sum + each.pages, 0);
      const seconds = (data.milliseconds / 1000).toFixed(1);
      return {
        data,
        text: `${pages.toLocaleString('en')} pages of ${data.sites.length} sites in ${seconds} s.`,
      };
    },
  });

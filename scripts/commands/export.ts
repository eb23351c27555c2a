import { exportSchema } from '../control/answers.ts';
import { askPublisher } from '../control/client.ts';
import { defineCommand } from '../console/command.ts';
import { userPath } from '../console/user-path.ts';

export const exportCommand = () =>
  defineCommand<[], { site: string; to: string }>({
    name: 'export',
    summary: 'write one site to a folder that any static web host can serve',
    examples: ['sanlao export --site attapeu --to ./attapeu'],
    shape: (command) =>
      command
        .requiredOption('--site <code>', 'the site')
        .requiredOption('--to <folder>', 'a new or empty folder'),
    run: async ({ environment }, { site, to }) => {
      const data = await askPublisher(
        environment,
        { path: '/export', body: { site, folder: userPath(to) } },
        exportSchema,
      );
      return { data, text: `${data.pages} pages and ${data.media} images and documents, in ${data.folder}` };
    },
  });

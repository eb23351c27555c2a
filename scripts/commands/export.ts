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
      const megabytes = (data.bytes / 1_000_000).toFixed(1);
      return { data, text: `${data.files} files, ${megabytes} MB, in ${data.folder}` };
    },
  });

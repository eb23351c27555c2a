import { restore } from '../backup/restore.ts';
import { defineCommand } from '../console/command.ts';
import { userPath } from '../console/user-path.ts';
import { withProgress } from '../console/with-progress.ts';

export const restoreCommand = () =>
  defineCommand<[string]>({
    name: 'restore',
    summary: 'put a backup in the place of the data folder; what was there is kept beside it',
    examples: ['sanlao restore sanlao-20261122T063000Z.tar.gz'],
    shape: (command) => command.argument('<file>', 'an archive that "sanlao backup" wrote'),
    run: async ({ environment }, _, given) => {
      const data = await withProgress('Restore', (update) => restore(environment, userPath(given), update));
      const kept = data.before === null ? '' : ` What was there is in ${data.before}.`;
      return {
        data,
        text: `The data of ${data.createdAt} is restored (${data.files} files).${kept} Start Sanlao; it renders every site again.`,
      };
    },
  });

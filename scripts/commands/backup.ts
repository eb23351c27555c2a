import { existsSync } from 'node:fs';
import { backUp } from '../backup/backup.ts';
import { defineCommand } from '../console/command.ts';
import { Failure } from '../console/failure.ts';
import { userPath } from '../console/user-path.ts';
import { withProgress } from '../console/with-progress.ts';

export const backupCommand = () =>
  defineCommand<[string | undefined]>({
    name: 'backup',
    summary: 'write database, media and secrets to one archive, also while Sanlao runs',
    examples: ['sanlao backup', 'sanlao backup /mnt/backup/sanlao-monday.tar.gz'],
    shape: (command) =>
      command.argument('[file]', 'the archive to write (default: sanlao-<time>.tar.gz here)'),
    run: async ({ environment }, _, given) => {
      const file = userPath(given ?? defaultName(new Date()));
      if (existsSync(file)) throw new Failure(`${file} is there already. Name another file.`);
      if (!existsSync(environment.dataDir)) {
        throw new Failure(`There is nothing to back up: no folder ${environment.dataDir}. Set SANLAO_DATA.`);
      }
      const data = await withProgress('Backup', (update) => backUp(environment, file, update));
      const megabytes = (data.bytes / 1_000_000).toFixed(1);
      return {
        data,
        text: `${data.file}: ${data.files} files, ${megabytes} MB. It holds the secrets: keep it safe.`,
      };
    },
  });

/** "sanlao-20261122T063000Z.tar.gz" */
function defaultName(now: Date): string {
  return `sanlao-${now.toISOString().replace(/[-:]|\.\d+/g, '')}.tar.gz`;
}

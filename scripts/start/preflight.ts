import type { Environment } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { readOrCreateSecrets } from '@sanlao/shared/config/secrets';
import { Failure, messageOf } from '../console/failure.ts';
import { checkDataFolder } from './checks/data-folder.ts';
import { checkPorts } from './checks/ports.ts';
import { runningPid } from './running.ts';
import { servicesOf } from './services.ts';

/**
 * Everything that would stop a start later, found before anything is built or started.
 *
 * @throws Failure with a sentence for each fault
 */
export async function preflight(environment: Environment): Promise<void> {
  const { dataDir } = environment;
  const folderFaults = checkDataFolder(dataDir);
  if (folderFaults.length > 0) throw new Failure(folderFaults.join('\n'));

  const pid = runningPid(dataDir);
  if (pid !== undefined) {
    throw new Failure(
      `Sanlao already runs in ${dataDir} (process ${pid}). Stop it first, or set SANLAO_DATA to another folder.`,
    );
  }
  const portFaults = await checkPorts(servicesOf(environment));
  if (portFaults.length > 0) throw new Failure(portFaults.join('\n'));
  makeSecrets(dataPaths(dataDir).secrets);
}

/** Here once, before three programs would each make their own at the same moment. */
function makeSecrets(path: string): void {
  try {
    readOrCreateSecrets(path);
  } catch (error) {
    throw new Failure(messageOf(error));
  }
}

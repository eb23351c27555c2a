/** The environment, places and secrets of this process, read once: the only way for CMS code to know them. */
import { readEnvironment } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { readOrCreateSecrets } from '@sanlao/shared/config/secrets';

export const environment = readEnvironment();
export const paths = dataPaths(environment.dataDir);
export const secrets = readOrCreateSecrets(paths.secrets);

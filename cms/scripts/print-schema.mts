/** Writes the GraphQL schema of the CMS to shared/content/schema.graphql (`pnpm --filter @sanlao/cms schema`). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@sanlao/shared/config/environment';
import { readGraphqlSchema } from '../test/graphql-schema.mts';
import { startCms } from '../../scripts/testing/cms.ts';

const cms = await startCms();
try {
  writeFileSync(join(projectRoot, 'shared/content/schema.graphql'), await readGraphqlSchema(cms));
} finally {
  await cms.stop();
}

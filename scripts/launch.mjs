/**
 * `npm start`, `npm test` and `sanlao <command>` from a fresh clone: plain JavaScript without packages that runs on
 * any Node from 18 on. It brings the right Node and pnpm, installs the packages and hands over to `sanlao.ts`
 * (docs/decisions/2026-11-22-node-and-pnpm-bootstrap.md).
 */
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { explain, Failure } from './launch/failure.mjs';
import { installPackages } from './launch/install.mjs';
import { runProduct } from './launch/product.mjs';
import { findToolchain, rememberToolchain } from './launch/toolchain.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  const toolchain = await findToolchain(root);
  await installPackages(root, toolchain);
  rememberToolchain(root, toolchain);
  process.exitCode = await runProduct(root, toolchain, process.argv.slice(2));
} catch (error) {
  const failure = error instanceof Failure ? error : explain('The start', String(error));
  console.error(failure.message);
  process.exitCode = 1;
}

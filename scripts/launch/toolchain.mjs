import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { explain, Failure } from './failure.mjs';
import { startProgress } from './progress.mjs';
import { run } from './run.mjs';
import { runsProduct, versions } from './versions.mjs';

/**
 * @typedef {object} Toolchain
 * @property {string} node the Node binary that runs the product
 * @property {string} pnpm the pnpm program
 */

/**
 * Where the place of a fetched toolchain is kept, so that later starts need no registry.
 *
 * @param {string} root
 */
const memory = (root) => join(root, 'node_modules', '.sanlao-toolchain.json');

/**
 * The Node and pnpm to use: those that run already where they fit, those fetched earlier, else fetched now.
 *
 * @param {string} root the project's folder
 * @returns {Promise<Toolchain>}
 * @throws {Failure}
 */
export async function findToolchain(root) {
  return (await present()) ?? (await remembered(root)) ?? (await fetched());
}

/** @param {string} root @param {Toolchain} toolchain */
export function rememberToolchain(root, toolchain) {
  try {
    writeFileSync(memory(root), JSON.stringify({ ...toolchain, versions }));
  } catch {
    // A read-only project folder: the next start asks npx again.
  }
}

/**
 * The environment in which everything below the launcher runs: `node` and `pnpm` are those of the toolchain.
 *
 * @param {Toolchain} toolchain
 * @param {NodeJS.ProcessEnv} env
 */
export function environmentOf({ node, pnpm }, env) {
  const folders = [...new Set([dirname(node), dirname(pnpm)])];
  return { ...env, PATH: [...folders, env.PATH ?? ''].join(delimiter) };
}

/**
 * The first program of this name in the folders of a PATH.
 *
 * @param {string} name
 * @param {string} path
 */
export function findProgram(name, path) {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

async function present() {
  const pnpm = findProgram('pnpm', process.env.PATH ?? '');
  if (!runsProduct(process.version) || !pnpm) return undefined;
  const toolchain = { node: process.execPath, pnpm };
  return (await works(toolchain)) ? toolchain : undefined;
}

/** @param {string} root */
async function remembered(root) {
  const file = memory(root);
  if (!existsSync(file)) return undefined;
  const { versions: then, ...toolchain } = JSON.parse(readFileSync(file, 'utf8'));
  if (then.node !== versions.node || then.pnpm !== versions.pnpm) return undefined;
  return isExecutable(toolchain.node) && isExecutable(toolchain.pnpm) ? toolchain : undefined;
}

async function fetched() {
  const npx = findProgram('npx', [process.env.PATH, dirname(process.execPath)].join(delimiter));
  if (!npx) {
    throw new Failure(
      `npm is missing: with it Sanlao brings Node ${versions.node} and pnpm ${versions.pnpm}. Install npm (Debian: apt-get install npm), then run the command again.`,
    );
  }
  const progress = startProgress(`Fetching Node ${versions.node} and pnpm ${versions.pnpm}, once`);
  const { code, stdout, output } = await run(npx, npxArguments(), {
    // Away from the project: npx would first read its whole node_modules.
    cwd: tmpdir(),
    env: {
      ...process.env,
      npm_config_fetch_retry_mintimeout: '1000',
      npm_config_fetch_retry_maxtimeout: '5000',
    },
  });
  const node = stdout.trim().split('\n').at(-1) ?? '';
  if (code !== 0 || !isExecutable(node)) {
    progress.end('failed');
    throw explain(`Fetching Node ${versions.node} and pnpm ${versions.pnpm}`, output);
  }
  progress.end('done');
  return { node, pnpm: pnpmBeside(node) };
}

function npxArguments() {
  const packages = [`--package=node@${versions.node}`, `--package=pnpm@${versions.pnpm}`];
  return ['--yes', ...packages, '--', 'node', '-p', 'process.execPath'];
}

/**
 * pnpm in the npx folder that holds this Node.
 *
 * @param {string} node `<npx folder>/node_modules/node/bin/node`
 */
export function pnpmBeside(node) {
  const modules = node.slice(0, node.lastIndexOf('node_modules') + 'node_modules'.length);
  return join(modules, '.bin', 'pnpm');
}

/** @param {Toolchain} toolchain */
async function works(toolchain) {
  const env = environmentOf(toolchain, process.env);
  try {
    const { stdout } = await run(toolchain.pnpm, ['--version'], { cwd: tmpdir(), env });
    return stdout.trim() === versions.pnpm;
  } catch {
    return false;
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { explain, Failure } from './failure.mjs';
import { startProgress } from './progress.mjs';
import { run } from './run.mjs';
import { environmentOf } from './toolchain.mjs';
import { versions } from './versions.mjs';

/** @param {string} root */
const stampOf = (root) => join(root, 'node_modules', '.sanlao-install.json');

/**
 * Installs the packages by the lock file, unless that was done for exactly these files.
 *
 * @param {string} root the project's folder
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @throws {Failure}
 */
export async function installPackages(root, toolchain) {
  const hash = hashOfInputs(root);
  if (installedHash(root) === hash) return;
  refuseReadOnly(root);

  const progress = startProgress('Installing the packages');
  const counter = countPackages();
  const env = { ...environmentOf(toolchain, process.env), CI: 'true' };
  const args = ['install', '--frozen-lockfile', '--reporter=ndjson', '--config.confirm-modules-purge=false'];
  const { code, output } = await run(toolchain.pnpm, args, {
    cwd: root,
    env,
    onLine: (line) => progress.update(counter(line)),
  });
  if (code !== 0) {
    progress.end('failed');
    throw explain('Installing the packages', readableOutput(output));
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampOf(root), JSON.stringify({ hash }));
  progress.end('done');
}

/**
 * The hash of everything that decides what is installed: lock file, manifests, patches, versions, platform.
 *
 * @param {string} root
 */
export function hashOfInputs(root) {
  const hash = createHash('sha256').update(JSON.stringify([versions, process.platform, process.arch]));
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const manifests = folders.map(({ name }) => join(name, 'package.json')).sort();
  const patches = existsSync(join(root, 'patches'))
    ? readdirSync(join(root, 'patches'))
        .map((name) => join('patches', name))
        .sort()
    : [];
  for (const name of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests, ...patches]) {
    if (existsSync(join(root, name))) hash.update(name).update(readFileSync(join(root, name)));
  }
  return hash.digest('hex');
}

/**
 * Reads pnpm's events line by line into "1,204 of 1,965 packages".
 *
 * @returns {(line: string) => string}
 */
export function countPackages() {
  let known = 0;
  let done = 0;
  return (line) => {
    if (line.includes('"status":"resolved"')) known += 1;
    if (line.includes('"status":"imported"')) done += 1;
    return known === 0 ? '' : `${done.toLocaleString('en')} of ${known.toLocaleString('en')} packages`;
  };
}

/**
 * The messages of errors among pnpm's events, with whatever was not an event.
 *
 * @param {string} output
 */
export function readableOutput(output) {
  return output.split('\n').flatMap(readableLine).join('\n');
}

/** @param {string} line */
function readableLine(line) {
  if (!line.startsWith('{')) return [line];
  try {
    const { level, err, code, message } = JSON.parse(line);
    return level === 'error' ? [[err?.code ?? code, err?.message ?? message].filter(Boolean).join(' ')] : [];
  } catch {
    return [line];
  }
}

/** @param {string} root */
function installedHash(root) {
  try {
    return JSON.parse(readFileSync(stampOf(root), 'utf8')).hash;
  } catch {
    return undefined;
  }
}

/** @param {string} root */
function refuseReadOnly(root) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Failure(
      `The folder ${root} cannot be written, and packages must be installed in it. Give the user who runs this command the right to write it.`,
    );
  }
}

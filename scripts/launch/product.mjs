import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { environmentOf } from './toolchain.mjs';

/**
 * Runs the product's command line to its end. Signals go on to it; it sees the launcher's end as the end of its
 * IPC channel, so that nothing stays behind when the launcher is killed.
 *
 * @param {string} root
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export function runProduct(root, toolchain, args) {
  const child = spawn(toolchain.node, [join(root, 'scripts', 'sanlao.ts'), ...args], {
    env: environmentOf(toolchain, process.env),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  stopWithNpm(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * npm starts the launcher through a shell, and a shell that is stopped does not pass the signal on: the launcher
 * then finds itself with another parent.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    child.kill('SIGTERM');
  }, 1000);
  timer.unref();
}

/** A web server of the system, in a process of its own, for as long as a test needs it. */
import { spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Debian keeps servers where only root's PATH leads. */
const environment = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['-v'], { env: environment }).error === undefined;
}

/** @returns what it wrote, when it ended well @throws Error with what it wrote, when not */
export function runOnce(program: string, parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, { env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stdout}${stderr}`);
  return stdout + stderr;
}

export interface RealServer {
  stop(): Promise<void>;
}

/** Starts a program that stays in the foreground, and waits until it listens. */
export async function startServer(
  program: string,
  parameters: readonly string[],
  port: number,
): Promise<RealServer> {
  // Caddy notes its last configuration there.
  const env = { ...environment, XDG_CONFIG_HOME: join(tmpdir(), 'sanlao-caddy') };
  const child = spawn(program, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`${program} ended at once: ${output}`);
    if (await listens(port)) return { stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`${program} does not listen on port ${port}: ${output}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

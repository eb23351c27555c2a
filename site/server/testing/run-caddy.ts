/** The generated configuration in a real Caddy on loopback. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { runOnce, startServer, type RealServer } from './real-server.ts';

export interface Caddy extends RealServer {
  port: number;
}

/** @param config for plain http: certificates are not to be had on loopback */
export async function runCaddy(folder: string, config: string): Promise<Caddy> {
  const port = await freePort();
  const file = writeCaddyfile(folder, config, port);
  return { port, ...(await startServer('caddy', ['run', '--adapter', 'caddyfile', '--config', file], port)) };
}

/** @throws Error with Caddy's words when it does not take the configuration */
export function validateCaddy(folder: string, config: string): void {
  const file = writeCaddyfile(folder, config, 80);
  runOnce('caddy', ['validate', '--adapter', 'caddyfile', '--config', file]);
}

function writeCaddyfile(folder: string, config: string, port: number): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'Caddyfile');
  const local = ['admin off', `storage file_system ${folder}`, 'default_bind 127.0.0.1'];
  writeFileSync(file, `{\n\t${[...local, `http_port ${port}`].join('\n\t')}\n}\n\n${config}`);
  return file;
}

import { createServer } from 'node:net';
import { ownerOfPort } from './port-owner.ts';

/** A sentence with the fix for each port that another program has. */
export async function checkPorts(ports: { port: number; variable: string }[]): Promise<string[]> {
  const faults = await Promise.all(ports.map(checkPort));
  return [...doubles(ports), ...faults.flat()];
}

function doubles(ports: { port: number; variable: string }[]): string[] {
  return ports.flatMap(({ port, variable }, index) => {
    const earlier = ports.slice(0, index).find((other) => other.port === port);
    return earlier
      ? [`${earlier.variable} and ${variable} are both ${port}. Give each a port of its own.`]
      : [];
  });
}

async function checkPort({ port, variable }: { port: number; variable: string }): Promise<string[]> {
  const code = await tryToListen(port);
  if (code === undefined) return [];
  if (code === 'EACCES') {
    return [`Port ${port} (${variable}) may not be used by this user. Set ${variable} to a port above 1023.`];
  }
  const owner = ownerOfPort(port);
  const by = owner ? ` by ${owner.program} (process ${owner.pid})` : '';
  return [`Port ${port} is taken${by}. Stop that program, or set ${variable} to another port.`];
}

/** The error's code; undefined when the port is free on loopback and on every address. */
async function tryToListen(port: number): Promise<string | undefined> {
  return (await listenOnce(port, '127.0.0.1')) ?? (await listenOnce(port, undefined));
}

function listenOnce(port: number, host: string | undefined): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Who listens on a TCP port, by /proc: undefined elsewhere than on Linux or for another user's process. */
export function ownerOfPort(port: number): { pid: number; program: string } | undefined {
  try {
    const inode = [readTable('/proc/net/tcp'), readTable('/proc/net/tcp6')]
      .map((text) => inodeOfListener(text, port))
      .find((found) => found !== undefined);
    return inode === undefined ? undefined : processWithSocket(inode);
  } catch {
    return undefined;
  }
}

/**
 * The socket that listens on a port.
 *
 * @param table the text of /proc/net/tcp
 */
export function inodeOfListener(table: string, port: number): string | undefined {
  const listening = '0A';
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find((fields) => fields[1]?.endsWith(ending) && fields[3] === listening)?.[9];
}

function readTable(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function processWithSocket(inode: string): { pid: number; program: string } | undefined {
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && hasSocket(name, inode));
  if (pid === undefined) return undefined;
  const [program = '?', script = ''] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  return { pid: Number(pid), program: [program.split('/').at(-1), script].filter(Boolean).join(' ') };
}

function hasSocket(pid: string, inode: string): boolean {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).some((fd) => readlinkOrEmpty(`${folder}/${fd}`) === `socket:[${inode}]`);
  } catch {
    return false;
  }
}

function readlinkOrEmpty(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

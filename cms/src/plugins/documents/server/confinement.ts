/** How a worker is kept from what is not its file: by prlimit and bubblewrap where the machine has them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { dataLimit, heapLimit, orphanSeconds } from './limits.ts';

const execute = promisify(execFile);

export interface Confinement {
  /** bytes of memory that prlimit allows, which also bounds its processor time; undefined where there is no prlimit */
  dataLimit: number | undefined;
  /** no network, and nothing to write to but the folder of the job */
  bubblewrap: boolean;
}

export interface Place {
  /** hidden from the worker: database, secrets, other documents */
  dataDir: string;
  /** it may read this */
  source: string;
  /** and write here */
  folder: string;
}

/** Tries both: bubblewrap may be installed where the system does not let it work. */
export async function findConfinement(dataDir: string): Promise<Confinement> {
  const limit = (await bareData()) + dataLimit;
  const [prlimit, bubblewrap] = await Promise.all([
    works('prlimit', [...prlimitOptions(limit), 'true']),
    works('bwrap', [...bubblewrapOptions(dataDir), 'true']),
  ]);
  return { dataLimit: prlimit ? limit : undefined, bubblewrap };
}

/**
 * What Linux counts as data of a Node that does nothing yet: half a gigabyte, nearly all of it room for compiled code
 * that is never used, and another amount in each version of Node.
 */
async function bareData(): Promise<number> {
  try {
    const script = "console.log(/^VmData:\\s+(\\d+)/m.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1])";
    const { stdout } = await execute(process.execPath, [...nodeOptions, '-e', script], { timeout: 20_000 });
    return Number(stdout) * 1024;
  } catch {
    return 0;
  }
}

/**
 * The program and its arguments that run `entry` in Node, as confined as the machine can.
 *
 * @param args for the entry, after the folder
 */
export function commandOf(
  confinement: Confinement,
  place: Place,
  entry: string,
  args: readonly string[] = [],
): [string, ...string[]] {
  const { dataDir, source, folder } = place;
  return [
    ...(confinement.bubblewrap
      ? ([
          'bwrap',
          ...bubblewrapOptions(dataDir),
          '--ro-bind',
          source,
          source,
          '--bind',
          folder,
          folder,
        ] as const)
      : []),
    ...(confinement.dataLimit === undefined ? [] : ['prlimit', ...prlimitOptions(confinement.dataLimit)]),
    process.execPath,
    ...nodeOptions,
    entry,
    folder,
    ...args,
  ] as [string, ...string[]];
}

const nodeOptions = [`--max-old-space-size=${heapLimit}`, '--disable-warning=ExperimentalWarning'];

function prlimitOptions(data: number): string[] {
  return [`--data=${data}`, `--cpu=${orphanSeconds}`, '--core=0'];
}

function bubblewrapOptions(dataDir: string): string[] {
  return [
    ...['--ro-bind', '/', '/', '--dev', '/dev', '--tmpfs', dataDir],
    ...['--unshare-net', '--unshare-ipc', '--die-with-parent'],
  ];
}

/** No secrets: the environment of the CMS may hold the password of its database. */
export function workerEnvironment(temporary: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    LANG: 'C.UTF-8',
    NODE_ENV: 'production',
    TMPDIR: temporary,
    // glibc keeps what each thread freed in an arena of its own: encoders of pictures then hold twice the memory.
    MALLOC_ARENA_MAX: '2',
  };
}

async function works(program: string, args: string[]): Promise<boolean> {
  try {
    await execute(program, args, { timeout: 5000 });
    return true;
  } catch {
    return false;
  }
}

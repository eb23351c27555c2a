import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from '../launch/toolchain.mjs';
import { good, type Check } from './check.ts';

const execute = promisify(execFile);

interface Program {
  program: string;
  /** what prints its version */
  args: string[];
  purpose: string;
  without: string;
  debian: string;
}

const programs: Program[] = [
  {
    program: 'nginx',
    args: ['-v'],
    purpose: 'serves the sites in production (sanlao web-config nginx)',
    without: 'the embedded web server serves them',
    debian: 'nginx',
  },
  {
    program: 'caddy',
    args: ['version'],
    purpose: 'serves the sites in production with certificates of its own (sanlao web-config caddy)',
    without: 'nginx or the embedded web server serves them',
    debian: 'caddy',
  },
  {
    program: 'pg_dump',
    args: ['--version'],
    purpose: 'backs up a PostgreSQL database',
    without: 'sanlao backup works with SQLite only',
    debian: 'postgresql-client',
  },
  {
    program: 'pdftotext',
    args: ['-v'],
    purpose: 'reads the text of PDFs that pdf.js does not read well',
    without: 'a few old documents count as images only',
    debian: 'poppler-utils',
  },
  {
    program: 'prlimit',
    args: ['--version'],
    purpose: 'walls in the memory of the workers that open PDFs',
    without: 'the CMS alone watches over it',
    debian: 'util-linux',
  },
  {
    program: 'bwrap',
    args: ['--version'],
    purpose: 'keeps the workers that open PDFs from the network and from all other files',
    without: 'they run with the rights of the CMS',
    debian: 'bubblewrap',
  },
];

export function checkPrograms(): Promise<Check[]> {
  return Promise.all(programs.map(checkProgram));
}

async function checkProgram({ program, args, purpose, without, debian }: Program): Promise<Check> {
  // Servers live in folders that are not on everybody's PATH.
  const path = findProgram(program, `${process.env['PATH'] ?? ''}:/usr/local/sbin:/usr/sbin:/sbin`);
  if (path === undefined) {
    return {
      name: program,
      state: 'missing',
      found: 'not installed',
      advice: `It ${purpose}; without it ${without}. Debian: apt-get install ${debian}`,
    };
  }
  return good(program, await versionOf(path, args));
}

async function versionOf(path: string, args: string[]): Promise<string> {
  try {
    const { stdout, stderr } = await execute(path, args, { timeout: 5000 });
    return `${stdout}${stderr}`.trim().split('\n')[0] || path;
  } catch {
    return path;
  }
}

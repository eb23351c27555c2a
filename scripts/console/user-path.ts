import { resolve } from 'node:path';

/** A path as the person meant it: npm and pnpm run scripts in the project's folder and keep the real one in INIT_CWD. */
export function userPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

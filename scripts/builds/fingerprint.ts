import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Which files decide what a build gives. */
export interface BuildInputs {
  /** glob patterns relative to the project's folder; folders themselves do not count */
  include: string[];
  exclude: string[];
}

/**
 * SHA-256 over the names and bytes of all inputs: the same sources give the same fingerprint on every machine, a
 * touched or checked-out file does not change it.
 */
export function fingerprint(root: string, { include, exclude }: BuildInputs): string {
  const hash = createHash('sha256');
  for (const file of globSync(include, { cwd: root, exclude }).sort()) {
    const path = join(root, file);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

import { createReadStream } from 'node:fs';
import type { ClamdAddress } from '@sanlao/shared/config/environment';
import { scanWithClamd } from './clamd.ts';

/** `unknown`: the scanner did not say; never to be read as clean. */
export type Verdict =
  { verdict: 'clean' } | { verdict: 'infected'; signature: string } | { verdict: 'unknown'; reason: string };

export type Scan = (path: string) => Promise<Verdict>;

/** @returns undefined where the operator has no scanner */
export function scannerOf(clamd: ClamdAddress | undefined): Scan | undefined {
  return clamd && ((path) => scanWithClamd(clamd, createReadStream(path)));
}

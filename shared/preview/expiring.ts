/** A name that counts until an instant, signed: what a link and a session carry. */
import { sign, verified, type Purpose } from './signature.ts';

export type Checked = { state: 'good' | 'expired'; name: string } | { state: 'forged' };

/** @param name letters, digits, "-" and "_" */
export function signUntil(secret: string, purpose: Purpose, name: string, until: Date): string {
  return sign(secret, purpose, `${name}.${Math.floor(until.getTime() / 1000).toString(36)}`);
}

/** The signature first: what is forged is not looked at any further. */
export function check(secret: string, purpose: Purpose, signed: string, now: Date): Checked {
  const [, name, seconds] = /^([\w-]+)\.([0-9a-z]+)$/.exec(verified(secret, purpose, signed) ?? '') ?? [];
  if (name === undefined || seconds === undefined) return { state: 'forged' };
  return { state: parseInt(seconds, 36) * 1000 > now.getTime() ? 'good' : 'expired', name };
}

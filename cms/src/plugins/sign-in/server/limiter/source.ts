/** From where someone tries to sign in. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import type { Context } from '../context.ts';
import { keyedHash } from '../keyed-hash.ts';

const cookieName = 'sanlao_device';
const remembered = 180 * 24 * 3_600_000;

export interface Source {
  address: string;
  network: string;
  /** a browser with which this person has signed in before; null: one that nobody knows */
  device: string | null;
}

export function sourceOf({ request, cookies }: Context, account: string): Source {
  const [device = '', signature = ''] = (cookies.get(cookieName) ?? '').split('.');
  const isKnown = device !== '' && equal(signature, signatureOf(account, device));
  return { address: request.ip, network: networkOf(request.ip), device: isKnown ? device : null };
}

/** Lets the browser count for itself from now on: whoever tries from elsewhere cannot delay this person here. */
export function rememberDevice({ cookies, request }: Context, account: string): void {
  const device = randomBytes(12).toString('hex');
  cookies.set(cookieName, `${device}.${signatureOf(account, device)}`, {
    httpOnly: true,
    secure: request.secure,
    sameSite: 'strict',
    path: '/admin',
    maxAge: remembered,
    overwrite: true,
  });
}

/** Whoever has one IPv6 address has the 2^64 of its network. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()
    : parsed.toString();
}

function signatureOf(account: string, device: string): string {
  return keyedHash('device', account, device);
}

function equal(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

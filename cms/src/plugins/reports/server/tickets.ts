/**
 * Addresses of outputs that a browser can open by itself: signed, for some minutes. A tab, a download or the print dialog
 * cannot send the token of the signed-in person, so who may see an output is asked when its address is made.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const minutes = 15;

/** @param path "/reports/outputs/pdf?report=3" @returns the path with what proves it */
export function signPath(path: string, secret: string, now: Date): string {
  const expires = String(now.getTime() + minutes * 60_000);
  return `${path}${path.includes('?') ? '&' : '?'}expires=${expires}&signature=${signatureOf(path, expires, secret)}`;
}

/** Whether the path was signed, is unchanged, and not too old. */
export function isSigned(signed: string, secret: string, now: Date): boolean {
  const [, path, expires, signature] =
    /^(.*)[?&]expires=(\d{1,16})&signature=([\w-]{43})$/s.exec(signed) ?? [];
  if (path === undefined || expires === undefined || signature === undefined) return false;
  const right = Buffer.from(signatureOf(path, expires, secret));
  return timingSafeEqual(Buffer.from(signature), right) && now.getTime() < Number(expires);
}

function signatureOf(path: string, expires: string, secret: string): string {
  // Nothing else that is signed with this secret begins like this.
  return createHmac('sha256', secret).update(`report output\0${expires}\0${path}`).digest('base64url');
}

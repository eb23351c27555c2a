/** Texts that only this installation can have made. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature is for is part of it: one never counts as the other. */
export type Purpose = 'link' | 'session';

/** "<text>.<HMAC-SHA256>"; the text has no "." at its end and nothing that an address would have to escape. */
export function sign(secret: string, purpose: Purpose, text: string): string {
  return `${text}.${mac(secret, purpose, text)}`;
}

/** The text, or null where it is not signed by us for this. Compares in constant time. */
export function verified(secret: string, purpose: Purpose, signed: string): string | null {
  const dot = signed.lastIndexOf('.');
  const text = signed.slice(0, Math.max(0, dot));
  // As texts: other characters at the end of one may stand for the same bytes.
  const given = Buffer.from(signed.slice(dot + 1));
  const expected = Buffer.from(mac(secret, purpose, text));
  return given.length === expected.length && timingSafeEqual(given, expected) ? text : null;
}

function mac(secret: string, purpose: Purpose, text: string): string {
  return createHmac('sha256', secret).update(`preview ${purpose} ${text}`).digest('base64url');
}

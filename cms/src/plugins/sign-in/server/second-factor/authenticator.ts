/** Codes of authenticator apps: TOTP of RFC 6238, SHA-1, six digits, steps of 30 s, which every app knows. */
import { encodeQR } from 'qr';
import { Secret, TOTP } from 'otpauth';

const period = 30;
/** Steps that a telephone's clock may be off. */
const drift = 1;

/** 160 random bits, in base 32 */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/**
 * The step whose code this is, within one step of `now` (milliseconds); null: of none. The caller must not accept a
 * step twice, nor one before it.
 */
export function stepOf(secret: string, code: string, now: number): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now, window: drift });
  return delta === null ? null : Math.floor(now / 1000 / period) + delta;
}

/** What an app scans: `uri` as a picture (SVG), and the secret for those who type it, in groups of four. */
export function invitationOf(secret: string, label: string): { uri: string; qr: string; secret: string } {
  const uri = totp(secret, label).toString();
  return { uri, qr: encodeQR(uri, 'svg'), secret: secret.replace(/.{4}(?=.)/g, '$& ') };
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Sanlao', label, secret: Secret.fromBase32(secret), period });
}

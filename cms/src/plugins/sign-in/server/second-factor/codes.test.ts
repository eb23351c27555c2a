import { TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { invitationOf, newSecret, stepOf } from './authenticator.ts';
import { newRecoveryCodes, parseCode } from './codes.ts';

describe('what someone typed as a code', () => {
  it.each([
    ['six digits', '123456', { kind: 'app', digits: '123456' }],
    ['digits as apps show them', '123 456', { kind: 'app', digits: '123456' }],
    ['Lao digits', '໑໒໓ ໔໕໖', { kind: 'app', digits: '123456' }],
    ['a recovery code', 'K3F9Q-2MWPX', { kind: 'recovery', characters: 'k3f9q2mwpx' }],
    ['a recovery code of digits only', '23456-78923', { kind: 'recovery', characters: '2345678923' }],
  ])('is read: %s', (_name, typed, code) => {
    expect(parseCode(typed)).toEqual(code);
  });

  it.each([
    [''],
    ['12345'],
    ['1234567'],
    ['k3f9q-2mwp'],
    ['k3f9q-2mwp1'],
    [123456],
    [null],
    ['1'.repeat(1e5)],
  ])('is no code: %s', (typed) => {
    expect(parseCode(typed)).toBeNull();
  });

  it('is read where it is one of the recovery codes that were given out', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(parseCode(code)?.kind).toBe('recovery');
  });
});

describe('a code of an app', () => {
  const now = Date.UTC(2026, 10, 22, 2, 0, 10);
  const step = Math.floor(now / 30_000);
  const secret = newSecret();
  const at = (seconds: number) =>
    TOTP.generate({ secret: new TOTP({ secret }).secret, timestamp: now + seconds * 1000 });

  it.each([
    ['now', 0, step],
    ['a clock that is 30 s behind', -30, step - 1],
    ['a clock that is 30 s ahead', 30, step + 1],
    ['a clock that is a minute behind', -60, null],
    ['a clock that is a minute ahead', 60, null],
  ])('of %s', (_name, seconds, expected) => {
    expect(stepOf(secret, at(seconds), now)).toBe(expected);
  });

  it('is as RFC 6238 says', () => {
    const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(stepOf(rfc, '287082', 59_000)).toBe(1);
    expect(stepOf(rfc, '005924', 1_234_567_890_000)).toBe(41_152_263);
  });

  it('comes from an invitation that apps can scan, or people type', () => {
    const invitation = invitationOf(secret, 'kham@mtc.gov.la');
    expect(invitation.uri).toMatch(/^otpauth:\/\/totp\/Sanlao:kham%40mtc\.gov\.la\?issuer=Sanlao&secret=/);
    expect(invitation.qr).toMatch(/^<svg /);
    expect(invitation.secret.replaceAll(' ', '')).toBe(secret);
  });
});

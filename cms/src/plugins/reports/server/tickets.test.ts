import { describe, expect, it } from 'vitest';
import { isSigned, signPath } from './tickets.ts';

const secret = 'a secret of the platform';
const now = new Date('2026-10-01T00:00:00Z');
const signed = signPath('/reports/outputs/pdf?report=3', secret, now);

describe('an address of an output', () => {
  it('opens for some minutes', () => {
    expect(isSigned(signed, secret, now)).toBe(true);
    expect(isSigned(signed, secret, new Date('2026-10-01T00:14:59Z'))).toBe(true);
    expect(isSigned(signed, secret, new Date('2026-10-01T00:15:00Z'))).toBe(false);
  });

  it.each([
    ['another report', signed.replace('report=3', 'report=4')],
    ['another output', signed.replace('pdf', 'xlsx')],
    ['a later end', signed.replace(/expires=\d/, 'expires=9')],
    ['more behind it', `${signed}&report=4`],
    ['another signature', signed.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['no signature', '/reports/outputs/pdf?report=3'],
    ['nothing', ''],
  ])('does not open with %s', (_, path) => {
    expect(isSigned(path, secret, now)).toBe(false);
  });

  it('does not open with another secret', () => {
    expect(isSigned(signed, 'another one', now)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { weaknessOf } from './weakness.ts';

const owner = { email: 'kham.noy@mtc.gov.la', firstname: 'ຄຳ ໜ້ອຍ', lastname: 'Phommavong' };

describe('a password', () => {
  it.each(['Table-Rain-Bicycle-7', 'xK9#mQ2vLp4w', 'ໝາກມ່ວງ-Buffalo-42', 'Aa1-uw8Zp3kQvR5t'])(
    'is good enough: %s',
    (password) => {
      expect(weaknessOf(password, owner)).toBeNull();
    },
  );

  it.each([
    ['too short', 'xK9#mQ2vLp4', /at least 12/],
    ['too short, however many bytes Lao letters have', 'ໝາກມ່ວງA1', /at least 12/],
    ['with the name', 'Rain-phommavong-72x', /name/],
    ['with the first name in Lao', 'Aa1-ໜ້ອຍ-xK9mQ2vLp', /name/],
    ['with the mailbox', 'XyKham.Noy-9284-Qp', /e-mail/],
    ['with the address', 'kham.noy@mtc.gov.la-A1', /e-mail/],
    ['of the most used', 'Password1234', /easy to guess/],
    ['of a keyboard row', 'Qwertyuiop123', /easy to guess/],
    ['of one letter', 'Aaaaaaaaaaaa1', /easy to guess/],
    ['of digits in order', 'Abc123456789', /easy to guess/],
    ['in disguise', 'P@ssw0rd2026!', /easy to guess/],
    ['of the product', 'Sanlao123456', /easy to guess/],
  ])('is refused when %s', (_name, password, said) => {
    const weakness = weaknessOf(password, owner);
    expect(weakness?.en).toMatch(said);
    expect(weakness?.lo).toMatch(/[\u0E80-\u0EFF]/);
  });
});

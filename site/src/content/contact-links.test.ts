import { describe, expect, it } from 'vitest';
import { emailLinks, phoneLinks } from './contact-links.ts';

describe('phone numbers', () => {
  it.each([
    ['+856 21 000 000', ['tel:+85621000000']],
    ['021 212 345', ['tel:+85621212345']],
    ['(021) 212345', ['tel:+85621212345']],
    ['00856 21 212345', ['tel:+85621212345']],
    ['020 5555 1234', ['tel:+8562055551234']],
    ['1552', ['tel:1552']],
    ['021 212345-6', ['tel:+85621212345']],
    ['020-55-55-12-34', ['tel:+8562055551234']],
    ['021 212 345 ext. 12', ['tel:+85621212345;ext=12']],
    ['ໂທ: 021 212 345', ['tel:+85621212345']],
    ['021 212 345, 021 212 346', ['tel:+85621212345', 'tel:+85621212346']],
    ['021 212 345; 1552 / 020 5555 1234', ['tel:+85621212345', 'tel:1552', 'tel:+8562055551234']],
    ['021 212 345\n021 212 346', ['tel:+85621212345', 'tel:+85621212346']],
    ['021 212 345 ຫຼື 1552', ['tel:+85621212345', 'tel:1552']],
    ['021 212 345, ແຟັກ 021 212 347', ['tel:+85621212345', undefined]],
  ])('%s can be dialled', (field, hrefs) => {
    expect(phoneLinks(field).map(({ href }) => href)).toEqual(hrefs);
  });

  it.each(['', ' , ; ', '-', 'ບໍ່ມີ', '<script>', '99', '1'.repeat(16)])('%j is no number', (field) => {
    expect(phoneLinks(field).every(({ href }) => href === undefined)).toBe(true);
  });

  it('stay on one line', () => {
    expect(phoneLinks('+856 21 000 000')[0]?.text).toBe('+856\u00a021\u00a0000\u00a0000');
  });
});

describe('e-mail addresses', () => {
  it.each([
    ['info@moct.gov.la', ['mailto:info@moct.gov.la']],
    ['info@moct.gov.la, it@moct.gov.la', ['mailto:info@moct.gov.la', 'mailto:it@moct.gov.la']],
    ['info@moct.gov.la?bcc=x@y.z', [undefined]],
    ['ບໍ່ມີ', [undefined]],
    ['', []],
  ])('%s can be written to', (field, hrefs) => {
    expect(emailLinks(field).map(({ href }) => href)).toEqual(hrefs);
  });
});

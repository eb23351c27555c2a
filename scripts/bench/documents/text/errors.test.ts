import { describe, expect, test } from 'vitest';
import { errorRates } from './errors.ts';

describe('errorRates', () => {
  test.each([
    ['the same text', 'ສະບາຍດີ ປີໃໝ່', 'ສະບາຍດີ ປີໃໝ່', 0, 0],
    ['the same letters in another coding', 'ນໍ້າ', 'ນ້ຳ', 0, 0],
    ['a space too many', 'ສະ ບາຍດີ', 'ສະບາຍດີ', 0, 1 / 7],
    ['a sign lost', 'ສະບາຍດ', 'ສະບາຍດີ', 1 / 7, 1 / 7],
    ['nothing found', '', 'abcd', 1, 1],
  ])('counts %s', (_, found, written, letters, withSpaces) => {
    expect(errorRates(found, written)).toEqual({ letters, withSpaces });
  });
});

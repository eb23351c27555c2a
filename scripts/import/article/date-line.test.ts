import { describe, expect, test } from 'vitest';
import { readDateLine } from './date-line.ts';

describe('a date on a line of its own', () => {
  test.each([
    '28/06/2024',
    '28-06-2024',
    '28.06.2024',
    '2024-06-28',
    '໒໘/໐໖/໒໐໒໔',
    '28 ມິຖຸນາ 2024',
    'ວັນທີ 28 ມິຖຸນາ 2024',
    'ວັນທີ: 28/06/2024',
    'ວັນສຸກ, 28 ມິຖຸນາ 2024',
    'ວັນສຸກ ທີ 28 ມິຖຸນາ 2024',
    'ເຜີຍແຜ່ວັນທີ 28/06/2024',
    'ເຜີຍແຜ່: 28/06/2024 14:30',
    'ລົງວັນທີ 28 ມິຖຸນາ 2024',
    '28/06/2024 ເວລາ 08:30 ໂມງ',
    '(28/06/2024)',
    'ນະຄອນຫຼວງວຽງຈັນ, ວັນທີ 28 ມິຖຸນາ 2024',
    'ທີ່ ແຂວງອັດຕະປື, ວັນທີ 28/06/2024',
    'June 28, 2024',
    'Friday, 28 June 2024',
    'Posted on 28 Jun 2024',
    'Published: 28/06/2024 at 2:30 PM',
  ])('%s', (line) => {
    expect(readDateLine(line)).toEqual({ kind: 'day', day: '2024-06-28', era: 'gregorian' });
  });

  test.each(['31/02/2024', '28/06/24', '06/28/2024', 'ວັນທີ 32/13/2024'])('is unclear: %s', (line) => {
    expect(readDateLine(line)).toMatchObject({ kind: 'unclear' });
  });

  test.each([
    'ວັນທີ 12-13 ມິຖຸນາ 2024',
    'ມິຖຸນາ 2024',
    'ກອງປະຊຸມ ວັນທີ 28 ມິຖຸນາ 2024',
    'ຈັດຂຶ້ນໃນວັນທີ 28 ມິຖຸນາ 2024.',
    'ວັນທີ 28 ມິຖຸນາ 2024 ໄດ້ຈັດກອງປະຊຸມ',
    'ແຜນການ 5 ປີ (2021-2025)',
    '28/06/2024 ຫາ 30/06/2024',
    '036 210 123',
    '',
  ])('is none: %s', (line) => {
    expect(readDateLine(line)).toBeUndefined();
  });

  test('a year of the Buddhist era is marked', () => {
    expect(readDateLine('28/06/2567')).toEqual({ kind: 'day', day: '2024-06-28', era: 'buddhist' });
  });
});

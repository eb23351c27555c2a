import { describe, expect, test } from 'vitest';
import { chooseTarget } from './target.ts';

const sites = [
  { documentId: '1', code: 'attapeu', hosts: 'attapeu.gov.la\nwww.attapeu.gov.la\n' },
  { documentId: '2', code: 'sekong', hosts: null },
];
const units = [
  { documentId: '3', code: 'attapeu-dtc', site: 'attapeu' },
  { documentId: '4', code: 'sekong-dtc', site: 'sekong' },
];
const cms = {
  find: (type: string, _: object, { site }: Record<string, string> = {}) =>
    Promise.resolve(type === 'site' ? sites : units.filter((unit) => unit.site === site)),
};

test('a site and a unit of it', async () => {
  expect(await chooseTarget(cms, { site: 'attapeu', unit: 'attapeu-dtc' })).toEqual({
    site: { code: 'attapeu', hosts: ['attapeu.gov.la', 'www.attapeu.gov.la'] },
    unit: 'attapeu-dtc',
  });
  expect(await chooseTarget(cms, { site: 'sekong', unit: undefined })).toEqual({
    site: { code: 'sekong', hosts: [] },
    unit: null,
  });
});

describe('is refused with the nearest codes', () => {
  test.each([
    [{ site: 'atapeu', unit: undefined }, 'There is no site "atapeu". The nearest are: attapeu, sekong.'],
    [
      { site: 'attapeu', unit: 'atapeu-dct' },
      'There is no unit of attapeu "atapeu-dct". The nearest are: attapeu-dtc.',
    ],
    [{ site: 'attapeu', unit: 'sekong-dtc' }, 'There is no unit of attapeu "sekong-dtc"'],
  ])('%o', async (wanted, message) => {
    await expect(chooseTarget(cms, wanted)).rejects.toThrow(message);
  });
});

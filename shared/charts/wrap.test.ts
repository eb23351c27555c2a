import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from './text-width.ts';
import { wrapLabel } from './wrap.ts';

const lao = fc
  .array(
    fc.constantFrom(
      'ນະຄອນຫຼວງ',
      'ວຽງຈັນ',
      'ພະແນກ',
      'ເຕັກໂນໂລຊີ',
      ' ',
      'ແລະ',
      'ນ້ຳ',
      'E-Office',
      '2026',
      ' (',
      ')',
    ),
    { maxLength: 25 },
  )
  .map((words) => words.join(''));

describe('textWidth', () => {
  it('counts no width for what stands above and below', () => {
    expect(textWidth('ທີ່')).toBe(textWidth('ທ'));
    expect(textWidth('')).toBe(0);
  });
});

describe('wrapLabel', () => {
  it('leaves a label that fits as it is', () => {
    expect(wrapLabel('ອັດຕະປື', 19)).toEqual(['ອັດຕະປື']);
    expect(wrapLabel(' 2026 ', 19)).toEqual(['2026']);
    expect(wrapLabel('', 19)).toEqual(['']);
  });

  it('breaks Lao between words', () => {
    expect(wrapLabel('ພະແນກເຕັກໂນໂລຊີ ແລະ ການສື່ສານ ນະຄອນຫຼວງວຽງຈັນ', 19)).toEqual([
      'ພະແນກເຕັກໂນໂລຊີ ແລະ ການສື່ສານ',
      'ນະຄອນຫຼວງວຽງຈັນ',
    ]);
  });

  it('cuts what does not fit the last line, and says so', () => {
    const lines = wrapLabel('ກອງປະຊຸມສະຫຼຸບ '.repeat(20), 12);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('breaks one long word between its characters, with their marks', () => {
    const lines = wrapLabel('ກີ່'.repeat(60), 10, 3);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^(ກີ່)+…?$/);
  });

  it('makes no line too wide, and loses nothing of what it does not cut', () => {
    fc.assert(
      fc.property(
        lao,
        fc.integer({ min: 8, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, count) => {
          const lines = wrapLabel(text, width, count);
          expect(lines.length).toBeLessThanOrEqual(count);
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
          const bare = (value: string) => value.replace(/\s/g, '');
          const joined = bare(lines.join(''));
          if (joined.endsWith('…')) expect(bare(text).startsWith(joined.slice(0, -1))).toBe(true);
          else expect(joined).toBe(bare(text));
        },
      ),
    );
  });
});

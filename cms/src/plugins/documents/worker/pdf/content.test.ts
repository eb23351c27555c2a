import { describe, expect, test } from 'vitest';
import { type Operand, readContent } from './content.ts';

function operatorsOf(content: string): [string, Operand[]][] {
  const found: [string, Operand[]][] = [];
  readContent(Buffer.from(content, 'latin1'), (operator, operands) => found.push([operator, operands]));
  return found;
}

describe('Content', () => {
  test.each<[string, string, [string, Operand[]][]]>([
    ['numbers', '1 0 -.5 +2 3. 4.25 cm', [['cm', [1, 0, -0.5, 2, 3, 4.25]]]],
    ['names with escapes', '/Im#311 Do', [['Do', ['/Im11']]]],
    [
      'words without spaces between',
      'q/F1 12 Tf[(a)-250(b)]TJ Q',
      [
        ['q', []],
        ['Tf', ['/F1', 12]],
        ['TJ', [[null, -250, null]]],
        ['Q', []],
      ],
    ],
    ['strings with parentheses and escapes', '(a (b) \\) Do) Tj', [['Tj', [null]]]],
    ['hexadecimal strings', '<48 65> Tj', [['Tj', [null]]]],
    [
      'dictionaries',
      '/Span << /ActualText (>> Do) /N << /M 1 >> >> BDC EMC',
      [
        ['BDC', ['/Span', Buffer.from('<< /ActualText (>> Do) /N << /M 1 >> >>')]],
        ['EMC', []],
      ],
    ],
    ['comments', '% 1 0 Do\n/A Do', [['Do', ['/A']]]],
    [
      'inline images whose bytes look like operators',
      'BI /W 2 /H 1 ID \x00EI\xff /A Do\x80 EI Q',
      [
        ['BI', []],
        ['Q', []],
      ],
    ],
    ['arrays that are never closed', '[1 2 /A Do', [['Do', [[1, 2, '/A']]]]],
    ['strings that are never closed', '(abc', []],
    ['nothing', '', []],
  ])('is read: %s', (_, content, expected) => {
    expect(operatorsOf(content)).toEqual(expected);
  });
});

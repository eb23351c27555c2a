import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noWords, wordFields, type WordChanges } from '@sanlao/shared/reports/report';
import { mergeWords } from './words.ts';

const stored = { ...noWords, results: 'ຜົນ', plan: 'ແຜນ' };

describe('what is typed into a report', () => {
  it.each<[string, WordChanges, object, string[]]>([
    ['nothing', {}, {}, []],
    ['a field that is as it was', { results: { from: 'ຜົນ', to: 'ຜົນໃໝ່' } }, { results: 'ຜົນໃໝ່' }, []],
    ['a field that somebody else changed', { results: { from: '', to: 'x' } }, {}, ['results']],
    ['what is stored already', { results: { from: 'old', to: 'ຜົນ' } }, {}, []],
    [
      'one field that was changed and one that was not',
      { results: { from: '', to: 'x' }, plan: { from: 'ແຜນ', to: '' } },
      { plan: '' },
      ['results'],
    ],
  ])('%s', (_, changes, expected, conflicts) => {
    expect(mergeWords(stored, changes)).toEqual({ words: { ...stored, ...expected }, conflicts });
  });

  it('never overwrites what its writer has not seen', () => {
    const text = fc.constantFrom('', 'a', 'b', 'c');
    const words = fc.record(Object.fromEntries(wordFields.map((field) => [field, text])));
    const changes = fc.dictionary(fc.constantFrom(...wordFields), fc.record({ from: text, to: text }));
    fc.assert(
      fc.property(words, changes, (before, typed) => {
        const { words: after, conflicts } = mergeWords({ ...noWords, ...before }, typed);
        for (const field of wordFields) {
          const change = typed[field];
          const kept = after[field] === before[field];
          expect(kept || (change?.from === before[field] && change?.to === after[field])).toBe(true);
          if (change && after[field] !== change.to) expect(conflicts).toContain(field);
        }
      }),
    );
  });
});

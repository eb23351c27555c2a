import { describe, expect, test } from 'vitest';
import { noWords, type WordsSaved } from '@sanlao/shared/reports/report';
import { changesOf, decided, opened, saved, typed, type Decision } from './words.ts';

const start = opened({ ...noWords, plan: 'ແຜນ' });

function answer(fields: Partial<WordsSaved>): WordsSaved {
  return { version: 1, words: start.stored, conflicts: [], updatedAt: '2026-10-02T00:00:00Z', ...fields };
}

describe('what is typed into a report', () => {
  test('is saved as what was there and what is there now', () => {
    expect(changesOf(start)).toBeUndefined();
    expect(changesOf(typed(start, 'plan', 'ໃໝ່'))).toEqual({ plan: { from: 'ແຜນ', to: 'ໃໝ່' } });
    expect(changesOf(typed(typed(start, 'plan', 'x'), 'plan', 'ແຜນ'))).toBeUndefined();
  });

  test('stays when more is typed while it is saved', () => {
    const before = typed(start, 'plan', 'a');
    const after = saved(
      typed(before, 'plan', 'ab'),
      changesOf(before)!,
      answer({ words: { ...start.words, plan: 'a' } }),
    );
    expect(after.words.plan).toBe('ab');
    expect(changesOf(after)).toEqual({ plan: { from: 'a', to: 'ab' } });
  });

  test('shows what others wrote into other fields, but not over what is being typed', () => {
    const before = typed(start, 'plan', 'a');
    const theirs = { ...start.words, plan: 'a', results: 'theirs', people: 'theirs' };
    const after = saved(typed(before, 'people', 'mine'), changesOf(before)!, answer({ words: theirs }));
    expect(after.words).toMatchObject({ plan: 'a', results: 'theirs', people: 'mine' });
    expect(changesOf(after)).toEqual({ people: { from: '', to: 'mine' } });
  });

  test.each<[Decision, string, object | undefined]>([
    ['mine', 'mine', { from: 'theirs', to: 'mine' }],
    ['theirs', 'theirs', undefined],
    ['both', 'theirs\n\nmine', { from: 'theirs', to: 'theirs\n\nmine' }],
  ])('waits for a decision where somebody else has written the field: %s', (decision, text, change) => {
    const before = typed(start, 'plan', 'mine');
    const conflicts = [{ field: 'plan' as const, theirs: 'theirs', by: 'ຄຳໃສ' }];
    const met = saved(
      before,
      changesOf(before)!,
      answer({ words: { ...start.words, plan: 'theirs' }, conflicts }),
    );
    expect(met.words.plan).toBe('mine');
    expect(changesOf(met)).toBeUndefined();
    const after = decided(met, 'plan', decision);
    expect(after.words.plan).toBe(text);
    expect(changesOf(after)?.plan).toEqual(change);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryStates } from '@sanlao/shared/editing/states';
import { steps } from '@sanlao/shared/editing/workflow';
import { may, type Deed } from '@sanlao/shared/people/rules';
import type { Role } from '@sanlao/shared/people/roles';
import { approves, refusalOf, stateAfter, stepsFor, type Act, type Situation } from './transitions.ts';

const acts: readonly Act[] = [...steps, 'save', 'discard', 'unpublish', 'delete'];
const place = { site: 'attapeu', unit: 'attapeu-dtc' };
const contributor: Role = { kind: 'contributor', site: 'attapeu', unit: 'attapeu-dtc' };
const editor: Role = { kind: 'editor', site: 'attapeu' };

const deeds: Deed[] = ['write', 'submit', 'review', 'publish', 'withdraw'];
const situations: fc.Arbitrary<Situation> = fc
  .record({
    state: fc.constantFrom(...entryStates),
    live: fc.boolean(),
    own: fc.boolean(),
    ownAllowed: fc.boolean(),
    withdrawable: fc.boolean(),
    allowed: fc.subarray(deeds),
  })
  .map(({ allowed, ...situation }) => ({ ...situation, may: (deed) => allowed.includes(deed) }));
const anyAct = fc.constantFrom(...acts);

describe('every step', () => {
  test('from any state leads to a state, and is refused to those who may do nothing', () => {
    fc.assert(
      fc.property(situations, anyAct, (situation, act) => {
        const nobody = { ...situation, may: () => false };
        expect(refusalOf(act, nobody)).not.toBeNull();
        if (refusalOf(act, situation) === null)
          expect(entryStates).toContain(stateAfter(act, situation.state));
      }),
    );
  });

  test('that lets readers see something needs somebody else than its writer', () => {
    fc.assert(
      fc.property(situations, anyAct, (situation, act) => {
        const own = { ...situation, own: true, ownAllowed: false };
        fc.pre(approves(act, own.state));
        expect(refusalOf(act, own)).not.toBeNull();
      }),
    );
  });

  test('is allowed to more people when more is allowed', () => {
    fc.assert(
      fc.property(situations, anyAct, (situation, act) => {
        fc.pre(refusalOf(act, situation) === null);
        expect(refusalOf(act, { ...situation, own: false })).toBeNull();
        expect(refusalOf(act, { ...situation, ownAllowed: true })).toBeNull();
        expect(refusalOf(act, { ...situation, may: () => true })).toBeNull();
      }),
    );
  });

  test('that becomes published was approved on the way', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 12 }), (walk) => {
        let state: Situation['state'] = 'draft';
        let approved = false;
        for (const act of walk) {
          const own = {
            state,
            live: false,
            own: true,
            ownAllowed: false,
            withdrawable: true,
            may: () => true,
          };
          const other = { ...own, own: false };
          const who = approves(act, state) ? other : own;
          if (act === 'publish' && state === 'approved') expect(approved).toBe(true);
          if (refusalOf(act, who) !== null) continue;
          if (approves(act, state)) approved = true;
          state = stateAfter(act, state);
          if (state !== 'approved' && state !== 'published') approved = false;
        }
      }),
    );
  });
});

describe('a contributor', () => {
  test.each(entryStates)('publishes, approves, returns and withdraws nothing that is %s', (state) => {
    for (const live of [true, false]) {
      const asked = { ...situation(contributor, state), live, ownAllowed: true };
      expect(stepsFor(asked).filter((step) => !['submit', 'take-back'].includes(step))).toEqual([]);
      expect(refusalOf('unpublish', asked)).not.toBeNull();
    }
  });

  test('saves what nobody waits for', () => {
    const saved = entryStates.filter((state) => refusalOf('save', situation(contributor, state)) === null);
    expect(saved).toEqual(['draft', 'returned', 'published', 'withdrawn']);
  });

  test('deletes only what readers never saw', () => {
    expect(refusalOf('delete', situation(contributor, 'draft'))).toBeNull();
    expect(refusalOf('delete', { ...situation(contributor, 'draft'), live: true })).toBe('not-allowed');
  });
});

describe('an editor', () => {
  test.each([
    ['draft', ['submit', 'publish', 'archive']],
    ['submitted', ['take-back', 'return', 'approve', 'publish']],
    ['returned', ['submit', 'archive']],
    ['approved', ['return', 'publish']],
    ['published', ['archive']],
    ['withdrawn', ['archive', 'bring-back']],
    ['archived', ['bring-back']],
  ] as const)('of what is %s and has no page may %j', (state, expected) => {
    expect(stepsFor(situation(editor, state))).toEqual(expected);
  });

  test('withdraws what is live, also while it is being edited', () => {
    for (const state of ['published', 'draft', 'submitted', 'returned', 'approved'] as const) {
      expect(stepsFor({ ...situation(editor, state), live: true })).toContain('withdraw');
    }
    const page = { ...situation(editor, 'published'), live: true, withdrawable: false };
    expect(refusalOf('withdraw', page)).toBe('not-withdrawable');
  });

  test('archives what is live at any time, whoever waits for its next version', () => {
    for (const state of entryStates.filter((each) => each !== 'archived')) {
      expect(stepsFor({ ...situation(editor, state), live: true, withdrawable: false })).toContain('archive');
    }
  });

  test('publishes what another approved, but does not approve the own work', () => {
    const own = (state: Situation['state']) => ({ ...situation(editor, state), own: true });
    expect(refusalOf('publish', own('approved'))).toBeNull();
    expect(refusalOf('publish', own('submitted'))).toBe('own-work');
    expect(refusalOf('approve', own('submitted'))).toBe('own-work');
    expect(refusalOf('publish', own('draft'))).toBe('own-work');
    expect(refusalOf('publish', { ...own('draft'), ownAllowed: true })).toBeNull();
  });

  test('of another site may nothing', () => {
    for (const state of entryStates) {
      expect(stepsFor(situation({ kind: 'editor', site: 'ministry' }, state))).toEqual([]);
    }
  });
});

function situation(role: Role, state: Situation['state']): Situation {
  return {
    state,
    live: false,
    own: false,
    ownAllowed: false,
    withdrawable: true,
    may: (deed) => may([role], deed, place),
  };
}

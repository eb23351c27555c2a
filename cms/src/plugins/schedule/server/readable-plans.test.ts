import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role } from '@sanlao/shared/people/roles';
import { may, type Place } from '@sanlao/shared/people/rules';
import { readablePlans } from './readable-plans.ts';

const site = fc.constantFrom('attapeu', 'sekong', 'ministry');
const unit = fc.constantFrom('dtc', 'office');
const role: fc.Arbitrary<Role> = fc.oneof(
  fc.record({ kind: fc.constant('contributor' as const), site, unit }),
  fc.record({ kind: fc.constant('editor' as const), site }),
  fc.record({
    kind: fc.constantFrom('ministry-editor' as const, 'ministry-viewer' as const, 'administrator' as const),
  }),
);
const place: fc.Arbitrary<Place> = fc.record({
  site: fc.option(site),
  unit: fc.option(unit),
});

test('the filter lets through what the rules let somebody read, and what was handed over', () => {
  fc.assert(
    fc.property(fc.array(role, { maxLength: 3 }), fc.array(site), place, (roles, delegated, plan) => {
      const mayRead = may(roles, 'read', plan) || delegated.some((one) => one === plan.site);
      expect(isLetThrough(readablePlans(roles, delegated), plan)).toBe(mayRead);
    }),
  );
});

test('who has no role of the platform reads no plan', () => {
  expect(readablePlans([], [])).toEqual({ id: { $in: [] } });
});

function isLetThrough(filter: { $or?: Partial<Place>[]; id?: object }, plan: Place): boolean {
  if (filter.id) return false;
  return (
    filter.$or === undefined ||
    filter.$or.some((part) =>
      Object.entries(part).every(([name, code]) => plan[name as keyof Place] === code),
    )
  );
}

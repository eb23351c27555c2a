import { describe, expect, test } from 'vitest';
import type { Role, RoleKind } from './roles.ts';
import { may, mayGive, placesFor, sitesFor, type Deed, type Place } from './rules.ts';

const roles: Record<RoleKind, Role> = {
  contributor: { kind: 'contributor', site: 'attapeu', unit: 'attapeu-samakkhixay' },
  editor: { kind: 'editor', site: 'attapeu' },
  'ministry-editor': { kind: 'ministry-editor' },
  'ministry-viewer': { kind: 'ministry-viewer' },
  administrator: { kind: 'administrator' },
};

const places = {
  ownUnit: { site: 'attapeu', unit: 'attapeu-samakkhixay' },
  ownSite: { site: 'attapeu', unit: 'attapeu-sanamxay' },
  noUnit: { site: 'attapeu', unit: null },
  otherSite: { site: 'champasak', unit: 'champasak-pakse' },
  noSite: { site: null, unit: null },
} satisfies Record<string, Place>;

type PlaceName = keyof typeof places;
const everywhere: PlaceName[] = ['ownUnit', 'ownSite', 'noUnit', 'otherSite', 'noSite'];
const site: PlaceName[] = ['ownUnit', 'ownSite', 'noUnit'];
const sites: PlaceName[] = [...site, 'otherSite'];
const unit: PlaceName[] = ['ownUnit'];

/** Where each may: written out, so that a change of the rules is a change here. */
const table: Record<Deed, Partial<Record<RoleKind, PlaceName[]>>> = {
  read: {
    contributor: [...site, 'noSite'],
    editor: [...site, 'noSite'],
    'ministry-editor': everywhere,
    'ministry-viewer': everywhere,
    administrator: everywhere,
  },
  write: { contributor: unit, editor: site, 'ministry-editor': everywhere, administrator: everywhere },
  submit: { contributor: unit, editor: site, 'ministry-editor': everywhere, administrator: everywhere },
  review: { editor: site, 'ministry-editor': everywhere, administrator: everywhere },
  publish: { editor: site, 'ministry-editor': everywhere, administrator: everywhere },
  withdraw: { editor: site, 'ministry-editor': everywhere, administrator: everywhere },
  undo: { editor: site, 'ministry-editor': everywhere, administrator: everywhere },
  offer: { 'ministry-editor': everywhere, administrator: everywhere },
  'read-record': {
    editor: site,
    'ministry-editor': everywhere,
    'ministry-viewer': everywhere,
    administrator: everywhere,
  },
  'write-report': { editor: site, 'ministry-editor': everywhere, administrator: everywhere },
  'read-report': {
    editor: site,
    'ministry-editor': everywhere,
    'ministry-viewer': everywhere,
    administrator: everywhere,
  },
  'see-board': { 'ministry-editor': everywhere, 'ministry-viewer': everywhere, administrator: everywhere },
  'change-settings': { 'ministry-editor': sites, administrator: everywhere },
  'manage-people': { editor: site, 'ministry-editor': sites, administrator: everywhere },
};

const cases = Object.entries(table).flatMap(([deed, kinds]) =>
  Object.entries(roles).map(([kind, role]) => ({
    deed: deed as Deed,
    kind,
    role,
    allowed: kinds[kind as RoleKind] ?? [],
  })),
);

describe('what a role may do', () => {
  test.each(cases)('$kind: $deed', ({ deed, role, allowed }) => {
    const found = everywhere.filter((name) => may([role], deed, places[name]));
    expect(found.toSorted()).toEqual(allowed.toSorted());
  });

  test('nothing without a role', () => {
    for (const { deed } of cases)
      for (const name of everywhere) expect(may([], deed, places[name])).toBe(false);
  });

  test('two roles allow what either allows', () => {
    const both = [roles.contributor, { kind: 'editor', site: 'champasak' }] as const;
    expect(may(both, 'write', places.ownUnit)).toBe(true);
    expect(may(both, 'publish', places.otherSite)).toBe(true);
    expect(may(both, 'publish', places.ownUnit)).toBe(false);
  });
});

test.each([
  ['contributor', []],
  ['editor', ['contributor']],
  ['ministry-editor', ['contributor', 'editor']],
  ['ministry-viewer', []],
  ['administrator', Object.keys(roles)],
] as [RoleKind, RoleKind[]][])('%s hands out the roles %j', (kind, expected) => {
  const given = Object.entries(roles).filter(([, role]) => mayGive([roles[kind]], role));
  expect(given.map(([name]) => name)).toEqual(expected);
  const elsewhere: Role = { kind: 'contributor', site: 'champasak', unit: 'champasak-pakse' };
  expect(mayGive([roles[kind]], elsewhere)).toBe(expected.includes('editor'));
});

describe('where a deed is allowed', () => {
  test('the list says the same as the question', () => {
    for (const { deed, role } of cases) {
      const reaches = placesFor([role], deed);
      for (const { site, unit } of [places.ownUnit, places.ownSite, places.otherSite]) {
        const listed =
          reaches === 'all' ||
          reaches.some((reach) => reach.site === site && (reach.unit === null || reach.unit === unit));
        expect(listed, `${role.kind} ${deed} ${unit}`).toBe(may([role], deed, { site, unit }));
      }
    }
  });

  test('sites are named once', () => {
    const two = [roles.contributor, { ...roles.contributor, unit: 'attapeu-sanamxay' } as Role, roles.editor];
    expect(sitesFor(two, 'write')).toEqual(['attapeu']);
    expect(sitesFor([roles['ministry-viewer']], 'write')).toEqual([]);
    expect(sitesFor([roles['ministry-viewer']], 'read')).toBe('all');
  });
});

import { describe, expect, test } from 'vitest';
import { documentTypes } from '@sanlao/shared/content/types';
import type { Role } from '@sanlao/shared/people/roles';
import type { Deed } from '@sanlao/shared/people/rules';
import { authorsPlace, filterOf, isInSites, mayOn, orDelegated, placeFieldsOf, placeOf } from './places.ts';

const article = 'api::article.article';
const contributor: Role = { kind: 'contributor', site: 'attapeu', unit: 'sanamxay' };
const editor: Role = { kind: 'editor', site: 'attapeu' };
const ministry: Role = { kind: 'ministry-editor' };

test.each(documentTypes)('%s says where its codes are', (type) => {
  expect(placeFieldsOf(`api::${type}.${type}`)).toBeDefined();
});

describe('where an entry belongs', () => {
  test.each([
    [article, { site: 'attapeu', unit: 'sanamxay' }, { site: 'attapeu', unit: 'sanamxay' }],
    [article, { site: 'attapeu', unit: '' }, { site: 'attapeu', unit: null }],
    [article, { site: { $ne: 'attapeu' } }, { site: null, unit: null }],
    ['api::site.site', { code: 'attapeu' }, { site: 'attapeu', unit: null }],
    ['api::unit.unit', { code: 'sanamxay', site: 'attapeu' }, { site: 'attapeu', unit: null }],
    ['api::topic.topic', { code: 'training', site: 'attapeu' }, { site: null, unit: null }],
    ['plugin::upload.file', { site: 'attapeu' }, { site: null, unit: null }],
  ])('%s %j', (uid, row, place) => expect(placeOf(uid, row)).toEqual(place));
});

describe('what an author leaves open', () => {
  test.each([
    ['both are set', [contributor], {}, { site: 'attapeu', unit: 'sanamxay' }],
    ['the unit is set', [contributor], { site: 'attapeu' }, { unit: 'sanamxay' }],
    ['nothing is set for another site', [contributor], { site: 'champasak' }, {}],
    ['an editor has a site and no unit', [editor], {}, { site: 'attapeu' }],
    ['the ministry has to choose', [ministry], {}, {}],
    [
      'two units have to be chosen from',
      [contributor, { ...contributor, unit: 'other' }],
      {},
      { site: 'attapeu' },
    ],
  ] as [string, Role[], Record<string, string>, Record<string, string>][])(
    '%s',
    (_, roles, row, expected) => {
      expect(authorsPlace(roles, article, row)).toEqual(expected);
    },
  );
});

test('a site, a unit, a topic are nothing that a contributor writes, even in the own unit', () => {
  for (const [uid, row] of [
    ['api::site.site', { code: 'attapeu' }],
    ['api::unit.unit', { code: 'sanamxay', site: 'attapeu' }],
    ['api::topic.topic', { code: 'training' }],
  ] as const) {
    expect(mayOn([contributor], 'write', uid, row), uid).toBe(false);
    expect(mayOn([contributor], 'read', uid, row), uid).toBe(true);
  }
  expect(mayOn([editor], 'write', 'api::unit.unit', { site: 'attapeu' })).toBe(true);
  expect(mayOn([editor], 'write', 'api::site.site', { code: 'attapeu' })).toBe(false);
  expect(mayOn([ministry], 'write', 'api::site.site', { code: 'attapeu' })).toBe(true);
});

test('the filter lets through what the question allows', () => {
  const deeds: Deed[] = ['read', 'write', 'publish'];
  const rows = [
    { site: 'attapeu', unit: 'sanamxay', code: 'attapeu' },
    { site: 'attapeu', unit: 'other', code: 'attapeu' },
    { site: 'champasak', unit: 'sanamxay', code: 'champasak' },
  ];
  for (const type of documentTypes)
    for (const roles of [[], [contributor], [editor], [ministry], [contributor, editor]])
      for (const deed of deeds)
        for (const row of rows) {
          const uid = `api::${type}.${type}`;
          const filter = filterOf(roles, deed, uid);
          const passes =
            typeof filter === 'boolean'
              ? filter
              : filter.$or.some((wanted) =>
                  Object.entries(wanted).every(([field, code]) => row[field as keyof typeof row] === code),
                );
          expect(passes, `${uid} ${deed} ${JSON.stringify([roles, row])}`).toBe(mayOn(roles, deed, uid, row));
        }
});

describe('what was handed over', () => {
  const own = { $or: [{ site: 'attapeu' }] };

  test.each([
    [article, own, { $or: [{ site: 'attapeu' }, { site: { $in: ['champasak'] } }] }],
    [article, false, { $or: [{ site: { $in: ['champasak'] } }] }],
    [article, true, true],
    ['api::site.site', own, { $or: [{ site: 'attapeu' }, { code: { $in: ['champasak'] } }] }],
    ['api::topic.topic', false, false],
  ])('is read as well: %s, beside %j', (uid, filter, expected) => {
    expect(orDelegated(filter, uid, ['champasak'])).toEqual(expected);
    expect(orDelegated(filter, uid, [])).toEqual(filter);
  });

  test('is what belongs to those sites', () => {
    expect(isInSites(['champasak'], article, { site: 'champasak' })).toBe(true);
    expect(isInSites(['champasak'], 'api::site.site', { code: 'champasak' })).toBe(true);
    expect(isInSites(['champasak'], article, { site: 'attapeu' })).toBe(false);
    expect(isInSites(['champasak'], article, { site: null })).toBe(false);
  });
});

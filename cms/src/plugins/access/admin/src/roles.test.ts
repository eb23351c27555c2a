import { describe, expect, test } from 'vitest';
import type { GivenRole } from '@sanlao/shared/people/people';
import { offerOf } from './roles.ts';

const named = (code: string) => ({ code, nameLo: `ລາວ ${code}`, nameEn: `English ${code}` });
const contributor = (site: string, unit: string): GivenRole => ({
  code: `sanlao:contributor:${site}:${unit}`,
  kind: 'contributor',
  site: named(site),
  unit: named(unit),
});
const editor = (site: string): GivenRole => ({
  code: `sanlao:editor:${site}`,
  kind: 'editor',
  site: named(site),
  unit: null,
});
const viewer: GivenRole = { code: 'sanlao:ministry-viewer', kind: 'ministry-viewer', site: null, unit: null };

describe('an invitation offers', () => {
  test('an editor the units of the own site, the only site being chosen', () => {
    const offer = offerOf([contributor('attapeu', 'b'), contributor('attapeu', 'a')], {}, 'en');
    expect(offer).toMatchObject({
      kinds: ['contributor'],
      choice: { kind: 'contributor', site: 'attapeu', unit: null },
      units: [
        { code: 'b', name: 'English b' },
        { code: 'a', name: 'English a' },
      ],
      role: undefined,
    });
  });

  test('a role when everything is chosen', () => {
    const roles = [
      contributor('attapeu', 'a'),
      contributor('attapeu', 'b'),
      editor('attapeu'),
      editor('bokeo'),
      viewer,
    ];
    const cases = [
      [{ unit: 'b' }, 'sanlao:contributor:attapeu:b'],
      [{ kind: 'editor' }, undefined],
      [{ kind: 'editor', site: 'bokeo' }, 'sanlao:editor:bokeo'],
      [{ kind: 'ministry-viewer' }, 'sanlao:ministry-viewer'],
    ] as const;
    for (const [chosen, role] of cases) expect(offerOf(roles, chosen, 'lo').role).toBe(role);
  });

  test('no unit of a site that was chosen before', () => {
    const roles = [contributor('attapeu', 'a'), contributor('attapeu', 'b'), contributor('bokeo', 'c')];
    expect(offerOf(roles, { site: 'bokeo', unit: 'a' }, 'lo')).toMatchObject({
      choice: { site: 'bokeo', unit: 'c' },
      role: 'sanlao:contributor:bokeo:c',
    });
  });

  test('nothing to who may give nothing', () => {
    expect(offerOf([], {}, 'lo')).toEqual({
      kinds: [],
      sites: [],
      units: [],
      choice: undefined,
      role: undefined,
    });
  });
});

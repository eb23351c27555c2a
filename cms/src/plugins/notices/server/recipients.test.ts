import { noticeKinds } from '@sanlao/shared/notices/notices';
import { may } from '@sanlao/shared/people/rules';
import type { Role } from '@sanlao/shared/people/roles';
import { describe, expect, it, test } from 'vitest';
import { kindsFor, toldOf, type Happening, type Somebody } from './recipients.ts';

const people: Record<string, Role[]> = {
  author: [{ kind: 'contributor', site: 'attapeu', unit: 'attapeu-sanxay' }],
  colleague: [{ kind: 'contributor', site: 'attapeu', unit: 'attapeu-sanxay' }],
  editor: [{ kind: 'editor', site: 'attapeu' }],
  'other editor': [{ kind: 'editor', site: 'champasak' }],
  ministry: [{ kind: 'ministry-editor' }],
  viewer: [{ kind: 'ministry-viewer' }],
  administrator: [{ kind: 'administrator' }],
  nobody: [],
};
const names = Object.keys(people);
const id = (name: string) => names.indexOf(name) + 1;
const admin = (name: string) => `admin:${id(name)}`;

const everybody: Somebody[] = names.map((name) => ({
  id: id(name),
  may: (deed, place) => may(people[name] ?? [], deed, place),
}));

function told(happening: Partial<Happening>, somebodies = everybody): string[] {
  const place = { site: 'attapeu', unit: 'attapeu-sanxay' };
  const whole = {
    kind: 'submitted',
    actor: admin('author'),
    writers: [admin('author')],
    planner: null,
    ownAllowed: false,
    ...place,
  };
  return toldOf({ ...(whole as Happening), ...happening }, somebodies).map((person) => names[person.id - 1]!);
}

describe('who is told', () => {
  it.each([
    ['submitted', {}, ['editor', 'ministry', 'administrator']],
    ['submitted', { writers: [admin('author'), admin('editor')] }, ['ministry', 'administrator']],
    ['submitted', { writers: [admin('editor')], ownAllowed: true }, ['editor', 'ministry', 'administrator']],
    ['submitted', { actor: admin('editor'), ownAllowed: true }, ['ministry', 'administrator']],
    ['submitted', { site: 'champasak', unit: null }, ['other editor', 'ministry', 'administrator']],
    ['submitted', { site: null, unit: null }, ['ministry', 'administrator']],
    ['returned', { actor: admin('editor') }, ['author']],
    [
      'returned',
      { actor: admin('editor'), writers: [admin('author'), admin('colleague')] },
      ['author', 'colleague'],
    ],
    ['returned', { actor: admin('editor'), writers: [admin('other editor')] }, []],
    ['published', { actor: null }, ['author']],
    ['published', { actor: admin('author') }, []],
    ['published', { actor: 'token:import', writers: [] }, []],
    ['overdue', { actor: null }, ['editor', 'ministry', 'administrator']],
    ['offered', { actor: admin('ministry'), unit: null }, ['editor', 'administrator']],
    [
      'offered',
      { actor: admin('ministry'), site: 'champasak', unit: null },
      ['other editor', 'administrator'],
    ],
    ['plan-stopped', { actor: null, planner: admin('editor') }, ['editor', 'ministry', 'administrator']],
    [
      'plan-stopped',
      { actor: null, planner: admin('colleague') },
      ['colleague', 'editor', 'ministry', 'administrator'],
    ],
    [
      'plan-stopped',
      { actor: null, planner: admin('other editor') },
      ['editor', 'ministry', 'administrator'],
    ],
    ['report-late', { actor: null, writers: [], unit: null }, ['editor', 'ministry', 'administrator']],
  ] as const)('of %s with %j: %j', (kind, happening, expected) => {
    expect(told({ kind, ...happening })).toEqual(expected);
  });
});

test.each(['submitted', 'offered', 'plan-stopped'] as const)(
  'who stands in for an editor is told: %s',
  (kind) => {
    const standsIn: Somebody = {
      id: id('other editor'),
      may: (deed, { site }) => ['read', 'review', 'publish'].includes(deed) && site === 'attapeu',
    };
    expect(told({ kind }, [standsIn])).toEqual(['other editor']);
  },
);

test.each(noticeKinds)('nobody without a role, and no viewer, is ever told of %s', (kind) => {
  const all = told({ kind, actor: null, writers: names.map(admin), ownAllowed: true });
  expect(all).not.toContain('nobody');
  if (kind !== 'returned' && kind !== 'published') expect(all).not.toContain('viewer');
});

test.each([
  ['author', false, ['returned', 'published']],
  ['author', true, ['submitted', 'returned', 'published', 'offered', 'overdue', 'plan-stopped']],
  ['editor', false, [...noticeKinds]],
  ['ministry', false, [...noticeKinds]],
  ['viewer', false, []],
  ['nobody', false, []],
] as const)('a choice is offered to %s (stands in: %s) about %j', (name, standsIn, kinds) => {
  expect(kindsFor(people[name]!, standsIn)).toEqual(kinds);
});

import { expect, test } from 'vitest';
import { changeOf, watched } from './watched.ts';

const people = watched['admin::user']!;
const editor = { id: 1, code: 'sanlao:editor:attapeu', name: 'Editor Attapeu' };
const contributor = { id: 2, code: 'sanlao:contributor:attapeu:attapeu-dtc', name: 'Contributor' };
const ministry = { id: 3, code: 'sanlao:ministry-editor', name: 'Ministry editor' };
const person = { id: 5, email: 'a@example.la', password: 'hash1', isActive: true, roles: [contributor] };

test('roles before and after are told by their names, with the site that all of them are of', () => {
  const change = changeOf(people, person, { ...person, roles: [editor] });
  expect(people.activityOf(change!)).toEqual({
    kind: 'role-changed',
    site: 'attapeu',
    details: {
      what: 'person',
      change: 'changed',
      subject: 'a@example.la',
      fields: ['roles'],
      rolesBefore: ['Contributor'],
      rolesAfter: ['Editor Attapeu'],
    },
  });
});

test('a change that reaches beyond one site belongs to none', () => {
  const change = changeOf(people, person, { ...person, roles: [ministry] });
  expect(people.activityOf(change!).site).toBeNull();
});

test('of a password it is told that it changed', () => {
  const change = changeOf(people, person, { ...person, password: 'hash2' });
  expect(change?.fields).toEqual(['password']);
  expect(JSON.stringify(people.activityOf(change!))).not.toContain('hash');
});

test.each([
  [
    'the order of roles',
    { ...person, roles: [editor, contributor] },
    { ...person, roles: [contributor, editor] },
  ],
  ['what is not told, such as the language of the admin', person, { ...person, preferedLanguage: 'lo' }],
  ['nothing', person, { ...person }],
])('%s is no change', (_name, before, after) => {
  expect(changeOf(people, before, after)).toBeNull();
});

test.each([
  [undefined, person, 'created'],
  [person, undefined, 'deleted'],
] as const)('%#: a row that comes or goes is told', (before, after, expected) => {
  expect(changeOf(people, before, after)?.change).toBe(expected);
});

const file = { id: 9, documentId: 'f9', name: 'ແຜນ.pdf', alternativeText: null, hash: 'a1', size: 3 };

test('of a file of the library it is told what was replaced or deleted, not that it came', () => {
  const files = watched['plugin::upload.file']!;
  expect(changeOf(files, undefined, file)).toBeNull();
  expect(changeOf(files, file, { ...file, size: 4 })).toBeNull();
  const about = { uid: 'plugin::upload.file', documentId: 'f9', title: 'ແຜນ.pdf' };
  expect(files.activityOf(changeOf(files, file, { ...file, hash: 'b2' })!)).toEqual({
    ...{ ...about, kind: 'saved', details: { what: 'file', hash: 'a1', fields: ['hash'] } },
  });
  expect(files.activityOf(changeOf(files, file, undefined)!)).toEqual({
    ...{ ...about, kind: 'deleted', details: { what: 'file', hash: 'a1', fields: [] } },
  });
});

import type { Choices, NoticeKind } from '@sanlao/shared/notices/notices';
import { expect, test } from 'vitest';
import { completed, defaultChoices, plan } from './plan.ts';

const now = new Date('2026-11-27T05:00:00Z');
const ways = { email: true, chats: new Set(['admin:1', 'site:attapeu']) };

function chosen(email: 'now' | 'digest' | 'never', chat: 'now' | 'never', where: 'own' | 'site'): Choices {
  const kinds = { ...defaultChoices([], 'lo').kinds, submitted: { email, chat } };
  return { language: 'lo', digestHour: 7, chat: where, kinds };
}

function planned(people: { id: number; choices: Choices }[], kind: NoticeKind = 'submitted') {
  return plan({ kind, site: 'attapeu' }, people, { ways, now }).map(
    ({ recipient, channel, digest, dueAt }) =>
      `${recipient} ${channel} ${digest ? 'digest' : 'single'} ${dueAt.toISOString().slice(0, 16)}`,
  );
}

test.each([
  ['now', 'never', 'own', ['admin:1 email single 2026-11-27T05:00']],
  ['digest', 'never', 'own', ['admin:1 email digest 2026-11-30T00:00']],
  ['never', 'now', 'own', ['admin:1 chat single 2026-11-27T05:00']],
  ['never', 'now', 'site', ['site:attapeu chat single 2026-11-27T05:00']],
  ['never', 'never', 'site', []],
] as const)('e-mail %s, chat %s of %s', (email, chat, where, expected) => {
  expect(planned([{ id: 1, choices: chosen(email, chat, where) }])).toEqual(expected);
});

test('who chose the own chat and has none is sent nothing there', () => {
  expect(planned([{ id: 2, choices: chosen('never', 'now', 'own') }])).toEqual([]);
});

test('the chat of a site is told once, however many chose it', () => {
  const choices = chosen('never', 'now', 'site');
  expect(planned([1, 2, 3].map((id) => ({ id, choices })))).toHaveLength(1);
});

test('without a mail server no e-mail is kept for later', () => {
  const people = [{ id: 1, choices: chosen('now', 'now', 'own') }];
  const without = plan({ kind: 'submitted', site: null }, people, { ways: { ...ways, email: false }, now });
  expect(without.map(({ channel }) => channel)).toEqual(['chat']);
});

test('at first, who works for a site is told at once and the ministry once a day', () => {
  expect(defaultChoices([{ kind: 'editor', site: 'attapeu' }], 'lo').kinds.submitted.email).toBe('now');
  expect(defaultChoices([{ kind: 'ministry-editor' }], 'lo').kinds.submitted.email).toBe('digest');
});

test('at first, who is offered something is told at once, and the ministry, which offers, not', () => {
  expect(defaultChoices([{ kind: 'editor', site: 'attapeu' }], 'lo').kinds.offered.email).toBe('now');
  expect(defaultChoices([{ kind: 'ministry-editor' }], 'lo').kinds.offered).toEqual({
    email: 'never',
    chat: 'never',
  });
});

test('who chose before there were all kinds keeps the choices, and has of the others what holds for all', () => {
  const defaults = defaultChoices([{ kind: 'editor', site: 'attapeu' }], 'lo');
  const never = { email: 'never', chat: 'never' } as const;
  const stored = { ...defaults, digestHour: 6, kinds: { submitted: never, offered: never } };
  expect(completed(stored, defaults)).toEqual({
    ...defaults,
    digestHour: 6,
    kinds: { ...defaults.kinds, submitted: never, offered: never },
  });
});

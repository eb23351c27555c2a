import type { Activity } from '@sanlao/shared/activity/activity';
import type { NoticeKind } from '@sanlao/shared/notices/notices';
import { expect, test } from 'vitest';
import { particularsOf } from './particulars.ts';

const nothing = { words: '', due: null, offer: null, plan: null, report: null };
const dueAt = '2026-11-23T01:00:00.000Z';
const reason = { lo: 'ຖືກແກ້ໄຂແລ້ວ', en: 'It was changed' };

test.each([
  ['submitted', { findings: 2 }, {}],
  ['returned', { reasons: 'ຂາດຮູບ' }, { words: 'ຂາດຮູບ' }],
  ['published', { change: 'major', note: 'ແກ້ວັນທີ', onBehalfOf: null }, { words: 'ແກ້ວັນທີ' }],
  ['overdue', { action: 'publish', dueAt, minutes: 6 }, { due: dueAt }],
  [
    'offered',
    { from: 'ministry', message: 'ສຳຄັນ', atOnce: true },
    { words: 'ສຳຄັນ', offer: { from: 'ministry', atOnce: true } },
  ],
  [
    'plan-stopped',
    { action: 'withdraw', dueAt, because: 'stopped', reason },
    { due: dueAt, plan: { action: 'withdraw', by: 'admin:3', reason } },
  ],
] satisfies [NoticeKind, Activity['details'], object][])('of %s with %j', (kind, details, expected) => {
  const planner = kind === 'plan-stopped' ? 'admin:3' : null;
  expect(particularsOf({ details }, kind, planner)).toEqual({ ...nothing, ...expected });
});

import { expect, test } from 'vitest';
import type { BoardEntry, BoardRow } from '@sanlao/shared/oversight/board';
import { worstFirst } from './worst-first.ts';

const entry: BoardEntry = { uid: 'x', documentId: 'x', locale: null, title: null, since: null, reason: null };

function row(site: string, fields: Partial<BoardRow> = {}): BoardRow {
  return {
    site,
    nameLo: site,
    nameEn: site,
    page: { url: '', state: 'ok', status: 200, milliseconds: 3, at: '2026-11-22T00:00:00Z' },
    newestPage: null,
    pages: 10,
    lastPublication: '2026-11-20T00:00:00Z',
    drafts: { count: 0, oldest: null },
    submitted: [],
    overdue: 0,
    stopped: [],
    brokenLinks: [],
    withoutText: [],
    ...fields,
  };
}

test('sites that need somebody come first', () => {
  const down = row('down');
  const rows = [
    row('fine', { lastPublication: '2026-11-21T00:00:00Z' }),
    row('silent', { lastPublication: '2026-01-01T00:00:00Z' }),
    row('never', { lastPublication: null }),
    row('links', { brokenLinks: [entry] }),
    row('pictures', { withoutText: [entry] }),
    row('late', { overdue: 1 }),
    row('later', { overdue: 2 }),
    row('stuck', { stopped: [entry] }),
    { ...down, page: { ...down.page, state: 'silent' as const } },
    { ...row('lost'), newestPage: { ...down.page, state: 'wrong' as const } },
  ];
  expect(worstFirst(rows).map(({ site }) => site)).toEqual([
    'down',
    'lost',
    'stuck',
    'later',
    'late',
    'links',
    'pictures',
    'never',
    'silent',
    'fine',
  ]);
});

import { expect, test } from 'vitest';
import type { Activity } from '@sanlao/shared/activity/activity';
import { formats } from './formats.ts';

const activity: Activity = {
  id: 7,
  at: '2026-11-22T02:00:00.000Z',
  kind: 'saved',
  actor: 'admin:3',
  actorName: 'ຄຳ',
  uid: 'api::article.article',
  documentId: 'abc',
  locale: 'lo',
  title: 'ຂ່າວ',
  site: 'attapeu',
  unit: null,
  details: { version: 1, fields: null },
};

test('a CSV file begins with the mark that makes spreadsheets read Lao, and the names of the columns', () => {
  expect(formats.csv.head).toBe(
    '\ufeffid,at,kind,actor,actorName,uid,documentId,locale,title,site,unit,details\r\n',
  );
});

test('a line of CSV has what is empty empty, and quotation marks doubled', () => {
  expect(formats.csv.line(activity)).toBe(
    '7,2026-11-22T02:00:00.000Z,saved,admin:3,ຄຳ,api::article.article,abc,lo,ຂ່າວ,attapeu,,"{""version"":1,""fields"":null}"\r\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+856', "'+856"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['|calc', "'|calc"],
  ['＝1', "'＝1"],
  [' =1', "' =1"],
  ['\t=1', "'\t=1"],
  ['a,b', '"a,b"'],
  ['two\nlines', '"two\nlines"'],
  ['a=1', 'a=1'],
])('the title %j becomes the cell %j', (title, cell) => {
  expect(formats.csv.line({ ...activity, title })).toContain(`,lo,${cell},attapeu,`);
});

test('JSON Lines has one activity a line', () => {
  const title = 'two\nlines';
  expect(formats.jsonl.line({ ...activity, title }).split('\n')).toHaveLength(2);
  expect(JSON.parse(formats.jsonl.line({ ...activity, title }))).toEqual({ ...activity, title });
});

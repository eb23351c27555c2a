import { describe, expect, test } from 'vitest';
import { byKeys, setKeys } from './order.ts';

const listed = { sorted: ['title', 'nameLo'], searched: [] };

describe('an order', () => {
  test.each<[unknown, unknown]>([
    ['title', 'titleOrder'],
    [{ title: 'DESC' }, { titleOrder: 'DESC' }],
    [
      [{ site: 'asc' }, { nameLo: 'asc' }, 'title'],
      [{ site: 'asc' }, { nameLoOrder: 'asc' }, 'titleOrder'],
    ],
    [{ related: { title: 'asc' } }, { related: { title: 'asc' } }],
    [{ date: 'desc' }, { date: 'desc' }],
    [undefined, undefined],
    [[], []],
  ])('%j becomes %j', (orderBy, expected) => {
    expect(byKeys(orderBy as never, listed)).toEqual(expected);
  });
});

describe('a row', () => {
  test('gets the keys of the texts that are written', () => {
    const row: Record<string, unknown> = { title: 'ເກ', date: '2026-11-22' };
    setKeys(row, listed);
    expect(Object.keys(row)).toEqual(['title', 'date', 'titleOrder']);
  });

  test('loses the key of a text that is emptied', () => {
    const row: Record<string, unknown> = { title: null };
    setKeys(row, listed);
    expect(row).toEqual({ title: null, titleOrder: null });
  });

  test('never keeps a key that somebody else chose', () => {
    const row: Record<string, unknown> = { title: 'ກ', titleOrder: 'ff' };
    setKeys(row, listed);
    expect(row['titleOrder']).not.toBe('ff');
  });
});

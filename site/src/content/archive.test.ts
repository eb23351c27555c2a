import { describe, expect, it } from 'vitest';
import { datedPart, pageNumber } from './archive.ts';

describe('pageNumber', () => {
  it.each([
    ['page-1', 1],
    ['page-120', 120],
    ['page-0', undefined],
    ['page-01', undefined],
    ['page--1', undefined],
    ['page-1x', undefined],
    ['page-9999999', undefined],
    ['28-k3f9q2', undefined],
    [undefined, undefined],
  ])('of %s is %s', (part, number) => expect(pageNumber(part)).toBe(number));
});

describe('datedPart', () => {
  it('reads the identity of a document out of its address', () => {
    expect(datedPart('2024', '06', '28-k3f9q2')).toEqual({ urlDate: '2024-06-28', urlId: 'k3f9q2' });
  });

  it.each(['28-K3F9Q2', '28-k3f9q', '8-k3f9q2', 'page-2', '28-k3f9q2x', undefined])(
    'knows that %s is none',
    (part) => expect(datedPart('2024', '06', part)).toBeUndefined(),
  );
});

import { errors } from '@strapi/utils';
import { expect, test } from 'vitest';
import { stopReasons, troubleOf } from './reasons.ts';

test.each<[string, Error, object]>([
  ['a refusal', new errors.ValidationError('ຜິດ / Wrong'), { lo: 'ຜິດ', en: 'Wrong', lasting: true }],
  [
    'several faults',
    new errors.ValidationError('ໜຶ່ງ / One\nສອງ / Two'),
    { lo: 'ໜຶ່ງ\nສອງ', en: 'One\nTwo', lasting: true },
  ],
  [
    'words in English only',
    new errors.ApplicationError('title must be set'),
    { en: 'title must be set', lasting: true },
  ],
  [
    'a moment when somebody changed it',
    new errors.ApplicationError('ກ / a', { code: 'changed' }),
    { lasting: false },
  ],
  ['anything else', new Error('ECONNRESET'), { en: expect.stringContaining('try again'), lasting: false }],
])('%s is told to editors', (_, error, trouble) => {
  expect(troubleOf(error)).toMatchObject(trouble);
});

test('each reason to stop says what to do, in Lao and English', () => {
  for (const { lo, en } of Object.values(stopReasons)) {
    expect(lo).toMatch(/[ກ-ຮ].*: /);
    expect(en).toMatch(/: /);
  }
});

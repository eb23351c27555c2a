import { describe, expect, it } from 'vitest';
import { stepOf, tidingsOf } from './steps.ts';

const setup = { qr: '<svg/>', secret: 'ABCD', recoveryCodes: ['a'] };

describe('what the server says after an attempt', () => {
  it.each([
    ['a code is needed', { details: { step: 'code', wrong: false } }, { step: 'code', wrong: false }],
    ['a code was wrong', { details: { step: 'code', wrong: true } }, { step: 'code', wrong: true }],
    [
      'an app has to be set up',
      { details: { step: 'set-up', wrong: false, ...setup } },
      { step: 'set-up', wrong: false, setup },
    ],
    [
      'its first code was wrong',
      { details: { step: 'set-up', wrong: true } },
      { step: 'set-up', wrong: true, setup: null },
    ],
    ['to wait', { details: { step: 'wait', seconds: 30 } }, { step: 'wait', seconds: 30 }],
    ['it was wrong', { message: 'ລະຫັດຜ່ານບໍ່ຖືກຕ້ອງ', details: { step: 'wrong' } }, { step: 'wrong' }],
    ['the account is closed', { details: { step: 'inactive' } }, { step: 'inactive' }],
    ['nothing at all', undefined, { step: 'failed' }],
    ['something else', { message: 'Internal server error' }, { step: 'failed' }],
  ])('is read: %s', (_name, error, step) => {
    expect(stepOf(error)).toMatchObject(step);
  });
});

describe('what another page tells', () => {
  it.each([
    ['?told=unknown', 'unknown'],
    ['?told=signed-in', 'signed-in'],
    ['?told=%3Cscript%3E', null],
    ['?told=constructor', null],
    ['', null],
  ])('%s', (search, tidings) => {
    expect(tidingsOf(search)).toBe(tidings);
  });
});

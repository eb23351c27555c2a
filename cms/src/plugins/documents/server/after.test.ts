import { pipelineVersion } from '@sanlao/shared/documents/pipeline';
import { describe, expect, it } from 'vitest';
import { after } from './after.ts';
import { newJob, type Job } from './job.ts';
import { progressOf } from './progress.ts';
import { nothingFound } from '@sanlao/shared/documents/worker-protocol';

const now = new Date('2026-11-22T03:00:00Z');
const [key, former] = ['b'.repeat(64), 'a'.repeat(64)] as [string, string];
const fresh: Job = { id: 1, ...newJob('f'.repeat(64), 10, now), state: 'running', attempts: 1 };
const served: Job = { ...fresh, key: former, keys: [former], pipeline: pipelineVersion - 1, scan: 'clean' };

const become = (outcome: Parameters<typeof after>[0], job = fresh, hasScanner = false): Job => ({
  ...job,
  ...after(outcome, job, { now, hasScanner }),
});

describe('after a try', () => {
  it('a document that is ready is served under its new key, and the former one is remembered', () => {
    const job = become({ kind: 'ready', key, scan: 'clean', recognised: false }, served);
    expect(job).toMatchObject({ state: 'ready', key, keys: [former, key], pipeline: pipelineVersion });
  });

  it('one that the scanner did not see is served, and scanned later', () => {
    const job = become({ kind: 'ready', key, scan: 'not-scanned', recognised: false }, fresh, true);
    expect(job).toMatchObject({ state: 'waiting', waitsFor: 'scanner', key, withheld: false });
    expect(job.retryAt?.getTime()).toBeGreaterThan(now.getTime());
  });

  it.each([
    ['a full disk', { kind: 'no-room', message: 'full' } as const, 'room-on-disk'],
    ['a silent scanner', { kind: 'no-scanner', message: 'silent' } as const, 'scanner'],
    ['a crash', { kind: 'crashed', message: 'fell' } as const, 'another-try'],
  ])('%s is waited out, with the reason', (_, outcome, waitsFor) => {
    expect(become(outcome)).toMatchObject({ state: 'waiting', waitsFor, error: outcome.message });
  });

  it('a full disk is waited out for ever, a crash three times', () => {
    const tired = { ...fresh, attempts: 3 };
    expect(become({ kind: 'no-room', message: '' }, tired).state).toBe('waiting');
    expect(become({ kind: 'crashed', message: '' }, tired).state).toBe('failed');
  });

  it('what is served stays served where it cannot be prepared again', () => {
    const asked = { ...served, recognise: true, attempts: 3 };
    for (const outcome of [
      { kind: 'refused', reason: 'took-too-long', detail: 'slow' } as const,
      { kind: 'crashed', message: 'fell' } as const,
    ]) {
      expect(become(outcome, asked)).toMatchObject({ state: 'ready', key: former, recognise: false });
    }
  });

  it('but not what is infected', () => {
    const outcome = { kind: 'refused', reason: 'infected', detail: 'Eicar', scan: 'infected' } as const;
    expect(become(outcome, served)).toMatchObject({
      state: 'refused',
      key: null,
      withheld: true,
      keys: [former],
      scan: 'infected',
    });
  });
});

describe('the editor is told', () => {
  const told = (job: Job) => progressOf(job, { fileId: 7, ahead: 2, position: undefined });

  it('how many are before it', () => {
    expect(told({ ...fresh, state: 'waiting' })).toMatchObject({
      state: 'waiting',
      waitsFor: 'turn',
      ahead: 2,
    });
  });

  it('that a served document is ready while it waits for the scanner, and not where it is withheld', () => {
    const waiting: Job = { ...served, state: 'waiting', waitsFor: 'scanner' };
    expect(told(waiting)).toMatchObject({ state: 'ready', waitsFor: null, key: former });
    expect(told({ ...waiting, withheld: true })).toMatchObject({
      state: 'waiting',
      waitsFor: 'scanner',
      key: null,
    });
  });

  it.each([
    ['not-needed', { pageTexts: ['text'] }, {}],
    ['offered', { pageTexts: ['text', 'none'] }, {}],
    ['asked', { pageTexts: ['none'] }, { recognise: true }],
    ['done', { pageTexts: ['machine-read', 'none'] }, { recognise: true, recognised: true }],
  ] as const)('that recognition is %s', (recognition, found, change) => {
    const job: Job = {
      ...served,
      ...change,
      found: { ...nothingFound, ...found, pageTexts: [...found.pageTexts] },
    };
    expect(told(job).recognition).toBe(recognition);
  });
});

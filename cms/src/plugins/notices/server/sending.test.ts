import type { NoticeContent } from '@sanlao/shared/notices/notices';
import { expect, it, test } from 'vitest';
import type { Batch } from './deliveries.ts';
import type { Outcome } from './outcome.ts';
import type { Reachable } from './people.ts';
import { createSender, type Way } from './sending.ts';

const content: NoticeContent = {
  ...{ kind: 'submitted', at: '2026-11-23T01:00:00Z', actorName: null, words: '', due: null },
  ...{ offer: null, plan: null, report: null },
  ...{
    uid: 'api::article.article',
    documentId: 'x',
    locale: 'lo',
    title: 'ຂ່າວ',
    site: 'attapeu',
    unit: null,
  },
};

function batch(attempts = 0, recipient = 'admin:1', sites: (string | null)[] = ['attapeu']): Batch {
  const notices = sites.map((site, index) => ({ id: index + 1, content: { ...content, site } }));
  return { claim: 'c', recipient, attempts, notices };
}

/** What becomes of batches that are due. The only person may review in Attapeu, and not publish. */
async function sent(batches: Batch[], way: Way, { seconds = 0 } = {}): Promise<string[]> {
  const log: string[] = [];
  const start = Date.parse('2026-11-23T01:00:00Z');
  let clock = start;
  const person: Reachable = {
    ...{ id: 1, name: 'ຄຳ', firstname: 'ຄຳ', lastname: null, email: 'kham@sanlao.test' },
    ...{ language: 'lo', standsIn: false, roles: [{ kind: 'editor', site: 'attapeu' }] },
    may: (deed, { site }) => site === 'attapeu' && deed !== 'publish',
  };
  const send = createSender({
    channel: 'email',
    way: async (...given) => {
      log.push(`to ${given[0].recipient}: ${given[1].id}`);
      clock += seconds * 1000;
      return way(...given);
    },
    nameOf: (ids) => ids.join('+'),
    now: () => Promise.resolve(new Date(clock)),
    personBy: (id) => Promise.resolve(id === 1 ? person : undefined),
    isStillSo: ({ title }) => Promise.resolve(title !== 'over'),
    warn: () => undefined,
    deliveries: {
      claim: () => Promise.resolve(batches.shift() ?? null),
      begin: () => Promise.resolve(true),
      end: (_batch, state, trouble) =>
        Promise.resolve(void log.push(trouble ? `${state}: ${trouble}` : state)),
      postpone: (_batch, until) => Promise.resolve(void log.push(`again after ${(+until - start) / 1000} s`)),
      drop: (_batch, ids) => Promise.resolve(void log.push(`dropped ${ids.join('+')}`)),
    },
  });
  await send(() => false);
  return log;
}

const answering =
  (outcome: Outcome | null): Way =>
  () =>
    Promise.resolve(outcome);
const refused = { is: 'refused', text: '450', lasting: false, everywhere: false } as const;

test.each([
  ['sent', { is: 'sent' }, 0, ['sent']],
  ['refused for now', refused, 0, ['again after 30 s']],
  ['refused for the third time', refused, 2, ['again after 600 s']],
  ['refused for the last time', refused, 20, ['failed: 450']],
  ['refused for good', { ...refused, lasting: true }, 0, ['failed: 450']],
  ['handed over without an answer', { is: 'unsure', text: 'reset' }, 0, ['unsure: reset']],
  ['sent by another process', { is: 'lost' }, 0, []],
  ['for nobody', null, 0, ['dropped']],
] satisfies [string, Outcome | null, number, string[]][])(
  'what was %s',
  async (_, outcome, attempts, expected) => {
    expect(await sent([batch(attempts)], answering(outcome))).toEqual(['to admin:1: 1', ...expected]);
  },
);

it('tries again what could not be made', async () => {
  expect(await sent([batch()], () => Promise.reject(new Error('no such table')))).toContain(
    'again after 30 s',
  );
});

it('rests where everything is refused, and for one person goes on with the next', async () => {
  const everywhere = answering({ ...refused, everywhere: true });
  expect(await sent([batch(), batch()], everywhere)).toEqual(['to admin:1: 1', 'again after 30 s']);
  expect(await sent([batch(), batch()], everywhere, { seconds: 31 })).toHaveLength(4);
  expect(await sent([batch(), batch()], answering(refused))).toHaveLength(4);
});

it('sends nothing that the person may not know any more, nor to who is gone', async () => {
  const mixed = batch(0, 'admin:1', ['attapeu', 'champasak', null, 'attapeu']);
  expect(await sent([mixed], answering({ is: 'sent' }))).toEqual(['dropped 2+3', 'to admin:1: 1+4', 'sent']);
  expect(await sent([batch(0, 'admin:2')], answering({ is: 'sent' }))).toEqual(['dropped 1']);
});

it('tells of a stopped plan who made it, though he may not publish there any more', async () => {
  const stopped = (id: number, by: string) => {
    const plan = { action: 'publish', by, reason: { lo: 'ປ່ຽນແລ້ວ', en: 'Changed' } } as const;
    return { id, content: { ...content, kind: 'plan-stopped', plan } as const };
  };
  const both = { ...batch(), notices: [stopped(1, 'admin:1'), stopped(2, 'admin:2')] };
  expect(await sent([both], answering({ is: 'sent' }))).toEqual(['dropped 2', 'to admin:1: 1', 'sent']);
});

it('sends nothing that is over', async () => {
  const over = { ...batch(), notices: [{ id: 1, content: { ...content, title: 'over' } }] };
  expect(await sent([over], answering({ is: 'sent' }))).toEqual(['dropped 1']);
});

it('tells the chat of a site, whoever works there now', async () => {
  expect(await sent([batch(0, 'site:champasak', ['champasak'])], answering({ is: 'sent' }))).toEqual([
    'to site:champasak: 1',
    'sent',
  ]);
});

it('passes over what another process was faster with', async () => {
  expect(await sent([batch(0, 'admin:1', []), batch()], answering({ is: 'sent' }))).toEqual([
    'to admin:1: 1',
    'sent',
  ]);
});

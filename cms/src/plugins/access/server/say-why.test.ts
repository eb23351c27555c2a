import { expect, test } from 'vitest';
import { sayWhyRefused } from './say-why.ts';

const person = { user: { id: 3 } };

test.each(['Forbidden', 'Forbidden access', 'Policy Failed'])(
  'a person is told what "%s" means',
  async (word) => {
    expect(await answerFor(refusal(word))).toMatch(/ບັນຊີຂອງທ່ານບໍ່ມີສິດເຮັດສິ່ງນີ້.* \/ Your account may not do this/);
  },
);

test.each([
  ['what a rule of ours says', refusal('ຂຽນບໍ່ໄດ້ / It cannot be written'), 'ຂຽນບໍ່ໄດ້ / It cannot be written'],
  ['a word that is no refusal', { ...refusal('Forbidden'), status: 400 }, 'Forbidden'],
  ['what a program is told', { ...refusal('Forbidden'), state: {} }, 'Forbidden'],
])('%s stays', async (_, context, message) => {
  expect(await answerFor(context)).toBe(message);
});

test.each([
  ['a page', '<h1>'],
  ['nothing', null],
  ['no error', { data: 1 }],
  ['an empty one', { error: null }],
])('%s stays as it is', async (_, body) => {
  const context = { status: 403, body: structuredClone(body), state: person };
  await sayWhyRefused(context, () => Promise.resolve());
  expect(context.body).toEqual(body);
});

function refusal(message: string) {
  return { status: 403, body: { data: null, error: { message } }, state: person };
}

async function answerFor(context: Parameters<typeof sayWhyRefused>[0]): Promise<unknown> {
  const { body } = context;
  context.body = undefined;
  await sayWhyRefused(context, () => {
    context.body = body;
    return Promise.resolve();
  });
  return (context.body as ReturnType<typeof refusal>['body']).error.message;
}

import { expect, it } from 'vitest';
import { collecting, note, type Touched } from './touched.ts';

const article = (documentId: string, locale: string | null = 'lo'): Touched => ({
  uid: 'api::article.article',
  documentId,
  locale,
});

it('gives each document and language once, with the result', async () => {
  const { result, touched, outermost } = await collecting(async () => {
    expect(note([article('a'), article('a', 'en')])).toBe(true);
    await Promise.resolve();
    note([article('a')]);
    return 42;
  });
  expect({ result, outermost }).toEqual({ result: 42, outermost: true });
  expect(touched).toEqual([article('a'), article('a', 'en')]);
});

it('leaves it to the outermost work to record', async () => {
  const { touched } = await collecting(async () => {
    const inner = await collecting(async () => note([article('inner')]));
    expect(inner).toEqual({ result: true, touched: [], outermost: false });
    note([article('outer')]);
  });
  expect(touched).toEqual([article('inner'), article('outer')]);
});

it('keeps works that run at the same time apart', async () => {
  const work = (id: string) =>
    collecting(async () => {
      await Promise.resolve();
      note([article(id)]);
    });
  const [first, second] = await Promise.all([work('a'), work('b')]);
  expect([first.touched, second.touched]).toEqual([[article('a')], [article('b')]]);
});

it('notes nothing outside, after the work, or after it failed', async () => {
  expect(note([article('outside')])).toBe(false);
  let late: Promise<boolean> | undefined;
  await collecting(async () => {
    late = new Promise((resolve) => setTimeout(() => resolve(note([article('late')])), 10));
  });
  expect(await late).toBe(false);
  await expect(collecting(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(note([article('outside')])).toBe(false);
});

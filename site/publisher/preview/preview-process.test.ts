import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { PreviewRequest } from '@sanlao/shared/preview/protocol';
import { openPreviewProcess, type PreviewProcess } from './preview-process.ts';

const entry = join(import.meta.dirname, '../testing/preview-child.ts');
const request = (documentId: string): PreviewRequest => ({
  type: 'article',
  documentId,
  locale: 'lo',
  path: null,
  base: '/preview/link/x',
});

describe('the process that makes previews', () => {
  let previews: PreviewProcess;
  afterEach(() => previews.close());

  it('answers, and tells what went wrong', async () => {
    previews = openPreviewProcess({ entry });
    expect(await previews.ask(request('fine'))).toEqual({ outcome: 'failed', message: 'fine' });
    await expect(previews.ask(request('fault'))).rejects.toThrow('no answer from the CMS');
  });

  it.each([
    ['never ends', 'endless', 'within 3 s'],
    ['takes the process with it', 'crash', 'ended (7)'],
  ])('is replaced when a draft %s', async (_name, documentId, message) => {
    previews = openPreviewProcess({ entry, longestMilliseconds: 3_000 });
    await expect(previews.ask(request(documentId))).rejects.toThrow(message);
    expect(await previews.ask(request('fine'))).toMatchObject({ outcome: 'failed' });
  });

  it('takes a bounded number of orders', async () => {
    previews = openPreviewProcess({ entry });
    const answers = await Promise.all(Array.from({ length: 30 }, () => previews.ask(request('fine'))));
    expect(answers.filter(({ outcome }) => outcome === 'busy')).toHaveLength(10);
  });
});

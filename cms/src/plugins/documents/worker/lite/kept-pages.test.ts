/** A page that the gate does not let pass: the second image that is made lighter comes out black here. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/manifest';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { looksOf, withReady } from '../testing/jobs.ts';
import { jpegOf, photograph, pictureDocument } from '../testing/pictures.ts';
import { differenceOf } from './difference.ts';
import { lite } from './lite.ts';
import type * as Recompress from './recompress.ts';

vi.mock('./recompress.ts', async (actual) => {
  const real = await actual<typeof Recompress>();
  let count = 0;
  return {
    ...real,
    recompressed: async (...parameters: Parameters<typeof real.recompressed>) => {
      const isSecond = ++count === 2;
      const made = await real.recompressed(...parameters);
      if (made && isSecond) made.updateContents(await sharp(made.contents).linear(0, 0).jpeg().toBuffer());
      return made;
    },
  };
});

test('A page whose picture goes black keeps its original one; the others become light', async () => {
  const pictures = await Promise.all(
    [1, 2, 3].map((seed) => jpegOf(photograph(1600, 1000, seed), 1600, 1000)),
  );
  const bytes = await (await pictureDocument({ pictures })).save();
  await withReady(bytes, async (job) => {
    expect(await lite(job, {})).toEqual({ outcome: 'made', keptPages: [2] });
    const original = await looksOf(join(job.ready, documentPaths.original));
    const copy = await looksOf(join(job.ready, documentPaths.lite));
    const differences = copy.map((look, index) => differenceOf(original[index]!, look).mean);
    expect(differences[1]).toBe(0);
    expect(Math.max(...differences)).toBeLessThan(3);
    const { size } = await stat(join(job.ready, documentPaths.lite));
    expect(size).toBeGreaterThan(bytes.length / 3);
    expect(size).toBeLessThan(bytes.length / 2);
  });
});

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partSize } from '@sanlao/shared/documents/files';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { describeFile } from './describe-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'describe-'));
afterAll(() => rmSync(folder, { recursive: true }));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('the parts of a file joined are the file, each with its hash', async () => {
  const sizes = fc.oneof(fc.integer({ min: 1, max: 3 * partSize }), fc.constantFrom(partSize, 2 * partSize));
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(255), async (size, seed) => {
      const bytes = Buffer.from(Uint8Array.from({ length: size }, (_, index) => (index * 31 + seed) % 256));
      writeFileSync(join(folder, 'a.pdf'), bytes);
      const described = await describeFile(folder, 'a.pdf');
      expect(described).toMatchObject({ path: 'a.pdf', size, sha256: hash(bytes) });
      const parts = described.parts.map((_, index) =>
        bytes.subarray(index * partSize, (index + 1) * partSize),
      );
      expect(parts.map(hash)).toEqual(described.parts);
      expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

it('a file that is empty or missing is none', async () => {
  writeFileSync(join(folder, 'empty.pdf'), '');
  await expect(describeFile(folder, 'empty.pdf')).rejects.toThrow('empty');
  await expect(describeFile(folder, 'missing.pdf')).rejects.toThrow('ENOENT');
});

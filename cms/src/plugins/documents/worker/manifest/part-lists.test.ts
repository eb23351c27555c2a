import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/files';
import { partListHash } from '@sanlao/shared/documents/part-list';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePartLists } from './part-lists.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const fileOf = (path: string, parts: string[]) => ({ path, size: 1, sha256: hash(path), parts });

describe('the lists of parts', () => {
  let ready: string;
  beforeEach(() => {
    ready = mkdtempSync(join(tmpdir(), 'part-lists-'));
  });
  afterEach(() => rmSync(ready, { recursive: true }));

  it('hold 32 bytes for each part, in order, and are told by the hash that a page names', async () => {
    const parts = ['a', 'b', 'c'].map(hash);
    await writePartLists({ original: fileOf('original.pdf', parts), lite: null }, ready);
    const list = readFileSync(join(ready, documentPaths.partList('original')));
    expect(list.length).toBe(96);
    expect(list.subarray(32, 64).toString('hex')).toBe(parts[1]);
    expect(createHash('sha256').update(list).digest('hex')).toBe(partListHash(parts));
    expect(existsSync(join(ready, documentPaths.partList('lite')))).toBe(false);
  });

  it('are there for the lite copy too, and can be written again', async () => {
    const files = { original: fileOf('original.pdf', [hash('a')]), lite: fileOf('lite.pdf', [hash('b')]) };
    await writePartLists(files, ready);
    await writePartLists(files, ready);
    expect(readFileSync(join(ready, documentPaths.partList('lite'))).toString('hex')).toBe(hash('b'));
  });
});

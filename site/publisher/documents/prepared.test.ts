import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestOf, sha256, textOf } from '../../test/prepared-document.ts';
import { openPreparedDocuments } from './prepared.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sanlao-documents-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const given = { text: ['ໜ້າທີໜຶ່ງ', 'ໜ້າທີສອງ'] };
const key = sha256('a');
const media = (of = key) => ({ document: { key: of, replaced: [{ key: sha256('b'), day: '2026-11-20' }] } });

function write(files: Partial<Record<'manifest' | 'text', string>>, of = key): void {
  mkdirSync(join(folder, of), { recursive: true });
  const all = { manifest: JSON.stringify(manifestOf(given)), text: JSON.stringify(textOf(given)), ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, of, `${name}.json`), text);
}

describe('a prepared document', () => {
  it('is read from where the CMS put it', () => {
    write({});
    const found = openPreparedDocuments(folder)(media());
    expect(found).toMatchObject({ key, replaced: [{ day: '2026-11-20' }] });
    expect(found?.manifest.pages).toHaveLength(2);
    expect(found?.text()).toEqual(textOf(given));
  });

  it.each([
    ['what is no PDF', {}],
    ['one that is prepared or was refused', { document: null }],
    ['one that is missing', media(sha256('f'))],
  ])('is none for %s', (_, of) => {
    write({});
    expect(openPreparedDocuments(folder)(of)).toBeNull();
    expect(openPreparedDocuments(undefined)(media())).toBeNull();
  });

  it.each([
    ['', ''],
    ['half-written', JSON.stringify(manifestOf(given)).slice(0, 100)],
    ['of another format', JSON.stringify({ ...manifestOf(given), format: 2 })],
    ['without pages', JSON.stringify({ ...manifestOf(given), pages: [] })],
    ['a list', '[]'],
  ])('is none where its manifest is %s', (_, manifest) => {
    write({ manifest });
    expect(openPreparedDocuments(folder)(media())).toBeNull();
  });

  it.each([
    ['damaged', '{'],
    ['of another document', JSON.stringify(textOf({ text: ['ໜຶ່ງ'] }))],
    ['of unknown blocks', JSON.stringify([{ blocks: [{ kind: 'picture' }] }, { blocks: [] }])],
  ])('has no text where that is %s', (_, text) => {
    write({ text });
    expect(openPreparedDocuments(folder)(media())?.text()).toEqual([]);
  });

  it('that was missing is found once it is there, and read once', () => {
    const find = openPreparedDocuments(folder);
    expect(find(media())).toBeNull();
    write({});
    const first = find(media());
    rmSync(join(folder, key), { recursive: true });
    expect(find(media())?.manifest).toBe(first?.manifest);
  });

  it('is forgotten when many others were asked for', () => {
    const find = openPreparedDocuments(folder);
    write({});
    find(media());
    for (const letter of '0123456789') {
      write({}, sha256(letter));
      find(media(sha256(letter)));
    }
    rmSync(join(folder, key), { recursive: true });
    expect(find(media())).toBeNull();
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSample } from './check.ts';
import { sampleFolder } from './read.ts';

test('the sample content is whole, canonical and refers to what exists', async () => {
  expect(await checkSample()).toEqual([]);
});

describe('finds', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sample-'));
    cpSync(sampleFolder, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const event = 'events/2026-10-09-post-day.md';

  function edit(file: string, from: string | RegExp, to: string): void {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  }

  test.each([
    ['text that is not canonical', event, /\n# .*/, '\n# ນໍ້າ', /^events\/.* lo: not canonical, "ນໍ້າ"$/],
    ['a site that does not exist', event, 'site: ministry', 'site: ministri', /no site "ministri"$/],
    ['a unit that does not exist', event, /unit: .*/, 'unit: nobody', /no unit "nobody"$/],
    [
      'a drawing that is missing',
      event,
      /picture: .*/,
      'picture: nothing',
      /pictures\/nothing\.svg is missing$/,
    ],
    [
      'a link to an article that is missing',
      event,
      /outcome: .*/,
      'outcome: ministry/nothing',
      /no other document articles\/ministry\/nothing\.md to link to$/,
    ],
    [
      'a table that cannot be read',
      'datasets/ministry/internet-users.md',
      '2017,34',
      '2017,many',
      /internet-users.md lo: line 2: "many".*not a number/,
    ],
    ['a colour that is too faint', 'sites.json', '#123a63', '#8fb3d9', /^sites.json 1: colourPrimary/],
    ['front matter that nobody reads', event, 'chair:', 'chairs:', /^events\/.*Unrecognized key/s],
  ])('%s', async (_, file, from, to, fault) => {
    edit(file, from, to);
    expect(await checkSample(folder)).toContainEqual(expect.stringMatching(fault));
  });

  test('a PDF that is missing', async () => {
    rmSync(join(folder, 'publications/ict-journal-18.pdf'));
    expect(await checkSample(folder)).toEqual([
      'publications/ict-journal-18.md: publications/ict-journal-18.pdf is missing',
    ]);
  });

  test('too few articles of a site', async () => {
    rmSync(join(folder, 'articles/sekong'), { recursive: true });
    expect(await checkSample(folder)).toEqual(['articles of sekong: 0, at least 4 wanted']);
  });

  test('a document that stands there twice', async () => {
    cpSync(join(folder, event), join(folder, 'events/copy.md'));
    expect(await checkSample(folder)).toEqual([`events/copy.md and ${event} are the same event`]);
  });
});

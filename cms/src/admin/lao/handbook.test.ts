/** The handbook for editors: the words on the screen as they are there, and the Lao as it should be written. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '@sanlao/shared/config/environment';
import { canon } from '@sanlao/shared/lao/canon';
import { dateWarnings, spellingWarnings } from '@sanlao/shared/lao/spelling';
import { locales, type Locale } from '@sanlao/shared/locales';
import { stateLabels, wordLabels } from '@sanlao/shared/reports/labels';
import { beforeAll, describe, expect, test } from 'vitest';
import { componentLayouts, contentTypeLayouts } from '../../plugins/editing-layouts/tables/index.ts';
import type { Texts } from '../texts.ts';
import { translations } from '../translations.ts';
import { packages, textsOf } from './testing/strapi-texts.ts';

const folder = join(projectRoot, 'docs/editors');
const pictures = join(projectRoot, 'docs/images/editors');
const pages = globSync('*.md', { cwd: folder }).sort();
const laoPages = pages.filter((page) => page.endsWith('.lo.md'));

/** Tells of PDF programs, too: what is bold there is not always on our screen. */
const otherwiseBold = new Set(['good-pdfs.md', 'good-pdfs.lo.md']);

const words: Record<Locale, Set<string>> = { lo: new Set(), en: new Set() };

beforeAll(async () => {
  for (const file of globSync(join(projectRoot, 'cms/src/plugins/*/admin/src/texts.ts'))) {
    const { texts } = (await import(file)) as { texts: Texts };
    add(Object.values(texts));
  }
  for (const { name, fields } of contentTypeLayouts) add([name, ...Object.values(fields)]);
  for (const { name, fields } of componentLayouts) add([name, ...Object.values(fields)]);
  add([...Object.values(wordLabels), ...Object.values(stateLabels)]);
  for (const locale of locales)
    Object.values(translations[locale]).forEach((text) => words[locale].add(text));
  for (const pack of packages) (await textsOf(pack)).forEach((text) => words.en.add(text));
});

function add(texts: readonly Record<Locale, string>[]): void {
  for (const text of texts) {
    for (const locale of locales) shownFor(text[locale]).forEach((shown) => words[locale].add(shown));
  }
}

/** Without the number in brackets that titles end with; each form of a text that depends on a number. */
function shownFor(text: string): string[] {
  const forms = [...text.matchAll(/\w+ \{([^{}]+)\}/g)].map(([, form = '']) => form);
  return [text.replace(/ \(\{\w+\}\)$/, ''), ...forms];
}

function textOf(page: string): string {
  return readFileSync(join(folder, page), 'utf8');
}

test('every page is there in both languages, with as many headings, steps and rows', () => {
  const shapeOf = (page: string) => textOf(page).match(/^(?: *#+| *\d+\.| *- |\||!\[)/gm);
  for (const page of laoPages) expect(shapeOf(page), page).toEqual(shapeOf(`${basename(page, '.lo.md')}.md`));
  expect(pages).toHaveLength(2 * laoPages.length);
});

test('every picture is on a page of its language, and none takes more than 60 KB', () => {
  const shown = pages.flatMap((page) => {
    const files = [...textOf(page).matchAll(/\(\.\.\/images\/editors\/(.+?)\)/g)];
    return files.map(([, file = '']) => [file, page.endsWith('.lo.md')] as const);
  });
  const taken = globSync('*', { cwd: pictures });
  expect(shown.toSorted()).toEqual(taken.toSorted().map((file) => [file, file.endsWith('.lo.webp')]));
  expect(taken.filter((file) => statSync(join(pictures, file)).size > 60 * 1024)).toEqual([]);
});

describe.each(pages.filter((page) => !otherwiseBold.has(page)))('%s', (page) => {
  test('has in bold only what is on the screen, word by word', () => {
    const locale = page.endsWith('.lo.md') ? 'lo' : 'en';
    const bold = [...textOf(page).matchAll(/\*\*([^*]+)\*\*/g)].map(([, text = '']) => text);
    // Lines are broken within them, too.
    const shown = bold.map((text) => text.replace(/\s+/g, ' '));
    expect(shown.filter((text) => !words[locale].has(text))).toEqual([]);
  });
});

describe.each(laoPages)('%s', (page) => {
  test('is spelled as Sanlao spells', () => {
    const text = textOf(page);
    const prose = text.replace(/ {2,}/g, ' ');
    expect(canon(prose).trim()).toBe(prose.trim());
    expect([...spellingWarnings(text), ...dateWarnings(text)]).toEqual([]);
  });
});

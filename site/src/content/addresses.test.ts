import { describe, expect, it } from 'vitest';
import { localeOfPath, safeHref } from './addresses.ts';

describe('safeHref', () => {
  it.each(['https://laogov.gov.la/a?b=c#d', 'http://intranet.test', '/lo/about/', '/', ' /lo/ '])(
    'takes %j',
    (address) => expect(safeHref(address)).toBe(address.trim()),
  );

  it.each([
    '',
    'about',
    '#top',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'mailto:a@b.la',
    'ftp://files.test',
  ])('refuses %j', (address) => expect(safeHref(address)).toBeUndefined());
});

describe('localeOfPath', () => {
  it.each([
    ['/lo/about/', 'lo'],
    ['/en/', 'en'],
    ['/', undefined],
    ['/media/x.pdf', undefined],
    ['https://lo/lo/', undefined],
  ])('of %s is %s', (path, locale) => expect(localeOfPath(path)).toBe(locale));
});

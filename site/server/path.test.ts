import { normalize, sep } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanPath } from './path.ts';

test.each([
  ['/', ''],
  ['/lo/', 'lo/'],
  ['/lo/news', 'lo/news'],
  ['/lo/news/2026/11/', 'lo/news/2026/11/'],
  ['/robots.txt', 'robots.txt'],
  ['/old.php', 'old.php'],
  ['/%E0%BA%82%E0%BB%88%E0%BA%B2%E0%BA%A7/', 'ຂ່າວ/'],
  ['/a%20b', 'a b'],
  ['/a..b', 'a..b'],
  ['/.well-known/security.txt', '.well-known/security.txt'],
])('%s is %s', (path, expected) => {
  expect(cleanPath(path)).toBe(expected);
});

test.each([
  ['', 'no path'],
  ['lo/', 'no leading slash'],
  ['//', 'an empty name'],
  ['//evil.example/', 'an empty name'],
  ['/lo//news/', 'an empty name'],
  ['/..', 'parent'],
  ['/../etc/passwd', 'parent'],
  ['/lo/../../x', 'parent'],
  ['/%2e%2e/x', 'parent, encoded'],
  ['/.%2E/x', 'parent, half encoded'],
  ['/..%2fx', 'slash, encoded'],
  ['/a%2Fb', 'slash, encoded'],
  ['/./lo/', 'the folder itself'],
  ['/lo\\..\\x', 'backslash'],
  ['/lo/%5c..%5cx', 'backslash, encoded'],
  ['/a%00.html', 'NUL'],
  ['/a%0d%0aSet-Cookie:x', 'line break'],
  ['/%', 'half an escape'],
  ['/%zz', 'no escape'],
  ['/%c0%ae%c0%ae/x', 'overlong UTF-8'],
  ['/%ed%a0%80', 'a lone surrogate'],
  ['/.env', 'hidden'],
  ['/lo/.git/config', 'hidden'],
  ['/lo/.well-known/x', 'hidden, not at the root'],
  ['/lo/index.html.br', 'a compressed form'],
  ['/lo/index.html.GZ', 'a compressed form'],
  ['/lo/index.html.12.3.partial', 'being written'],
  [`/${'a'.repeat(2048)}`, 'too long'],
])('%s is refused: %s', (path) => {
  expect(cleanPath(path)).toBeNull();
});

test('no path leads above the root', () => {
  const part = fc.constantFrom('..', '.', '%2e', '%2E.', '/', '%2f', '\\', '%5c', 'lo', '%00', '%', 'ກ', '');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const path = cleanPath(`/${parts.join('')}`);
      if (path === null) return;
      expect(normalize(`/root/${path}`).startsWith(`/root${sep}`)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

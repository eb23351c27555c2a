import { expect, test } from 'vitest';
import { readable } from './readable-tree.ts';

const tree = `- banner:
  - link "ໜ້າຫຼັກ":
    - /url: http://ministry.localhost:34567/lo/news/2026/11/20-a1b2c3/
- main:
  - list:
    - listitem: 1
    - listitem: 2
    - listitem:
      - list:
        - listitem: 3.1
    - listitem: 4
    - listitem: 5
  - paragraph: ${'ກ'.repeat(200)}`;

test('cuts lists and texts, and leaves out what chance made', () => {
  expect(readable(tree, { frame: true })).toBe(`- banner:
  - link "ໜ້າຫຼັກ":
    - /url: http://ministry.localhost/lo/news/2026/11/20-xxxxxx/
- main:
  - list:
    - listitem: 1
    - listitem: 2
    - listitem:
      - list:
        - listitem: 3.1
    # and 2 more
  - paragraph: ${'ກ'.repeat(100 - '- paragraph: '.length)}…
`);
});

test('closes the header and the footer, which are the same everywhere', () => {
  expect(readable(tree, { frame: false })).toMatch(/^- banner\n- main:\n/);
});

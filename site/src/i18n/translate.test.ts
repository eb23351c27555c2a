import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canon } from '@sanlao/shared/lao/canon';
import { spellingWarnings } from '@sanlao/shared/lao/spelling';
import { describe, expect, it } from 'vitest';
import {
  eventStates,
  noticeLevels,
  publicationKinds,
  serviceStatuses,
  unitLevels,
} from '@sanlao/shared/content/kinds';
import en from './en.json' with { type: 'json' };
import lo from './lo.json' with { type: 'json' };
import { translator } from './translate.ts';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const src = fileURLToPath(new URL('..', import.meta.url));

/** The term of docs/lao-terms.md, and another word for the same thing. */
const insteadOf = [
  ['ເນື້ອໃນ', 'ເນື້ອຫາ'],
  ['ໂປຣແກຣມທ່ອງເວັບ', 'ບຣາວເຊີ'],
  ['ແຜນວາດ', 'ແຜນພູມ'],
  ['ແຜນວາດ', 'ແຜນພາບ'],
  ['ລະຫັດ QR', 'ຄິວອາ'],
  ['ສຳເນົາ', 'ຄັດລອກ'],
  ['JavaScript', 'ສະຄຣິບ'],
  ['ທ່ານ', 'ຂ້ອຍ'],
];

describe('messages', () => {
  it('exist under the same keys in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(lo));
  });

  it.each(Object.keys(lo) as (keyof typeof lo)[])('%s names the same values in both languages', (key) => {
    expect(placeholders(en[key])).toEqual(placeholders(lo[key]));
  });

  it.each(Object.entries(lo))('%s is written in canonical Lao', (_, text) => {
    expect(text).toBe(canon(text));
  });

  it.each(Object.entries(lo))('%s is spelt as editors are advised to', (_, text) => {
    expect(spellingWarnings(text)).toEqual([]);
  });

  it.each(insteadOf)('say %s, not %s', (_, other) => {
    expect(Object.entries(lo).filter(([, text]) => text.includes(other))).toEqual([]);
  });

  it('are all shown somewhere', () => {
    const source = globSync(['**/*.{ts,astro}', '../publisher/packs/*.ts'], {
      cwd: src,
      exclude: ['**/*.test.ts'],
    })
      .map((file) => readFileSync(`${src}/${file}`, 'utf8'))
      .join('\n');
    const named = new Set([...source.matchAll(/['"]([\w.-]+)['"]/g)].map(([, key]) => key));
    const patterns = [...source.matchAll(/`(\w+\.[\w.]*)\$\{[^}]*\}([\w.]*)`/g)].map(
      ([, start = '', end = '']) => new RegExp(`^${start}[\\w-]+${end}$`.replaceAll('.', '\\.')),
    );
    const unused = Object.keys(lo).filter(
      (key) => !named.has(key) && !patterns.some((form) => form.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it.each([
    ...publicationKinds.map((kind) => `publication.kind.${kind}`),
    ...serviceStatuses.map((status) => `service.status.${status}`),
    ...unitLevels.map((level) => `unit.level.${level}`),
    ...eventStates.map((state) => `event.state.${state}`),
    ...noticeLevels.map((level) => `notice.level.${level}`),
  ])('has a label for %s', (key) => {
    expect(lo).toHaveProperty([key]);
  });
});

describe('translator', () => {
  it('puts values in', () => {
    expect(translator('en')('pager.page', { page: 2 })).toBe('Page 2');
  });

  it('refuses a message whose value is missing', () => {
    expect(() => translator('en')('pager.page')).toThrow('needs a value for "page"');
  });
});

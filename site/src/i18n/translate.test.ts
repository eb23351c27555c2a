import { canon } from '@sanlao/shared/lao/canon';
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

import { urls } from '@sanlao/shared/urls';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentPathOf } from './document-path.ts';
import { cleanPath } from './path.ts';

const key = 'ab'.repeat(32);
const asked = (address: string) => {
  const path = cleanPath(address);
  return path === null ? undefined : documentPathOf(path);
};

describe('the name under which a document is saved', () => {
  test('is the one that its address was made of', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => !/^[.\s]|["/\\]|\p{Cc}|\p{Cs}|[\u200e\u200f\u2028-\u202e\u2066-\u2069]/u.test(text));
    fc.assert(
      fc.property(name, (text) => {
        const found = asked(urls.documentDownload(key, 'lite.pdf', `${text}.pdf`));
        const header = /^inline; filename="lite\.pdf"; filename\*=UTF-8''([\w!#$&+.^`|~%-]+)$/.exec(
          found?.disposition ?? '',
        );
        expect(decodeURIComponent(header?.[1] ?? '')).toBe(`${text}.pdf`);
      }),
    );
  });

  test('has nothing in it that is refused, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (title) => {
        expect(asked(urls.documentDownload(key, 'lite.pdf', `x${title}.pdf`))?.disposition).toBeDefined();
      }),
    );
    expect(urls.documentDownload(key, 'lite.pdf', '300/ລບ.pdf')).toContain('/lite.pdf/300%20');
  });

  test('never brings more into the header than itself, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { disposition } = asked(`/documents/${key}/lite.pdf/${encodeURI(text)}.pdf`) ?? {};
        if (disposition)
          expect(disposition).toMatch(/^inline; filename="lite\.pdf"; filename\*=UTF-8''[\w!.~%-]+$/);
      }),
    );
  });

  test('is refused in no time where it is long and wrong', () => {
    expect(asked(`/documents/${key}/lite.pdf/${'.'.repeat(1_900)}x`)).toBeUndefined();
    expect(asked(`/documents/${key}/lite.pdf/${'%E0%BA%81'.repeat(200)}.pdx`)).toBeUndefined();
  });
});

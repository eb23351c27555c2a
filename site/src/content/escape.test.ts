import { describe, expect, it } from 'vitest';
import { escapeMarkup } from './escape.ts';

describe('escapeMarkup', () => {
  it.each([
    [`<a href="x">'&'</a>`, '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;'],
    ['ກຳນົດ\tໃໝ່', 'ກຳນົດ\tໃໝ່'],
    ['ກ\u0000ຂ\u0008ຄ\uFFFE', 'ກຂຄ'],
    ['\u{1F600} \uD800', '\u{1F600} '],
  ])('makes %j into %j', (text, escaped) => expect(escapeMarkup(text)).toBe(escaped));
});

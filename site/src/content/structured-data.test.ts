import { describe, expect, it } from 'vitest';
import { structuredDataText } from './structured-data.ts';

describe('structuredDataText', () => {
  it.each(['</script><script>alert(1)</script>', '<!--<script>', '&lt;', 'ຂ່າວ "ໃໝ່" \\ ສຳຄັນ', '\u2028'])(
    'keeps %j as text that ends no element',
    (headline) => {
      const text = structuredDataText([{ '@type': 'NewsArticle', headline }]);
      expect(text).not.toContain('<');
      expect(JSON.parse(text)['@graph'][0].headline).toBe(headline);
    },
  );
});

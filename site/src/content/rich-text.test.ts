import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { richText } from './rich-text.ts';

const sha256 = 'a'.repeat(64);
const lao = (html: string) => richText(html, { locale: 'lo' });

const allowedElements = new Set(
  'h2 h3 h4 p br hr ul ol li dl dt dd blockquote pre strong em u s sub sup code cite q abbr span a picture source img figure figcaption section table caption thead tbody tfoot tr th td'.split(
    ' ',
  ),
);
const allowedAttributes = new Set(
  'lang href rel hreflang src srcset sizes type alt width height loading decoding data-kb scope colspan rowspan start class tabindex aria-label'.split(
    ' ',
  ),
);
const allowedAddress = /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/;

/** What a browser would make of the HTML that must not be on any page. */
function dangersIn(html: string): string[] {
  const elements = (node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []));
  return elements(parseFragment(html)).flatMap(({ tagName, attrs }) => [
    ...(allowedElements.has(tagName) ? [] : [`<${tagName}>`]),
    ...attrs.filter(({ name }) => !allowedAttributes.has(name)).map(({ name }) => `${tagName} ${name}`),
    ...attrs
      .filter(({ name, value }) => name === 'href' && !allowedAddress.test(value))
      .map(({ value }) => `href ${value}`),
    ...attrs
      .filter(({ name, value }) => /^src/.test(name) && !value.startsWith(`/media/${sha256}/`))
      .map(({ value }) => `src ${value}`),
  ]);
}

const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script>alert(1)',
  '<img src=x onerror=alert(1)>',
  `<img src="/media/${sha256}/640.jpg" onerror="alert(1)" onload=alert(1)>`,
  `<img src="/media/${sha256}/640.jpg&quot; onerror=&quot;alert(1)" width="1" height="1">`,
  `<img src="/media/${sha256}/640.jpg" alt='" onerror="alert(1)' width="800" height="500">`,
  `<img src="/media/${sha256}/640.jpg" alt="><script>alert(1)</script>">`,
  `<img src="/media/${sha256}/640.jpg" srcset="javascript:alert(1)">`,
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img src="https://tracker.example/pixel.gif">',
  '<img src="//tracker.example/pixel.gif">',
  '<img src="/media/../admin/logo.png">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="java&#x0A;script:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="//evil.example/">x</a>',
  '<a href="/\\evil.example/">x</a>',
  '<a href="/lo/" onclick="alert(1)" style="position:fixed;inset:0">x</a>',
  `<a href='/media/${sha256}/original.pdf"onmouseover="alert(1)'>x</a>`,
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<style>body{background:url(javascript:alert(1))}</style>',
  '<p style="background:url(https://evil.example)">x</p>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"></object><embed src="x.swf">',
  '<form action="https://evil.example"><input name=x><button formaction="javascript:alert(1)">x</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea></textarea><script>alert(1)</script>',
  '<template><script>alert(1)</script></template>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video src=x onerror=alert(1)></video>',
  '<p lang=\'lo" onclick="alert(1)\'>x</p>',
  '<th scope=\'col" onclick="alert(1)\'>x</th>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<p>unclosed <strong>tags <a href="/lo/">here',
  '<img src="/media/' + sha256 + '/640.jpg" width="640" height="1e9" alt=x',
];

describe('richText keeps nothing dangerous', () => {
  it.each(attacks)('of %s', (html) => {
    expect(dangersIn(lao(html))).toEqual([]);
  });

  it('of attacks put together in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...attacks), { minLength: 2, maxLength: 5 }), (parts) => {
        expect(dangersIn(lao(parts.join('')))).toEqual([]);
        expect(dangersIn(lao(parts.join('<table><td>')))).toEqual([]);
      }),
    );
  });

  it('shows markup that was typed as text as text', () => {
    expect(lao('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
  });
});

describe('richText', () => {
  it.each([
    ['<p>ຂໍ້ຄວາມ <b>ໜາ</b> <i>ອຽງ</i></p>', '<p>ຂໍ້ຄວາມ <strong>ໜາ</strong> <em>ອຽງ</em></p>'],
    ['<center>ຂໍ້ຄວາມ</center>', 'ຂໍ້ຄວາມ'],
    ['<p>ເປີດ', '<p>ເປີດ</p>'],
    ['<p class="x" style="color:red">ຂໍ້ຄວາມ</p>', '<p>ຂໍ້ຄວາມ</p>'],
    ['<p lang="en">Text</p>', '<p lang="en">Text</p>'],
    ['<ol start="3"><li>ສາມ</li></ol>', '<ol start="3"><li>ສາມ</li></ol>'],
    ['<a href="/lo/news/">ຂ່າວ</a>', '<a href="/lo/news/">ຂ່າວ</a>'],
    ['<a href="mailto:a@b.la">a@b.la</a>', '<a href="mailto:a@b.la">a@b.la</a>'],
    ['<a href="javascript:x">ຂ່າວ</a>', '<a>ຂ່າວ</a>'],
    [
      '<a href="https://laogov.gov.la" target="_blank">ລັດ</a>',
      '<a href="https://laogov.gov.la" rel="noopener external">ລັດ</a>',
    ],
    ['<img src="https://elsewhere.example/a.jpg" alt="x">', ''],
  ])('makes %s into %s', (html, expected) => {
    expect(lao(html)).toBe(expected);
  });

  it.each([
    ['<h1>ກ</h1><h2>ຂ</h2><h1>ຄ</h1>', '<h2>ກ</h2><h3>ຂ</h3><h2>ຄ</h2>'],
    ['<h2>ກ</h2><h3>ຂ</h3><h4>ຄ</h4>', '<h2>ກ</h2><h3>ຂ</h3><h4>ຄ</h4>'],
    ['<h4>ກ</h4><h6>ຂ</h6>', '<h2>ກ</h2><h3>ຂ</h3>'],
    ['<h2>ກ</h2><h4>ຂ</h4>', '<h2>ກ</h2><h3>ຂ</h3>'],
    ['<h1>ກ</h1><h2>ຂ</h2><h3>ຄ</h3><h4>ງ</h4>', '<h2>ກ</h2><h3>ຂ</h3><h4>ຄ</h4><h4>ງ</h4>'],
  ])('puts the headings of %s below the page’s own', (html, expected) => {
    expect(lao(html)).toBe(expected);
  });

  it('shows a picture of the media library in every format', () => {
    const html = lao(`<img src="/media/${sha256}/original.jpg" width="1200" height="800" alt="ປະຊຸມ">`);
    expect(html).toMatch(/^<picture><source type="image\/avif" srcset="\/media\/a{64}\/320\.avif 320w, /);
    expect(html).toContain(`/media/${sha256}/1200.webp 1200w`);
    expect(html).toContain(`<img src="/media/${sha256}/640.jpg"`);
    expect(html).toContain('width="1200" height="800" alt="ປະຊຸມ" loading="lazy"');
  });

  it('shows a picture of unknown size as it was put in', () => {
    expect(lao(`<img src="/media/${sha256}/640.webp" alt="">`)).toBe(
      `<img src="/media/${sha256}/640.webp" alt="" loading="lazy" decoding="async">`,
    );
  });

  it('keeps the alternative text of a picture as text', () => {
    const html = lao(`<img src="/media/${sha256}/original.jpg" width="400" height="300" alt='5 > 4 & "x"'>`);
    expect(html).toContain('alt="5 &gt; 4 &amp; &quot;x&quot;"');
  });

  it('says type and size of a linked file', () => {
    const file = {
      documentId: 'f1',
      sha256,
      name: 'ແຜນ.pdf',
      ext: '.pdf',
      mime: 'application/pdf',
      size: 1_258_291,
      width: null,
      height: null,
      alt: '',
      caption: '',
    };
    const link = `<a href="/media/${sha256}/original.pdf">ແຜນ</a>`;
    expect(richText(link, { locale: 'lo', files: [file] })).toContain('(PDF, 1,2 MB)</span></a>');
    expect(richText(link, { locale: 'lo' })).toContain('(PDF)</span></a>');
  });

  it('lets a wide table scroll by itself and says what its heads are heads of', () => {
    const html = lao('<table><caption>ສະຖິຕິ</caption><tr><th>ປີ</th><th scope="row">ແຂວງ</th></tr></table>');
    expect(html).toMatch(/^<section class="scroll" tabindex="0" aria-label="[^"]+"><table>/);
    expect(html).toMatch(/<\/table><\/section>$/);
    expect(html).toContain('<th scope="col">ປີ</th><th scope="row">ແຂວງ</th>');
  });
});

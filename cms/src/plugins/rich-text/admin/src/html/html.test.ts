import { getSchema } from '@tiptap/core';
import { DOMParser as ModelParser, DOMSerializer } from '@tiptap/pm/model';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { extensions } from '../extensions/index.ts';
import { completeLink, isAllowedLink } from './links.ts';
import { attachmentOf, figureOf, type LibraryFile } from './media.ts';
import { cleanPasted, hasPictures } from './paste.ts';
import { lostElements, toStored } from './stored.ts';

const window = new Window();
const document = window.document as unknown as Document;
const parser = new window.DOMParser() as unknown as DOMParser;
const schema = getSchema(extensions);

/** What the editor would store after it was given this HTML. */
function throughEditor(html: string): string {
  const element = document.createElement('div');
  element.innerHTML = html;
  const content = ModelParser.fromSchema(schema).parse(element).content;
  const result = document.createElement('div');
  result.append(DOMSerializer.fromSchema(schema).serializeFragment(content, { document }));
  return toStored(result.innerHTML);
}

const sha256 = 'a1'.repeat(32);
const photo: LibraryFile = {
  hash: sha256,
  ext: '.jpg',
  mime: 'image/jpeg',
  name: 'ກອງປະຊຸມ.jpg',
  size: 812.5,
  width: 2400,
  height: 1600,
  alternativeText: 'ຜູ້ເຂົ້າຮ່ວມກອງປະຊຸມ',
  caption: null,
};

describe('what is stored comes back unchanged', () => {
  test.each([
    ['headings and marks', '<h2>ຫົວຂໍ້</h2><p>ຂໍ້ຄວາມ <strong>ສຳຄັນ</strong> <em>ຫຼາຍ</em></p><h3>a</h3><h4>b</h4>'],
    ['lists in lists', '<ul><li><p>ໜຶ່ງ</p><ol><li><p>ສອງ</p></li></ol></li></ul>'],
    ['a quote, a rule and a line break', '<blockquote><p>ຄຳເວົ້າ<br>ແຖວໃໝ່</p></blockquote><hr><p>ຕໍ່</p>'],
    [
      'links',
      '<p><a href="https://www.gov.la/x?a=1&amp;b=2">ລິ້ງ</a> <a href="mailto:a@gov.la">b</a> <a href="tel:+85621000000">c</a> <a href="/lo/about/">d</a></p>',
    ],
    ['scripts', '<p>ກມ<sup>2</sup> CO<sub>2</sub></p>'],
    [
      'a table with caption, header row and spans',
      '<table><caption>ຕາຕະລາງ 1</caption><tbody><tr><th><p>ແຂວງ</p></th><th><p>ຈຳນວນ</p></th></tr><tr><td colspan="2"><p>ລວມ</p></td></tr></tbody></table>',
    ],
    [
      'a figure with caption and credit',
      `<figure><img src="/media/${sha256}/960.jpg" width="2400" height="1600" alt="ຮູບ"><figcaption>ພາບກອງປະຊຸມ <cite>ພາບ: ກຕສ</cite></figcaption></figure>`,
    ],
    [
      'a figure with a credit only',
      `<figure><img src="/media/${sha256}/960.jpg" width="2400" height="1600" alt=""><figcaption><cite>ພາບ: ກຕສ</cite></figcaption></figure>`,
    ],
    [
      'an attached file',
      `<p class="file"><a href="/media/${sha256}/original.pdf" data-size="12345" type="application/pdf">ດຳລັດ 300/ລບ</a></p>`,
    ],
  ])('%s', (_, html) => {
    expect(throughEditor(html)).toBe(html);
  });
});

describe('what a text may not hold', () => {
  test.each([
    ['script', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
    ['event handlers', '<p onclick="alert(1)">a</p>', '<p>a</p>'],
    ['script links', '<p><a href="javascript:alert(1)">a</a></p>', '<p>a</p>'],
    ['protocol-relative links', '<p><a href="//evil.example/">a</a></p>', '<p>a</p>'],
    ['pictures from elsewhere', '<p>a</p><img src="https://evil.example/x.png">', '<p>a</p>'],
    ['figures from elsewhere', '<p>a</p><figure><img src="/uploads/x.png"></figure>', '<p>a</p>'],
    [
      'a picture address that leaves the library',
      `<p>a</p><img src="/media/../x/${sha256}/960.jpg">`,
      '<p>a</p>',
    ],
    ['underline', '<p><u>a</u></p>', '<p>a</p>'],
    [
      'tables in tables',
      '<table><tbody><tr><td><table><tbody><tr><td>in</td></tr></tbody></table></td></tr></tbody></table>',
      undefined,
    ],
  ])('%s', (_, html, expected) => {
    const stored = throughEditor(html);
    if (expected !== undefined) expect(stored).toBe(expected);
    expect(stored).not.toMatch(/script|onclick|evil|uploads|\.\.|<u>|<td><table/);
  });

  test('a caption and alternative text are text, not markup', () => {
    const figure = schema.nodes.figure!.create({
      ...figureOf(photo),
      caption: '<b>x</b>',
      alt: '"><script>',
    });
    const holder = document.createElement('div');
    holder.append(DOMSerializer.fromSchema(schema).serializeNode(figure, { document }));
    expect(holder.querySelector('b, script')).toBeNull();
    expect(holder.querySelector('figcaption')?.textContent).toBe('<b>x</b>');
  });
});

describe('a library file', () => {
  test('becomes a figure with the widest variant up to 960 pixels and the size of the original', () => {
    const figure = schema.nodes.figure!.create(figureOf(photo));
    const image = DOMSerializer.fromSchema(schema).serializeNode(figure, { document }) as HTMLElement;
    expect(image.querySelector('img')?.getAttribute('src')).toBe(`/media/${sha256}/960.jpg`);
    expect(image.querySelector('img')?.getAttribute('width')).toBe('2400');
    expect(image.querySelector('img')?.getAttribute('alt')).toBe('ຜູ້ເຂົ້າຮ່ວມກອງປະຊຸມ');
  });

  test.each([
    [200, 200],
    [320, 320],
    [800, 800],
    [1200, 960],
    [5000, 960],
  ])('of %i pixels is shown at %i', (width, shown) => {
    const figure = schema.nodes.figure!.create(figureOf({ ...photo, width }));
    const holder = DOMSerializer.fromSchema(schema).serializeNode(figure, { document }) as HTMLElement;
    expect(holder.querySelector('img')?.getAttribute('src')).toBe(`/media/${sha256}/${shown}.jpg`);
  });

  test.each([
    ['is no picture', { mime: 'application/pdf' }],
    ['has no known size', { width: null }],
    ['is not addressed by its content', { hash: 'photo_1a2b3c' }],
  ])('makes no figure when it %s', (_, change) => {
    expect(figureOf({ ...photo, ...change })).toBeUndefined();
  });

  test('becomes an attachment with its size in bytes and a lower-case extension', () => {
    expect(attachmentOf({ ...photo, ext: '.PDF', mime: 'application/pdf', size: 12.35 })).toEqual({
      sha256,
      ext: '.pdf',
      mime: 'application/pdf',
      size: 12350,
      name: 'ກອງປະຊຸມ.jpg',
    });
  });

  test('has the exact size where the library knows it', () => {
    expect(attachmentOf({ ...photo, provider_metadata: { bytes: 12345 } })?.size).toBe(12345);
  });

  test('makes no attachment without an extension', () => {
    expect(attachmentOf({ ...photo, ext: '' })).toBeUndefined();
  });
});

describe('paste from Word', () => {
  const paste = (html: string) => throughEditor(cleanPasted(html, parser));

  test('keeps headings, lists and tables and drops styles, classes and private elements', () => {
    const word = `
      <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head>
      <body lang=LO><!--StartFragment-->
      <h1 style="margin:0">ພາກທີ I<o:p></o:p></h1>
      <p class=MsoNormal style="font-family:'Saysettha OT'">ຂໍ້ຄວາມ <span style='font-weight:bold'>ໜາ</span><o:p></o:p></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>ຂໍ້ໜຶ່ງ</p>
      <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>ຂໍ້ຍ່ອຍ</p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>ຂໍ້ສອງ</p>
      <table class=MsoTableGrid border=1 style='width:100%'><tr><td width=100 style='border:solid'><p class=MsoNormal>ກ</p></td></tr></table>
      <!--EndFragment--></body></html>`;
    expect(paste(word)).toBe(
      '<h2>ພາກທີ I</h2><p>ຂໍ້ຄວາມ <strong>ໜາ</strong></p>' +
        '<ol><li><p>ຂໍ້ໜຶ່ງ</p><ul><li><p>ຂໍ້ຍ່ອຍ</p></li></ul></li><li><p>ຂໍ້ສອງ</p></li></ol>' +
        '<table><tbody><tr><td><p>ກ</p></td></tr></tbody></table>',
    );
  });

  test.each([
    ['moves all headings down together', '<h1>a</h1><h2>b</h2><h5>c</h5>', '<h2>a</h2><h3>b</h3><h4>c</h4>'],
    ['leaves headings that fit', '<h2>a</h2><h3>b</h3>', '<h2>a</h2><h3>b</h3>'],
    ['takes a title as the first heading', '<p class="MsoTitle">a</p><h1>b</h1>', '<h2>a</h2><h2>b</h2>'],
    ['ignores the bold wrapper of Google Docs', '<b style="font-weight:normal;"><p>a</p></b>', '<p>a</p>'],
    ['takes italics by style', '<p><span style="font-style:italic">a</span></p>', '<p><em>a</em></p>'],
    [
      'starts a list with a bullet',
      "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>-</span>a</p>",
      '<ul><li><p>a</p></li></ul>',
    ],
    [
      'numbers in Lao digits are numbers',
      "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>໑.</span>a</p>",
      '<ol><li><p>a</p></li></ol>',
    ],
    ['drops pictures from the disk', '<p>a<img src="file:///C:/x.png"></p>', '<p>a</p>'],
  ])('%s', (_, html, expected) => {
    expect(paste(html)).toBe(expected);
  });

  test('leaves what was copied inside the editor', () => {
    const own = `<p class="file" data-pm-slice="0 0 []"><a href="/media/${sha256}/original.pdf">x</a></p>`;
    expect(cleanPasted(own, parser)).toBe(own);
  });

  test('pictures in the clipboard are noticed', () => {
    expect(hasPictures('<p><img src="file:///x.png"></p>')).toBe(true);
    expect(hasPictures('<p>a</p>')).toBe(false);
  });
});

describe('links', () => {
  test.each([
    ['www.gov.la', 'https://www.gov.la'],
    ['mtc.gov.la/lo/?a=1', 'https://mtc.gov.la/lo/?a=1'],
    [' https://mtc.gov.la ', 'https://mtc.gov.la'],
    ['info@mtc.gov.la', 'mailto:info@mtc.gov.la'],
    ['+856 21 262 013', 'tel:+85621262013'],
    ['/lo/news/', '/lo/news/'],
  ])('%s is completed to %s', (typed, expected) => {
    expect(completeLink(typed)).toBe(expected);
  });

  test.each([
    '',
    'ຂ່າວ',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'https://',
    'a b.la',
    'https://a"b',
  ])('%j is refused', (typed) => {
    expect(completeLink(typed)).toBeUndefined();
    expect(isAllowedLink(typed)).toBe(false);
  });
});

describe('stored text', () => {
  test.each([
    ['<p></p>', ''],
    ['<p>a</p><p></p><p></p>', '<p>a</p>'],
    ['<p>a</p><p></p><p>b</p>', '<p>a</p><p></p><p>b</p>'],
  ])('%s is stored as %j', (html, stored) => {
    expect(toStored(html)).toBe(stored);
  });

  test('elements that would be lost are named once', () => {
    const stored = '<p>a <b>b</b></p><video src="x"></video><video></video><dl><dt>c</dt></dl>';
    expect(lostElements(stored, throughEditor(stored))).toEqual(['dl', 'dt', 'video']);
  });
});

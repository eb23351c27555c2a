import { expect, test } from 'vitest';
import { toHtml } from './markdown.ts';

const drawing = (name: string) => `drawings/${name}.svg`;

test('a picture that stands alone becomes a figure with its caption', () => {
  expect(toHtml('![ຂຶ້ນສາຍ](fibre-works)', drawing)).toBe(
    '<figure><img src="drawings/fibre-works.svg" alt=""><figcaption>ຂຶ້ນສາຍ</figcaption></figure>\n',
  );
});

test('other paragraphs stay paragraphs', () => {
  expect(toHtml('**ບໍ່ດີ:** ຍາວ', drawing)).toBe('<p><strong>ບໍ່ດີ:</strong> ຍາວ</p>\n');
});

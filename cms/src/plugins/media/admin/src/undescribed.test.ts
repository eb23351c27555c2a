// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { undescribedPictures } from './undescribed.ts';

const picture = (name: string, alternativeText: string | null = null) => ({
  id: 1,
  documentId: name,
  name,
  mime: 'image/jpeg',
  alternativeText,
});

test.each([
  ['a cover without a description', { cover: picture('a.jpg') }, [{ field: 'cover', name: 'a.jpg' }]],
  ['a portrait with spaces for one', { photo: picture('b.jpg', ' ') }, [{ field: 'photo', name: 'b.jpg' }]],
  [
    'a cover described by the name of its file',
    { cover: picture('a.jpg', 'a.jpg') },
    [{ field: 'cover', name: 'a.jpg' }],
  ],
  [
    'a cover described by what the camera called it',
    { cover: picture('ກອງປະຊຸມ.jpg', 'IMG_2031.JPG') },
    [{ field: 'cover', name: 'ກອງປະຊຸມ.jpg' }],
  ],
  [
    'the second picture of a gallery',
    { gallery: [{ image: picture('a.jpg', 'ຕູ້ໄປສະນີ'), caption: '' }, { image: picture('b.jpg') }] },
    [{ field: 'gallery', name: 'b.jpg', position: 2 }],
  ],
  [
    'the map of a contact',
    { contact: { phone: '021', map: picture('map.png') } },
    [{ field: 'contact', name: 'map.png' }],
  ],
  [
    'pictures in the text',
    {
      body: '<p>x</p><figure><img src="/a" alt="ຕູ້"></figure><figure><img src="/b" alt=""><figcaption>ຫ້ອງໃໝ່</figcaption></figure><figure><img src="/c"></figure>',
    },
    [
      { field: 'body', name: 'ຫ້ອງໃໝ່', position: 2 },
      { field: 'body', name: null, position: 3 },
    ],
  ],
])('%s is named', (_, values, expected) => {
  expect(undescribedPictures(values)).toEqual(expected);
});

test.each([
  ['described pictures', { cover: picture('a.jpg', 'ຕູ້ໄປສະນີ'), body: '<img src="/a" alt="ຕູ້">' }],
  ['an emblem', { emblem: picture('emblem.png') }],
  ['files to download', { attachments: [picture('plan.jpg')], papers: [picture('a.png')] }],
  ['empty fields', { cover: null, gallery: [{ image: null, caption: 'x' }], contact: null, body: null }],
])('nothing is said about %s', (_, values) => {
  expect(undescribedPictures(values)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { fromGraphql } from './from-graphql.ts';
import type { Answers, MediaAnswer } from './queries.ts';

const sha256 = 'a'.repeat(64);
const file: MediaAnswer = {
  documentId: 'file1',
  hash: sha256,
  name: 'ຮູບ.jpg',
  ext: '.jpg',
  mime: 'image/jpeg',
  provider_metadata: { bytes: 1234 },
  width: 1200,
  height: 800,
  alternativeText: null,
  caption: 'ຄຳບັນຍາຍ',
};
const media = {
  documentId: 'file1',
  sha256,
  name: 'ຮູບ.jpg',
  ext: '.jpg',
  mime: 'image/jpeg',
  size: 1234,
  width: 1200,
  height: 800,
  alt: '',
  caption: 'ຄຳບັນຍາຍ',
};

const article: Answers['article'] = {
  documentId: 'a1',
  publishedAt: '2026-11-22T01:02:03.004Z',
  locale: 'lo',
  localizations: [{ locale: 'en', publishedAt: '2026-11-22T01:02:03.004Z' }],
  site: 'attapeu',
  unit: null,
  alsoOn: null,
  urlId: 'k3f9q2',
  urlDate: '2026-11-20',
  date: '2026-11-20',
  title: 'ຂ່າວ',
  summary: null,
  body: '<p>x</p>',
  cover: file,
  coverCaption: null,
  byline: null,
  photoCredit: null,
  gallery: [
    { image: file, caption: null, credit: 'ພະແນກ' },
    { image: null, caption: 'removed from the library', credit: null },
  ],
  attachments: [],
  topics: ['training'],
  event: { documentId: 'e1' },
  publications: [{ documentId: 'p1' }],
  relatedArticles: [{ documentId: 'a1' }, { documentId: 'a2' }],
  changeNotes: [
    { date: '2026-11-20', text: 'ຄັ້ງທີໜຶ່ງ' },
    { date: '2026-11-21', text: 'ຄັ້ງທີສອງ' },
    { date: '2026-11-21', text: 'ຄັ້ງທີສາມ' },
  ],
  withdrawal: null,
};

function document<T extends keyof Answers>(type: T, answer: Answers[T]) {
  const parsed = fromGraphql(type, answer);
  if ('invalid' in parsed) throw new Error(parsed.invalid.message);
  return parsed.document;
}

describe('an article of the CMS', () => {
  it('becomes the document that pages read', () => {
    expect(document('article', article)).toEqual({
      type: 'article',
      documentId: 'a1',
      publishedAt: '2026-11-22T01:02:03.004Z',
      locale: 'lo',
      alsoIn: ['en'],
      site: 'attapeu',
      unit: null,
      alsoOn: [],
      urlId: 'k3f9q2',
      urlDate: '2026-11-20',
      date: '2026-11-20',
      title: 'ຂ່າວ',
      summary: '',
      body: '<p>x</p>',
      cover: media,
      coverCaption: '',
      byline: '',
      photoCredit: '',
      gallery: [{ image: media, caption: '', credit: 'ພະແນກ' }],
      attachments: [],
      topics: ['training'],
      event: 'e1',
      publications: ['p1'],
      relatedArticles: ['a2'],
      changeNotes: [
        { date: '2026-11-21', text: 'ຄັ້ງທີສາມ' },
        { date: '2026-11-21', text: 'ຄັ້ງທີສອງ' },
        { date: '2026-11-20', text: 'ຄັ້ງທີໜຶ່ງ' },
      ],
      withdrawal: null,
    });
  });

  it('names only the languages in which it is published', () => {
    const drafted = { ...article, localizations: [{ locale: 'en', publishedAt: null }, null] };
    expect(document('article', drafted).alsoIn).toEqual([]);
  });

  it.each([
    ['an address', { urlId: null }, 'urlId'],
    ['a title', { title: null }, 'title'],
    ['a day', { date: '22/11/2026' }, 'date'],
    ['a site', { site: 'No Site' }, 'site'],
    ['topics that are codes', { topics: [{ code: 'x' }] }, 'topics'],
    ['the size of a file', { cover: { ...file, provider_metadata: null } }, 'cover.size'],
    ['the hash of a file', { cover: { ...file, hash: 'picture_1234' } }, 'cover.sha256'],
    ['a known language', { locale: 'fr' }, 'locale'],
  ])('is invalid without %s', (_name, change, field) => {
    const parsed = fromGraphql('article', { ...article, ...change } as Answers['article']);
    expect(parsed).toEqual({
      invalid: { documentId: 'a1', message: expect.stringContaining(field), fields: [field] },
    });
  });
});

it('a site has its hosts line by line, and empty contacts where nothing was filled in', () => {
  const site = document('site', {
    documentId: 's1',
    publishedAt: '2026-11-22T01:02:03.004Z',
    code: 'attapeu',
    kind: 'province',
    nameLo: 'ອັດຕະປື',
    nameEn: 'Attapeu',
    iso3166: 'LA-AT',
    order: 17,
    hosts: ' attapeu.gov.la \r\n\n www.attapeu.gov.la',
    emblem: null,
    colourPrimary: '#0b5394',
    colourAccent: null,
    contact: null,
    menu: [{ labelLo: 'ກ', labelEn: 'a', url: '/lo/about/' }],
  });
  expect(site.hosts).toEqual(['attapeu.gov.la', 'www.attapeu.gov.la']);
  expect(site.contact).toMatchObject({ email: '', map: null, mapUrl: '' });
  expect(site.menu).toHaveLength(1);
});

it.each([
  ['uploaded before they were counted', { bytes: 1234 }, undefined],
  ['counted', { bytes: 1234, avifBytes: { '320': 4042 } }, { '320': 4042 }],
])('a picture has the sizes of its variants: %s', (_, provider_metadata, expected) => {
  const parsed = fromGraphql('article', { ...article, cover: { ...file, provider_metadata } });
  expect('document' in parsed && parsed.document.cover?.avifBytes).toEqual(expected);
});

it.each([
  [
    'prepared',
    { bytes: 9, document: { key: 'a'.repeat(64), replaced: [] } },
    { key: 'a'.repeat(64), replaced: [] },
  ],
  ['not prepared yet', { bytes: 9, document: null }, null],
  ['of before there were documents', { bytes: 9 }, undefined],
])('a PDF names the document that was made of it: %s', (_, provider_metadata, expected) => {
  const parsed = fromGraphql('article', { ...article, cover: { ...file, provider_metadata } });
  expect('document' in parsed && parsed.document.cover?.document).toEqual(expected);
});

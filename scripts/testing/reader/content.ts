/** What the sample content has no reason to hold: words without a break, an archive of several pages, a moved page. */
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { sliceSize } from '@sanlao/site/publisher/content/content.ts';
import type { DocumentType } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import { type CmsClient, openCms } from '../../cms/client.ts';
import type { Cms } from '../cms.ts';
import { replacePdf, untilPrepared } from '../prepared.ts';

/** A site of its own for each, so that the others stay as editors write them. */
export const extraSites = { longWords: 'long-words', archive: 'archive', empty: 'empty' } as const;

const syllables = ['ກະ', 'ຊວງ', 'ເຕັກ', 'ໂນ', 'ໂລ', 'ຊີ', 'ແລະ', 'ການ', 'ສື່', 'ສານ'];
const lines = Array.from({ length: 60 }, (_, index) => syllables[(index * 7) % syllables.length]);

/** The CMS takes no longer title, and says so. */
const longest = 255;
const longTitle = lines.join(' ').repeat(2).slice(0, longest).trim();
const longWords = {
  lao: lines.join('').repeat(3).slice(0, longest),
  latin: 'administration'.repeat(22).slice(0, longest),
};

/** The pictures have no alternative text: the oldest of editors' habits. */
const tallPicture = { width: 100, height: 9000 };

/** Publishes all of it into a CMS that has the topic `public-services`; PDFs are prepared when it resolves. */
export async function loadReaderContent(running: Cms): Promise<void> {
  const cms = openCms({ url: running.url, token: running.secrets.importToken });
  await cms.create('site', published, {
    code: extraSites.empty,
    kind: 'centre',
    nameLo: 'ສູນໃໝ່',
    nameEn: 'New Centre',
    order: 99,
  });
  await loadLongWords(cms);
  await loadArchive(cms);
  await loadFiles(running, cms);
}

async function loadLongWords(cms: CmsClient): Promise<void> {
  const site = extraSites.longWords;
  const { lao, latin } = longWords;
  await cms.create('site', published, {
    code: site,
    kind: 'centre',
    nameLo: `ສູນ${lao.slice(0, 120)}`,
    nameEn: `Centre of ${latin.slice(0, 120)}`,
    order: 98,
    contact: {
      addressLo: lao,
      addressEn: latin,
      phone: '+856 21 000 000',
      email: `${latin.slice(0, 60)}@example.la`,
    },
  });
  const image = await cms.upload({ bytes: await drawTallPicture(), name: 'tall.jpg', mime: 'image/jpeg' });
  const table = `<table><tr><th>${lao}</th><th>${latin}</th></tr><tr><td>1</td><td>2</td></tr></table>`;
  const body = `<h2>${lao}</h2><p>${latin}</p><ul><li>${lao}</li></ul>${table}<pre>${latin}</pre><p><a href="https://example.la/${latin}">${latin}</a></p>`;
  const words = { lo: lao, en: latin };
  await inBothLanguages(cms, 'unit', [
    { code: 'long-unit', site, level: 'district', nameLo: lao, nameEn: latin },
  ]);
  await inBothLanguages(cms, 'person', [
    { site, order: 1, nameLo: lao, nameEn: latin, positionLo: lao, positionEn: latin },
  ]);
  await inBothLanguages(cms, 'notice', [
    { site, level: 'urgent', textLo: lao, textEn: latin, url: '', lastDay: '2030-01-01' },
  ]);
  await inBothLanguages(cms, 'redirect', [{ site, from: '/lo/old-address/', to: '/lo/news/' }]);
  await inEachLanguage(cms, 'article', () => ({
    site,
    date: '2024-03-01',
    title: longTitle,
    summary: longTitle,
    body,
  }));
  await inEachLanguage(cms, 'article', (locale) => ({
    site,
    date: '2024-03-02',
    title: words[locale],
    summary: words[locale],
    byline: words[locale],
    photoCredit: words[locale],
    coverCaption: words[locale],
    cover: image,
    gallery: [{ image, caption: words[locale], credit: words[locale] }],
    changeNotes: [{ date: '2024-03-03', text: words[locale] }],
    body,
  }));
  await inEachLanguage(cms, 'event', (locale) => ({
    site,
    title: words[locale],
    summary: words[locale],
    body,
    start: '2030-03-01T02:00:00.000Z',
    state: 'planned',
    place: words[locale],
    chair: words[locale],
    province: 'LA-VT',
    agenda: [{ time: '09:00', item: words[locale] }],
  }));
  await inEachLanguage(cms, 'publication', (locale) => ({
    site,
    kind: 'report',
    date: '2024-03-01',
    title: words[locale],
    summary: words[locale],
    period: words[locale],
    documentNumber: latin.slice(0, 100),
    issuingBody: words[locale],
    languages: ['lo', 'en'],
    contents: [{ title: words[locale], page: 1 }],
    cover: image,
  }));
}

/** More of each than one page of an archive shows. */
async function loadArchive(cms: CmsClient): Promise<void> {
  const site = extraSites.archive;
  await cms.create('site', published, {
    code: site,
    kind: 'centre',
    nameLo: 'ສູນເອກະສານ',
    nameEn: 'Archive Centre',
    order: 97,
  });
  for (let number = 1; number <= sliceSize + 1; number++) {
    const day = `2024-01-${String(1 + (number % 28)).padStart(2, '0')}`;
    const facts = { site, title: `ເອກະສານ ເລກທີ ${number}`, summary: 'ເອກະສານຈາກຄັງ.' };
    await Promise.all([
      cms.create('article', inLao, {
        ...facts,
        date: day,
        body: '<p>ເນື້ອໃນ</p>',
        topics: ['public-services'],
      }),
      cms.create('event', inLao, { ...facts, start: `${day}T02:00:00.000Z`, state: 'planned' }),
      cms.create('publication', inLao, { ...facts, kind: 'report', date: day, languages: ['lo'] }),
    ]);
  }
}

/** A table of figures, and a PDF that took the place of another. */
async function loadFiles(running: Cms, cms: CmsClient): Promise<void> {
  const table = 'ແຂວງ,2024,2025\nອັດຕະປື,14,17\nເຊກອງ,9,12\nສາລະວັນ,21,26\n';
  const csv = await cms.upload({
    bytes: new TextEncoder().encode(table),
    name: 'ຈຸດບໍລິການ.csv',
    mime: 'text/csv',
  });
  const pdf = await cms.upload({ bytes: await drawPdf(1), name: 'plan.pdf', mime: 'application/pdf' });
  await inEachLanguage(cms, 'publication', () => ({
    site: extraSites.archive,
    kind: 'statistics',
    date: '2024-02-01',
    title: 'ສະຖິຕິຈຸດບໍລິການ',
    summary: 'ຈຳນວນຈຸດບໍລິການຕາມແຂວງ.',
    languages: ['lo'],
    files: [csv, pdf],
  }));
  await untilPrepared(running);
  await replacePdf(running, pdf, await drawPdf(2));
  await untilPrepared(running);
}

async function drawPdf(pages: number): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  for (let number = 1; number <= pages; number++) pdf.addPage().drawText(`Page ${number}`);
  return new Uint8Array(await pdf.save());
}

const published = { status: 'published' } as const;
const inLao = { status: 'published', locale: 'lo' } as const;

/** Documents whose fields hold both languages. */
async function inBothLanguages(
  cms: CmsClient,
  type: DocumentType,
  documents: readonly object[],
): Promise<void> {
  for (const document of documents) await cms.create(type, published, document);
}

async function inEachLanguage(
  cms: CmsClient,
  type: DocumentType,
  fieldsOf: (locale: Locale) => object,
): Promise<void> {
  const { documentId } = await cms.create(type, inLao, fieldsOf('lo'));
  await cms.update(type, documentId, { status: 'published', locale: 'en' }, fieldsOf('en'));
}

async function drawTallPicture(): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { ...tallPicture, channels: 3, background: '#3a7d44' } });
  return new Uint8Array(await picture.jpeg().toBuffer());
}

/** Documents for tests: each maker fills what a test does not care about. */
import type { Media } from '@sanlao/shared/content/media';
import type {
  Annotation,
  Article,
  Dataset,
  Event,
  Notice,
  Page,
  Person,
  Publication,
  Redirect,
  Series,
  Service,
  Site,
  Topic,
  Unit,
} from '@sanlao/shared/content/types';
import { portalCode } from '@sanlao/shared/urls';

const publishedAt = '2026-11-20T03:00:00.000Z';

const noContact = {
  addressLo: '',
  addressEn: '',
  phone: '',
  email: '',
  officeHoursLo: '',
  officeHoursEn: '',
  map: null,
  mapUrl: '',
};

export function site(given: Pick<Site, 'code'> & Partial<Site>): Site {
  return {
    type: 'site',
    documentId: `site-${given.code}`,
    publishedAt,
    kind: 'province',
    nameLo: `ແຂວງ ${given.code}`,
    nameEn: `Province ${given.code}`,
    iso3166: null,
    order: 10,
    hosts: [],
    emblem: null,
    colourPrimary: null,
    colourAccent: null,
    contact: noContact,
    menu: [],
    ...given,
  };
}

/** As the publisher describes the root host. */
export const portalSite = site({
  code: portalCode,
  kind: 'ministry',
  nameLo: 'ສານລາວ',
  nameEn: 'Sanlao',
  publishedAt: '1970-01-01T00:00:00.000Z',
});

export function image(letter: string, given: Partial<Media> = {}): Media {
  return {
    documentId: `file-${letter}`,
    sha256: letter.repeat(64),
    name: `${letter}.jpg`,
    ext: '.jpg',
    mime: 'image/jpeg',
    size: 180_000,
    width: 1600,
    height: 1000,
    alt: 'ພາບກອງປະຊຸມ',
    caption: '',
    ...given,
  };
}

/** Prepared, under a key of the same letter; in two pages where a test does not say otherwise (fake-content.ts). */
export function pdf(letter: string, given: Partial<Media> = {}): Media {
  return image(letter, {
    name: 'ບົດລາຍງານ.pdf',
    ext: '.pdf',
    mime: 'application/pdf',
    size: 1_258_291,
    width: null,
    height: null,
    document: { key: letter.repeat(64), replaced: [] },
    ...given,
  });
}

const entry = { publishedAt, alsoIn: [], unit: null, alsoOn: [], withdrawal: null };

export function article(given: Pick<Article, 'site' | 'urlId' | 'date'> & Partial<Article>): Article {
  return {
    ...entry,
    type: 'article',
    documentId: `article-${given.urlId}`,
    locale: 'lo',
    urlDate: given.date,
    title: `ຂ່າວ ${given.urlId}`,
    summary: 'ບົດຄັດຫຍໍ້ຂອງຂ່າວ.',
    body: '<p>ເນື້ອໃນຂ່າວ.</p>',
    cover: null,
    coverCaption: '',
    byline: '',
    photoCredit: '',
    gallery: [],
    attachments: [],
    topics: [],
    event: null,
    publications: [],
    relatedArticles: [],
    changeNotes: [],
    ...given,
  };
}

export function event(given: Pick<Event, 'site' | 'urlId' | 'start'> & Partial<Event>): Event {
  return {
    ...entry,
    type: 'event',
    documentId: `event-${given.urlId}`,
    locale: 'lo',
    urlDate: given.start.slice(0, 10),
    title: `ກອງປະຊຸມ ${given.urlId}`,
    summary: '',
    body: '',
    end: null,
    state: 'planned',
    place: '',
    province: null,
    onlineUrl: '',
    chair: '',
    agenda: [],
    papers: [],
    registrationUrl: '',
    cover: null,
    outcome: null,
    ...given,
  };
}

export function publication(
  given: Pick<Publication, 'site' | 'urlId' | 'date' | 'kind'> & Partial<Publication>,
): Publication {
  return {
    ...entry,
    type: 'publication',
    documentId: `publication-${given.urlId}`,
    locale: 'lo',
    urlDate: given.date,
    title: `ເອກະສານ ${given.urlId}`,
    summary: '',
    series: null,
    issueNumber: '',
    period: '',
    documentNumber: '',
    issuingBody: '',
    languages: ['lo'],
    contents: [],
    cover: null,
    files: [],
    ...given,
  };
}

export function service(given: Pick<Service, 'site' | 'code'> & Partial<Service>): Service {
  return {
    type: 'service',
    documentId: `service-${given.code}`,
    publishedAt,
    locale: 'lo',
    alsoIn: [],
    national: false,
    order: 10,
    name: `ບໍລິການ ${given.code}`,
    summary: '',
    body: '',
    audience: '',
    link: '',
    status: 'active',
    guides: [],
    ...given,
  };
}

export function page(given: Pick<Page, 'site' | 'slug'> & Partial<Page>): Page {
  return {
    type: 'page',
    documentId: `page-${given.site}-${given.slug}`,
    publishedAt,
    locale: 'lo',
    alsoIn: [],
    title: `ໜ້າ ${given.slug}`,
    summary: '',
    body: '<p>ເນື້ອໃນ.</p>',
    ...given,
  };
}

export function topic(code: string, nameLo: string, nameEn: string): Topic {
  return { type: 'topic', documentId: `topic-${code}`, publishedAt, code, nameLo, nameEn };
}

export function unit(
  given: Pick<Unit, 'site' | 'code' | 'level' | 'nameLo' | 'nameEn'> & Partial<Unit>,
): Unit {
  return {
    type: 'unit',
    documentId: `unit-${given.code}`,
    publishedAt,
    phone: '',
    email: '',
    addressLo: '',
    addressEn: '',
    ...given,
  };
}

export function dataset(given: Pick<Dataset, 'site' | 'code'> & Partial<Dataset>): Dataset {
  return {
    type: 'dataset',
    documentId: `dataset-${given.code}`,
    publishedAt,
    locale: 'lo',
    alsoIn: [],
    order: 10,
    title: `ຕົວເລກ ${given.code}`,
    summary: '',
    unitOfMeasure: '',
    source: '',
    date: '2026-06-30',
    chart: 'bar',
    table: '',
    ...given,
  };
}

export function series(given: Pick<Series, 'site' | 'code' | 'kind' | 'nameLo' | 'nameEn'>): Series {
  return { type: 'series', documentId: `series-${given.code}`, publishedAt, ...given };
}

export function person(given: Pick<Person, 'site' | 'positionLo'> & Partial<Person>): Person {
  return {
    type: 'person',
    documentId: `person-${given.positionLo}`,
    publishedAt,
    unit: null,
    order: 10,
    nameLo: 'ຊື່',
    nameEn: 'Name',
    positionEn: '',
    photo: null,
    ...given,
  };
}

export function notice(given: Pick<Notice, 'site' | 'lastDay'> & Partial<Notice>): Notice {
  return {
    type: 'notice',
    documentId: `notice-${given.lastDay}`,
    publishedAt,
    level: 'warning',
    textLo: 'ແຈ້ງການ',
    textEn: 'Notice',
    url: '',
    ...given,
  };
}

export function annotation(
  given: Pick<Annotation, 'site' | 'entry' | 'textLo'> & Partial<Annotation>,
): Annotation {
  return {
    type: 'annotation',
    documentId: `annotation-${given.site}-${given.entry}`,
    publishedAt,
    textEn: '',
    ...given,
  };
}

export function redirect(given: Pick<Redirect, 'site' | 'from' | 'to'>): Redirect {
  return { type: 'redirect', documentId: `redirect-${given.from}`, publishedAt, ...given };
}

/** Small published documents for tests. Every field has a plausible value; pass what the test is about. */
import type {
  Annotation,
  Article,
  Dataset,
  Event,
  Notice,
  Page,
  Publication,
  Redirect,
  Series,
  Service,
  Site,
  Synonym,
  Topic,
  Unit,
} from '@sanlao/shared/content/types';

const publishedAt = '2026-11-20T02:00:00.000Z';

export function sampleSite(code: string, over: Partial<Site> = {}): Site {
  return {
    type: 'site',
    documentId: `site-${code}`,
    publishedAt,
    code,
    kind: 'province',
    nameLo: `ແຂວງ ${code}`,
    nameEn: `Province ${code}`,
    iso3166: null,
    order: 1,
    hosts: [],
    emblem: null,
    colourPrimary: null,
    colourAccent: null,
    contact: {
      addressLo: '',
      addressEn: '',
      phone: '',
      email: '',
      officeHoursLo: '',
      officeHoursEn: '',
      map: null,
      mapUrl: '',
    },
    menu: [],
    ...over,
  };
}

export function sampleTopic(code: string): Topic {
  return {
    type: 'topic',
    documentId: `topic-${code}`,
    publishedAt,
    code,
    nameLo: `ຫົວຂໍ້ ${code}`,
    nameEn: code,
  };
}

export function sampleSeries(code: string, over: Partial<Series> = {}): Series {
  return {
    type: 'series',
    documentId: `series-${code}`,
    publishedAt,
    code,
    site: 'attapeu',
    kind: 'journal',
    nameLo: `ຊຸດ ${code}`,
    nameEn: code,
    ...over,
  };
}

export function sampleArticle(over: Partial<Article> = {}): Article {
  return {
    type: 'article',
    documentId: 'article-1',
    publishedAt,
    locale: 'lo',
    alsoIn: [],
    site: 'attapeu',
    unit: null,
    alsoOn: [],
    urlId: 'aaaaa2',
    urlDate: '2026-11-20',
    date: '2026-11-20',
    title: 'ຝຶກອົບຮົມລະບົບຫ້ອງການທັນສະໄໝ',
    summary: 'ພະນັກງານ 24 ຄົນ ເຂົ້າຮ່ວມ.',
    body: '<p>ເນື້ອໃນ.</p>',
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
    withdrawal: null,
    ...over,
  };
}

export function sampleEvent(over: Partial<Event> = {}): Event {
  return {
    type: 'event',
    documentId: 'event-1',
    publishedAt,
    locale: 'lo',
    alsoIn: [],
    site: 'attapeu',
    unit: null,
    alsoOn: [],
    urlId: 'eeeee2',
    urlDate: '2026-12-01',
    title: 'ກອງປະຊຸມປະຈຳເດືອນ',
    summary: '',
    body: '',
    start: '2026-12-01T01:30:00.000Z',
    end: null,
    state: 'planned',
    place: 'ຫ້ອງປະຊຸມໃຫຍ່',
    province: null,
    onlineUrl: '',
    chair: '',
    agenda: [],
    papers: [],
    registrationUrl: '',
    cover: null,
    outcome: null,
    withdrawal: null,
    ...over,
  };
}

export function samplePublication(over: Partial<Publication> = {}): Publication {
  return {
    type: 'publication',
    documentId: 'publication-1',
    publishedAt,
    locale: 'lo',
    alsoIn: [],
    site: 'attapeu',
    unit: null,
    alsoOn: [],
    urlId: 'ppppp2',
    urlDate: '2026-10-01',
    kind: 'report',
    title: 'ບົດລາຍງານປະຈຳໄຕມາດ',
    summary: '',
    series: null,
    issueNumber: '',
    period: '',
    documentNumber: '',
    issuingBody: '',
    date: '2026-10-01',
    languages: ['lo'],
    contents: [],
    cover: null,
    files: [],
    withdrawal: null,
    ...over,
  };
}

export function sampleService(over: Partial<Service> = {}): Service {
  return {
    type: 'service',
    documentId: 'service-1',
    publishedAt,
    locale: 'lo',
    alsoIn: [],
    code: 'e-office',
    site: 'dgc',
    national: true,
    order: 1,
    name: 'ລະບົບຫ້ອງການທັນສະໄໝ',
    summary: '',
    body: '',
    audience: '',
    link: '',
    status: 'active',
    guides: [],
    ...over,
  };
}

export function sampleUnit(code: string, over: Partial<Unit> = {}): Unit {
  return {
    type: 'unit',
    documentId: `unit-${code}`,
    publishedAt,
    code,
    site: 'attapeu',
    level: 'province',
    nameLo: `ໜ່ວຍງານ ${code}`,
    nameEn: code,
    phone: '',
    email: '',
    addressLo: '',
    addressEn: '',
    ...over,
  };
}

export function sampleDataset(over: Partial<Dataset> = {}): Dataset {
  return {
    type: 'dataset',
    documentId: 'dataset-1',
    publishedAt,
    locale: 'lo',
    alsoIn: [],
    code: 'internet-users',
    site: 'attapeu',
    order: 1,
    title: 'ຜູ້ນຳໃຊ້ອິນເຕີເນັດ',
    summary: '',
    unitOfMeasure: 'ຄົນ',
    source: '',
    date: '2026-09-30',
    chart: 'bar',
    table: 'ປີ,ຜູ້ນຳໃຊ້\n2025,1850\n2026,2400',
    ...over,
  };
}

export function sampleSynonym(over: Partial<Synonym> = {}): Synonym {
  return {
    type: 'synonym',
    documentId: 'synonym-1',
    publishedAt,
    terms: ['ກຕສ', 'ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ'],
    ...over,
  };
}

export function samplePage(over: Partial<Page> = {}): Page {
  return {
    type: 'page',
    documentId: 'page-1',
    publishedAt,
    locale: 'lo',
    alsoIn: [],
    site: 'attapeu',
    slug: 'about',
    title: 'ກ່ຽວກັບພວກເຮົາ',
    summary: '',
    body: '<p>ພາລະບົດບາດ.</p>',
    ...over,
  };
}

export function sampleNotice(over: Partial<Notice> = {}): Notice {
  return {
    type: 'notice',
    documentId: 'notice-1',
    publishedAt,
    site: 'attapeu',
    level: 'warning',
    textLo: 'ປິດຖະໜົນ',
    textEn: 'Road closed',
    url: '',
    lastDay: '2026-11-25',
    ...over,
  };
}

export function sampleAnnotation(over: Partial<Annotation> = {}): Annotation {
  return {
    type: 'annotation',
    documentId: 'annotation-1',
    publishedAt,
    site: 'sekong',
    entry: 'article-1',
    textLo: 'ແຂວງເຊກອງ ປະກາດຄືກັນ',
    textEn: '',
    ...over,
  };
}

export function sampleRedirect(over: Partial<Redirect> = {}): Redirect {
  return {
    type: 'redirect',
    documentId: 'redirect-1',
    publishedAt,
    site: 'attapeu',
    from: '/old/',
    to: '/lo/news/',
    ...over,
  };
}

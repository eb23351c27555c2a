/** Content for the benchmarks: as many articles as wanted, in plausible official Lao, the same for the same seed. */
import { createHash } from 'node:crypto';
import type { Media } from '@sanlao/shared/content/media';
import type { Article, Document, Site, Topic, Unit } from '@sanlao/shared/content/types';
import {
  activities,
  actors,
  closings,
  countWords,
  headings,
  joinWords,
  objects,
  places,
  purposes,
  verbs,
} from './lao-words.ts';

/** The day of the newest article; all days of the benchmarks hang on it, so that every run makes the same pages. */
export const newestDay = '2026-11-22';
/** The articles are spread evenly over the days before it. */
const coveredDays = 10 * 365;
const dayMilliseconds = 86_400_000;

const publishedAt = `${newestDay}T02:00:00.000Z`;

export const benchmarkSite: Site = {
  type: 'site',
  documentId: 'site00000000000000000001',
  publishedAt,
  code: 'ministry',
  kind: 'ministry',
  nameLo: 'ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ',
  nameEn: 'Ministry of Technology and Communications',
  iso3166: null,
  order: 10,
  hosts: [],
  emblem: null,
  colourPrimary: '#123a63',
  colourAccent: '#a8531b',
  contact: {
    addressLo: 'ນະຄອນຫຼວງວຽງຈັນ',
    addressEn: 'Vientiane Capital',
    phone: '021 000 001',
    email: 'ministry@example.gov.la',
    officeHoursLo: 'ວັນຈັນຫາວັນສຸກ, 08:00-16:00 ໂມງ',
    officeHoursEn: 'Monday to Friday, 8:00-16:00',
    map: null,
    mapUrl: '',
  },
  menu: [],
};

const topics: readonly Topic[] = [
  topic('digital-government', 'ລັດຖະບານດິຈິຕອນ', 'Digital government'),
  topic('connectivity', 'ການເຊື່ອມຕໍ່', 'Connectivity'),
  topic('training', 'ຝຶກອົບຮົມ', 'Training'),
  topic('cyber-security', 'ຄວາມປອດໄພໄຊເບີ', 'Cyber security'),
  topic('digital-economy', 'ເສດຖະກິດດິຈິຕອນ', 'Digital economy'),
  topic('public-services', 'ບໍລິການສາທາລະນະ', 'Public services'),
];

const units: readonly Unit[] = [
  unit('ministry-cabinet', 'ຫ້ອງການກະຊວງ', 'Cabinet of the Ministry'),
  unit('ministry-planning', 'ກົມແຜນການ ແລະ ການຮ່ວມມື', 'Department of Planning and Cooperation'),
  unit('ministry-telecommunications', 'ກົມໂທລະຄົມມະນາຄົມ', 'Department of Telecommunications'),
  unit('ministry-transformation', 'ກົມຫັນເປັນດິຈິຕອນ', 'Department of Digital Transformation'),
];

/** What the articles need to stand on: the site, its units and the topics. */
export function benchmarkSurroundings(): Document[] {
  return [benchmarkSite, ...topics, ...units];
}

/**
 * Articles of `benchmarkSite` in Lao, newest first, 150 to 250 words each, over ten years. Article n is the same for
 * every `count` but for its day.
 */
export function generateArticles(count: number, seed: number): Article[] {
  return Array.from({ length: count }, (_, index) => article(index, count, seed));
}

function article(index: number, count: number, seed: number): Article {
  const random = randomNumbers(seed * 1_000_003 + index);
  const age = Math.floor((index * coveredDays) / count);
  const day = new Date(Date.parse(newestDay) - age * dayMilliseconds).toISOString().slice(0, 10);
  const place = random.pick(places);
  const activity = random.pick(activities);
  return {
    type: 'article',
    documentId: `article${String(index).padStart(17, '0')}`,
    publishedAt: `${day}T02:00:00.000Z`,
    locale: 'lo',
    alsoIn: [],
    site: benchmarkSite.code,
    unit: random.pick(units).code,
    alsoOn: [],
    urlId: urlId(index),
    urlDate: day,
    date: day,
    title: `${joinWords(activity)} ທີ່${joinWords(place)} ຄັ້ງທີ ${index + 1}`,
    summary: `${sentence(random)}.`,
    body: body(random),
    cover: index % 3 === 0 ? cover(index) : null,
    coverCaption: index % 3 === 0 ? `ພາບ: ${joinWords(place)}` : '',
    byline: index % 2 === 0 ? joinWords(random.pick(actors)) : '',
    photoCredit: '',
    gallery: [],
    attachments: [],
    topics: [...new Set([random.pick(topics).code, random.pick(topics).code])].sort(),
    event: null,
    publications: [],
    relatedArticles: [],
    changeNotes: [],
    withdrawal: null,
  };
}

function body(random: Random): string {
  const wanted = random.between(155, 220);
  const parts: string[] = [];
  let words = 0;
  const take = (phrase: string) => {
    words += countWords(phrase);
    return joinWords(phrase);
  };
  const heading = random.pick(headings);
  const end = random.pick(closings);
  while (words < wanted - countWords(end)) {
    if (parts.length === 2) parts.push(`<h2>${take(heading)}</h2>`);
    if (parts.length === 4) {
      parts.push(`<ul>${[1, 2, 3].map(() => `<li>${take(random.pick(objects))}</li>`).join('')}</ul>`);
    }
    const left = wanted - countWords(end) - words;
    parts.push(`<p>${paragraph(random, Math.min(left, 45), take)}</p>`);
  }
  return [...parts, `<p>${take(end)}.</p>`].join('\n');
}

/** Sentences up to about so many words, at least one. */
function paragraph(random: Random, wanted: number, take: (phrase: string) => string): string {
  const sentences: string[] = [];
  for (let left = wanted; left > 0 || sentences.length === 0;) {
    sentences.push(`${sentence(random, (phrase) => ((left -= countWords(phrase)), take(phrase)))}.`);
  }
  return sentences.join(' ');
}

function sentence(random: Random, take: (phrase: string) => string = joinWords): string {
  const parts = [
    ...(random.below(3) === 0 ? [`ໃນວັນທີ ${random.between(1, 28)},`] : []),
    take(`${random.pick(actors)} ${random.pick(verbs)} ${random.pick(objects)}`),
    ...(random.below(2) === 0 ? [`ໃນ ${random.between(2, 18)} ເມືອງ`] : []),
    ...(random.below(3) === 0 ? [`ທີ່${take(random.pick(places))}`] : []),
    take(random.pick(purposes)),
  ];
  return parts.join(' ');
}

/** As the media library describes a photo; benchmarks name its variants and never fetch them. */
function cover(index: number): Media {
  const name = `photo-${index}`;
  return {
    documentId: `picture${String(index).padStart(17, '0')}`,
    sha256: createHash('sha256').update(name).digest('hex'),
    name: `${name}.jpg`,
    ext: '.jpg',
    mime: 'image/jpeg',
    size: 420_000,
    width: 1600,
    height: 1067,
    alt: 'ຜູ້ແທນເຂົ້າຮ່ວມກອງປະຊຸມ',
    caption: '',
  };
}

/** Six characters that are different for each index below 36^6 and look as scattered as real ones. */
function urlId(index: number): string {
  const space = 36 ** 6;
  const scattered = Number((BigInt(index) * 1_355_871_911n + 12_345n) % BigInt(space));
  return scattered.toString(36).padStart(6, '0');
}

type Random = ReturnType<typeof randomNumbers>;

/** Repeatable pseudo-random numbers (mulberry32). */
function randomNumbers(seed: number) {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    /** both ends included */
    between: (least: number, most: number) => least + below(most - least + 1),
    pick: <T>(values: readonly T[]): T => values[below(values.length)]!,
  };
}

function topic(code: string, nameLo: string, nameEn: string): Topic {
  return { type: 'topic', documentId: `topic-${code}`, publishedAt, code, nameLo, nameEn };
}

function unit(code: string, nameLo: string, nameEn: string): Unit {
  return {
    type: 'unit',
    documentId: `unit-${code}`,
    publishedAt,
    code,
    site: benchmarkSite.code,
    level: 'ministry',
    nameLo,
    nameEn,
    phone: '',
    email: '',
    addressLo: '',
    addressEn: '',
  };
}

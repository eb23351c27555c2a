/** The entry of an article, event, publication, dataset, service or page. */
import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import type { Locale } from '@sanlao/shared/locales';
import type { Asset, MediaField, Relation, SampleEntry } from './entry.ts';
import {
  articleFront,
  eventFront,
  publicationFront,
  serviceFront,
  datasetFront,
  pageFront,
  type withdrawal,
} from './front-matter.ts';
import type { TextFile, TextVersion } from './text-file.ts';

const kinds = {
  articles: article,
  events: event,
  publications: publication,
  datasets: dataset,
  services: service,
  pages: page,
};

export type TextKind = keyof typeof kinds;

/**
 * @param source path below the sample content, "articles/attapeu/2026-10-14-training.md"
 * @throws ZodError naming the field of the front matter that is wrong
 */
export function entryOfText(source: string, kind: TextKind, file: TextFile): SampleEntry {
  return kinds[kind](source, file);
}

function article(source: string, { front, versions }: TextFile): SampleEntry {
  const {
    picture,
    unit,
    alsoOn,
    date,
    topics,
    gallery,
    event,
    publications,
    related,
    changeNotes,
    withdrawal,
    ...words
  } = articleFront.parse(front);
  const site = basename(dirname(source));
  return {
    source,
    type: 'article',
    identity: { site, date, title: versions.lo.title },
    versions: inEachLanguage(versions, (locale, { title, summary, body }) => ({
      title,
      summary,
      body,
      site,
      unit,
      alsoOn,
      date,
      topics,
      coverCaption: picture ? say(words, 'caption', locale) : '',
      photoCredit: picture ? say(words, 'photoCredit', locale) : '',
      byline: say(words, 'byline', locale),
      gallery: gallery.map((part) => ({
        caption: say(part, 'caption', locale),
        credit: say(part, 'credit', locale),
      })),
      changeNotes: changeNotes.map((note) => ({ date: note.date, text: say(note, 'text', locale) })),
      withdrawal: withdrawn(withdrawal, locale),
    })),
    media: [
      ...cover(picture),
      ...gallery.map((part, index) => pictureAt(`gallery.${index}.image`, part.picture)),
    ],
    relations: [
      ...one('event', event && `events/${event}.md`),
      ...many(
        'publications',
        publications.map((name) => `publications/${name}.md`),
      ),
      ...many('relatedArticles', related.map(articleSource)),
    ],
  };
}

function event(source: string, { front, versions }: TextFile): SampleEntry {
  const { picture, agenda, place, placeEn, chair, chairEn, outcome, withdrawal, ...facts } =
    eventFront.parse(front);
  const words = { place, placeEn, chair, chairEn };
  return {
    source,
    type: 'event',
    identity: { site: facts.site, title: versions.lo.title },
    versions: inEachLanguage(versions, (locale, { title, summary, body }) => ({
      title,
      summary,
      body,
      ...facts,
      place: say(words, 'place', locale),
      chair: say(words, 'chair', locale),
      agenda: agenda.map((part) => ({ time: part.time, item: say(part, 'item', locale) })),
      withdrawal: withdrawn(withdrawal, locale),
    })),
    media: cover(picture),
    relations: one('outcome', outcome && articleSource(outcome)),
  };
}

function publication(source: string, { front, versions }: TextFile): SampleEntry {
  const {
    cover: drawing,
    contents,
    period,
    periodEn,
    issuingBody,
    issuingBodyEn,
    withdrawal,
    ...facts
  } = publicationFront.parse(front);
  const words = { period, periodEn, issuingBody, issuingBodyEn };
  const name = `${basename(source, '.md')}.pdf`;
  return {
    source,
    type: 'publication',
    identity: { site: facts.site, date: facts.date, title: versions.lo.title },
    versions: inEachLanguage(versions, (locale, { title, summary }) => ({
      title,
      summary,
      ...facts,
      period: say(words, 'period', locale),
      issuingBody: say(words, 'issuingBody', locale),
      contents: contents.map((part) => ({ title: say(part, 'title', locale), page: part.page })),
      withdrawal: withdrawn(withdrawal, locale),
    })),
    media: [...cover(drawing), { field: 'files', assets: [{ kind: 'document', name }], many: true }],
    relations: [],
  };
}

function service(source: string, { front, versions }: TextFile): SampleEntry {
  const { audience, audienceEn, guides, status, ...facts } = serviceFront.parse(front);
  const code = basename(source, '.md');
  return {
    source,
    type: 'service',
    identity: { code },
    versions: inEachLanguage(versions, (locale, { title, summary, body }) => ({
      code,
      name: title,
      summary,
      body,
      ...facts,
      // Strapi keeps the name "status" for itself.
      serviceStatus: status,
      audience: say({ audience, audienceEn }, 'audience', locale),
    })),
    media: guides.length === 0 ? [] : [{ field: 'guides', assets: guides.map(documentNamed), many: true }],
    relations: [],
  };
}

/** Its words after the summary are the table. */
function dataset(source: string, { front, versions }: TextFile): SampleEntry {
  const { unitOfMeasure, unitOfMeasureEn, source: origin, sourceEn, ...facts } = datasetFront.parse(front);
  const words = { unitOfMeasure, unitOfMeasureEn, source: origin, sourceEn };
  const identity = { site: basename(dirname(source)), code: basename(source, '.md') };
  return {
    source,
    type: 'dataset',
    identity,
    versions: inEachLanguage(versions, (locale, { title, summary, markdown }) => ({
      ...identity,
      title,
      summary,
      table: markdown,
      ...facts,
      unitOfMeasure: say(words, 'unitOfMeasure', locale),
      source: say(words, 'source', locale),
    })),
    media: [],
    relations: [],
  };
}

function page(source: string, { front, versions }: TextFile): SampleEntry {
  const given = pageFront.parse(front ?? {});
  const [, site = '', slug = ''] = /^(.*)-([a-z0-9]+)$/.exec(basename(source, '.md')) ?? [];
  const facts = { site: given.site ?? site, slug: given.slug ?? slug };
  return {
    source,
    type: 'page',
    identity: facts,
    versions: inEachLanguage(versions, (_, { title, summary, body }) => ({ title, summary, body, ...facts })),
    media: [],
    relations: [],
  };
}

function inEachLanguage(
  versions: TextFile['versions'],
  fields: (locale: Locale, text: TextVersion) => Record<string, unknown>,
): SampleEntry['versions'] {
  return Object.entries(versions).map(([locale, text]) => ({
    locale: locale as Locale,
    data: fields(locale as Locale, text),
  }));
}

/** The words of a field in a language; those in Lao where there are no others. */
function say(words: Record<string, unknown>, name: string, locale: Locale): string {
  return String((locale === 'en' ? words[`${name}En`] : undefined) ?? words[name]);
}

function cover(picture: string | undefined): MediaField[] {
  return picture === undefined ? [] : [pictureAt('cover', picture)];
}

function pictureAt(field: string, name: string): MediaField {
  return { field, assets: [{ kind: 'picture', name }], many: false };
}

function withdrawn(given: z.infer<typeof withdrawal>, locale: Locale) {
  return given ? { date: given.date, reason: say(given, 'reason', locale) } : null;
}

function one(field: string, source: string | undefined): Relation[] {
  return source === undefined ? [] : [{ field, sources: [source], many: false }];
}

function many(field: string, sources: string[]): Relation[] {
  return sources.length === 0 ? [] : [{ field, sources, many: true }];
}

function articleSource(name: string): string {
  return `articles/${name}.md`;
}

function documentNamed(name: string): Asset {
  return { kind: 'document', name: `${name}.pdf` };
}

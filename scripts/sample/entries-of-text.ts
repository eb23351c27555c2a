/** The entry of an article, event, publication, dataset, service or page. */
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { chartKinds, eventStates, publicationKinds, serviceStatuses } from '@sanlao/shared/content/kinds';
import { provinceCodes } from '@sanlao/shared/content/provinces';
import type { Locale } from '@sanlao/shared/locales';
import type { Asset, MediaField, Relation, SampleEntry } from './entry.ts';
import type { TextFile, TextVersion } from './text-file.ts';

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });

/** A text in Lao and, where it differs, in English: `place`, `placeEn`. */
const texts = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [name, z.string().default('')],
      [`${name}En`, z.string().optional()],
    ]),
  ) as { [N in Name]: z.ZodDefault<z.ZodString> } & { [N in `${Name}En`]: z.ZodOptional<z.ZodString> };

const withdrawal = z.strictObject({ date: day, ...texts('reason') }).optional();

/** Path of an article below `articles/`, without its ending: "attapeu/2026-10-14-training" */
const articleName = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);

const shared = { unit: code.nullable().default(null), alsoOn: z.array(code).default([]) };

const articleFront = z.strictObject({
  ...shared,
  date: day,
  topics: z.array(code),
  picture: code.optional(),
  gallery: z.array(z.strictObject({ picture: code, ...texts('caption', 'credit') })).default([]),
  event: code.optional(),
  publications: z.array(code).default([]),
  related: z.array(articleName).default([]),
  changeNotes: z.array(z.strictObject({ date: day, ...texts('text') })).default([]),
  withdrawal,
  ...texts('caption', 'photoCredit', 'byline'),
});

const eventFront = z.strictObject({
  ...shared,
  site: code,
  start: instant,
  end: instant.nullable().default(null),
  state: z.enum(eventStates),
  onlineUrl: z.string().default(''),
  registrationUrl: z.string().default(''),
  picture: code.optional(),
  province: z.enum(provinceCodes).nullable().default(null),
  outcome: articleName.optional(),
  withdrawal,
  agenda: z.array(z.strictObject({ time: z.string(), ...texts('item') })).default([]),
  ...texts('place', 'chair'),
});

const publicationFront = z.strictObject({
  ...shared,
  site: code,
  kind: z.enum(publicationKinds),
  date: day,
  series: code.nullable().default(null),
  issueNumber: z.coerce.string().default(''),
  documentNumber: z.string().default(''),
  languages: z.array(z.string()).default(['lo']),
  contents: z.array(z.strictObject({ page: z.number().int().nullable(), ...texts('title') })).default([]),
  /** drawn after the first page of the PDF, `covers/<name>` */
  cover: z.string().regex(/^covers\/[a-z0-9-]+$/),
  withdrawal,
  ...texts('period', 'issuingBody'),
});

const serviceFront = z.strictObject({
  site: code,
  national: z.boolean(),
  order: z.number().int(),
  status: z.enum(serviceStatuses),
  link: z.string(),
  guides: z.array(code).default([]),
  ...texts('audience'),
});

const datasetFront = z.strictObject({
  order: z.number().int(),
  date: day,
  chart: z.enum(chartKinds),
  ...texts('unitOfMeasure', 'source'),
});

const pageFront = z.strictObject({ site: code.optional(), slug: code.optional() });

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

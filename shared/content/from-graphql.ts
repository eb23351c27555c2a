/** From the CMS's GraphQL answers to the documents of types.ts: parsed at this edge, trusted inside. */
import { z } from 'zod';
import { mediaSchema } from './media.ts';
import type { Answers, MediaAnswer } from './queries.ts';
import { synonymTerms } from './synonyms.ts';
import { documentSchema, type DocumentOf, type DocumentType } from './types.ts';

export type Parsed<T extends DocumentType> =
  { document: DocumentOf<T> } | { invalid: { documentId: string; message: string; fields: string[] } };

/**
 * The document of one answer: texts that were never filled in are '', lists are lists, hosts are split by line,
 * a picture whose file was removed from the library is left out. An answer with a missing or wrong field is
 * `invalid`; the message and `fields` name each such field.
 */
export function fromGraphql<T extends DocumentType>(type: T, answer: Answers[T]): Parsed<T> {
  const parsed = documentSchema.safeParse({ type, ...shapes[type](answer) });
  if (parsed.success) return { document: parsed.data as DocumentOf<T> };
  const fields = parsed.error.issues.map(({ path }) =>
    path.filter((part) => typeof part === 'string').join('.'),
  );
  const message = z.prettifyError(parsed.error);
  return { invalid: { documentId: answer.documentId, message, fields: [...new Set(fields)] } };
}

type Shapes = { [T in DocumentType]: (answer: Answers[T]) => object };

const shapes: Shapes = {
  site: ({ hosts, emblem, contact, menu, ...rest }) => ({
    ...rest,
    hosts: lines(hosts),
    emblem: media(emblem),
    contact: {
      ...filled(
        contact ?? {},
        'addressLo',
        'addressEn',
        'phone',
        'email',
        'officeHoursLo',
        'officeHoursEn',
        'mapUrl',
      ),
      map: media(contact?.map ?? null),
    },
    menu: present(menu),
  }),
  unit: (answer) => ({ ...answer, ...filled(answer, 'phone', 'email', 'addressLo', 'addressEn') }),
  topic: (answer) => answer,
  series: (answer) => answer,
  article: ({ cover, gallery, attachments, event, publications, relatedArticles, changeNotes, ...rest }) => ({
    ...entry(rest),
    ...filled(rest, 'summary', 'body', 'coverCaption', 'byline', 'photoCredit'),
    topics: rest.topics ?? [],
    cover: media(cover),
    gallery: present(gallery)
      .filter(({ image }) => image)
      .map((picture) => ({ image: media(picture.image), ...filled(picture, 'caption', 'credit') })),
    attachments: present(attachments).map(media),
    event: event?.documentId ?? null,
    publications: idsOf(publications),
    relatedArticles: idsOf(relatedArticles).filter((id) => id !== rest.documentId),
    changeNotes: newestFirst(present(changeNotes)),
  }),
  event: ({ agenda, papers, cover, outcome, ...rest }) => ({
    ...entry(rest),
    ...filled(rest, 'summary', 'body', 'place', 'onlineUrl', 'chair', 'registrationUrl'),
    agenda: present(agenda).map((item) => filled(item, 'time', 'item')),
    province: rest.province || null,
    papers: present(papers).map(media),
    cover: media(cover),
    outcome: outcome?.documentId ?? null,
  }),
  publication: ({ contents, cover, files, ...rest }) => ({
    ...entry(rest),
    ...filled(rest, 'summary', 'issueNumber', 'period', 'documentNumber', 'issuingBody'),
    series: rest.series || null,
    languages: rest.languages ?? [],
    contents: present(contents),
    cover: media(cover),
    files: present(files).map(media),
  }),
  service: ({ localizations, serviceStatus, guides, ...rest }) => ({
    ...rest,
    ...filled(rest, 'summary', 'body', 'audience', 'link'),
    alsoIn: published(localizations),
    status: serviceStatus,
    guides: present(guides).map(media),
  }),
  dataset: ({ localizations, ...rest }) => ({
    ...rest,
    ...filled(rest, 'summary', 'unitOfMeasure', 'source'),
    alsoIn: published(localizations),
  }),
  synonym: ({ terms, ...rest }) => ({ ...rest, terms: synonymTerms(terms) }),
  page: ({ localizations, ...rest }) => ({
    ...rest,
    ...filled(rest, 'summary', 'body'),
    alsoIn: published(localizations),
  }),
  person: ({ photo, ...rest }) => ({
    ...rest,
    ...filled(rest, 'nameEn', 'positionEn'),
    unit: rest.unit || null,
    photo: media(photo),
  }),
  notice: (answer) => ({ ...answer, ...filled(answer, 'textEn', 'url') }),
  annotation: (answer) => ({ ...answer, ...filled(answer, 'textEn') }),
  redirect: (answer) => answer,
};

function entry<T extends Pick<Answers['article'], 'unit' | 'alsoOn' | 'localizations'>>({
  localizations,
  ...rest
}: T) {
  return {
    ...rest,
    unit: rest.unit || null,
    alsoOn: rest.alsoOn ?? [],
    alsoIn: published(localizations),
  };
}

function idsOf(related: readonly ({ documentId: string } | null)[]): string[] {
  return present(related).map(({ documentId }) => documentId);
}

/** Of one day, the one that was written last comes first. */
function newestFirst<T extends { date: string }>(notes: T[]): T[] {
  return notes.toReversed().sort((a, b) => b.date.localeCompare(a.date));
}

function media(file: MediaAnswer | null) {
  if (!file) return null;
  const { bytes, avifBytes, document } = measured(file.provider_metadata) ?? {};
  return {
    documentId: file.documentId,
    sha256: file.hash,
    name: file.name,
    ext: file.ext ?? '',
    mime: file.mime,
    size: bytes,
    avifBytes,
    document,
    width: file.width,
    height: file.height,
    alt: file.alternativeText ?? '',
    caption: file.caption ?? '',
  };
}

/** Strapi's own `size` is in kilobytes and rounded. Undefined where the upload did not go through plugin `media`. */
function measured(metadata: unknown): z.infer<typeof measuredSchema> | undefined {
  return measuredSchema.safeParse(metadata).data;
}

const measuredSchema = z.object({
  bytes: z.number(),
  avifBytes: mediaSchema.shape.avifBytes,
  document: mediaSchema.shape.document,
});

function published(localizations: readonly ({ locale: string | null; publishedAt: string | null } | null)[]) {
  return present(localizations)
    .filter(({ publishedAt }) => publishedAt)
    .map(({ locale }) => locale)
    .sort();
}

function lines(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function filled<K extends string>(answer: Partial<Record<K, string | null>>, ...names: K[]) {
  return Object.fromEntries(names.map((name) => [name, answer[name] ?? ''])) as Record<K, string>;
}

function present<T>(list: readonly (T | null)[] | null | undefined): T[] {
  return (list ?? []).filter((item): item is T => item !== null);
}

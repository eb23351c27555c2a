/** What the files tell of each document: the columns of a CSV file, the names in a JSON file, the table on the page. */
import type { DocumentType } from '@sanlao/shared/content/types';
import { originalUrl, variantUrl, variantWidths } from '@sanlao/shared/media/variants';
import type { Media } from '@sanlao/shared/content/media';
import { urls } from '@sanlao/shared/urls';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { canonicalOf, originOf, pathOf } from '../content/addresses.ts';
import { imageOf } from '../content/cards.ts';
import { isPdf } from '../documents/files.ts';
import { vientianeTime } from '../content/vientiane-time.ts';
import type { MessageKey } from '../i18n/translate.ts';
import type { Cell } from './data-file.ts';

type Dated = 'article' | 'event' | 'publication';

/** The names that `openData.field.…` explains. */
export type FieldName = MessageKey extends infer Key
  ? Key extends `openData.field.${infer Name}`
    ? Name
    : never
  : never;

export interface Field<T extends DocumentType> {
  name: FieldName;
  value: (document: Listed<T>, content: Content) => Cell;
}

const first: readonly Field<Dated>[] = [
  { name: 'url', value: (document, content) => canonicalOf(content, document) },
  { name: 'title', value: ({ title }) => title },
  { name: 'summary', value: ({ summary }) => summary },
];

const last: readonly Field<Dated>[] = [
  { name: 'language', value: ({ locale }) => locale },
  { name: 'translations', value: translations },
  { name: 'site', value: ({ site }) => site },
  { name: 'unit', value: ({ unit }) => unit },
  { name: 'picture', value: ({ site, cover }, content) => pictureUrl(content, site, cover) },
  { name: 'modified', value: ({ publishedAt }) => publishedAt },
];

export const articleFields: readonly Field<'article'>[] = [
  ...first,
  { name: 'date', value: ({ date }) => date },
  { name: 'topics', value: ({ topics }) => topics },
  { name: 'byline', value: ({ byline }) => byline },
  { name: 'attachments', value: ({ site, attachments }, content) => fileUrls(content, site, attachments) },
  ...last,
];

export const eventFields: readonly Field<'event'>[] = [
  ...first,
  { name: 'start', value: ({ start }) => vientianeTime(start) },
  { name: 'end', value: ({ end }) => end && vientianeTime(end) },
  { name: 'state', value: ({ state }) => state },
  { name: 'place', value: ({ place }) => place },
  { name: 'province', value: ({ province }) => province },
  { name: 'onlineUrl', value: ({ onlineUrl }) => onlineUrl },
  { name: 'chair', value: ({ chair }) => chair },
  { name: 'papers', value: ({ site, papers }, content) => fileUrls(content, site, papers) },
  ...last,
];

export const publicationFields: readonly Field<'publication'>[] = [
  ...first,
  { name: 'date', value: ({ date }) => date },
  { name: 'kind', value: ({ kind }) => kind },
  { name: 'series', value: ({ series }) => series },
  { name: 'issueNumber', value: ({ issueNumber }) => issueNumber },
  { name: 'period', value: ({ period }) => period },
  { name: 'documentNumber', value: ({ documentNumber }) => documentNumber },
  { name: 'issuingBody', value: ({ issuingBody }) => issuingBody },
  { name: 'documentLanguages', value: ({ languages }) => languages },
  { name: 'files', value: ({ site, files }, content) => fileUrls(content, site, files) },
  ...last,
];

/** By kind of file; statistics name their own columns. */
export const fieldNames = {
  articles: articleFields.map(({ name }) => name),
  events: eventFields.map(({ name }) => name),
  publications: publicationFields.map(({ name }) => name),
} as const;

/** The same document in its other languages: its address differs in the language alone. */
function translations(document: Listed<Dated>, content: Content): string[] {
  const origin = originOf(content, document.site);
  return document.alsoIn.map((locale) => origin + pathOf({ ...document, locale }));
}

function fileUrls(content: Content, site: string, files: readonly Media[]): string[] {
  const origin = originOf(content, site);
  return files.flatMap((file) => {
    const prepared = content.documentOf(file);
    if (prepared) return origin + urls.documentFile(prepared.key, prepared.manifest.original.path);
    return isPdf(file) ? [] : origin + originalUrl(file.sha256, file.ext);
  });
}

function pictureUrl(content: Content, site: string, cover: Media | null): string | null {
  const image = imageOf(cover);
  if (!image) return null;
  return originOf(content, site) + variantUrl(image.sha256, variantWidths(image.width).at(-1)!, 'jpg');
}

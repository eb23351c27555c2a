/** How the files of open data are called: "articles-lo-2026-11.csv". */
import { isLocale, type Locale } from '@sanlao/shared/locales';

export const dataFormats = [
  {
    extension: 'csv',
    label: 'CSV',
    mime: 'text/csv',
    fileType: 'http://publications.europa.eu/resource/authority/file-type/CSV',
  },
  {
    extension: 'json',
    label: 'JSON',
    mime: 'application/json',
    fileType: 'http://publications.europa.eu/resource/authority/file-type/JSON',
  },
] as const;

export type DataFormat = (typeof dataFormats)[number];

/** What there is of each site; a file of articles is of one month, of events and publications of one year. */
export const dataKinds = ['articles', 'events', 'publications', 'statistics'] as const;

export type DataKind = (typeof dataKinds)[number];

/** The name of a file without its ending. */
export interface DataName {
  kind: DataKind;
  locale: Locale;
  /** "2026-11", "2026", or the code of a dataset */
  part: string;
}

export function dataName({ kind, locale, part }: DataName): string {
  return `${kind}-${locale}-${part}`;
}

/** @returns undefined for a name that no file can have */
export function readDataName(file: string): (DataName & { format: DataFormat }) | undefined {
  const [, kindPart, locale, part, extension] = /^([a-z]+)-([a-z]+)-([a-z0-9-]+)\.([a-z]+)$/.exec(file) ?? [];
  const kind = dataKinds.find((candidate) => candidate === kindPart);
  const format = dataFormats.find((candidate) => candidate.extension === extension);
  return kind && isLocale(locale) && part && format ? { kind, locale, part, format } : undefined;
}

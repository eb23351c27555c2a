/**
 * Packs: the files of a series, or of a month, in one ZIP that works from a USB stick (docs/decisions/2026-11-22-packs.md).
 * Volumes are filled from the oldest on, so that a new issue changes the last one only.
 */
import { isLocale, type Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import type { Series } from '@sanlao/shared/content/types';
import type { Content } from '../content/content.ts';
import { lists } from '../content/lists.ts';
import { mostVolumes, volumeBytes } from './limits.ts';
import { type PackedFile, packedFiles } from './packed-files.ts';
import { packEntries } from './pack-texts.ts';
import { zipSize } from './zip-size.ts';

export type PackSubject = { series: Series } | { month: string };

export interface Volume {
  subject: PackSubject;
  locale: Locale;
  /** from 1 */
  number: number;
  /** how many there are */
  of: number;
  /** oldest first */
  files: PackedFile[];
}

export interface PackLink {
  href: string;
  /** bytes of the ZIP */
  size: number;
  number: number;
  files: number;
  /** days of the first and the last publication in it */
  from: string;
  to: string;
}

const seriesPath = /^\/([a-z]+)\/publications\/series\/([a-z0-9-]+)\/([a-z0-9-]+)-([1-9]\d?)\.zip$/;
const monthPath = /^\/([a-z]+)\/publications\/(\d{4})\/(\d\d)\/publications-(\d{4}-\d\d)-([1-9]\d?)\.zip$/;

/** @returns undefined where the address is of no pack, or nothing is in it */
export function volumeAt(content: Content, path: string): Volume | undefined {
  const [, language, code = '', name, ofSeries] = seriesPath.exec(path) ?? [];
  if (isLocale(language) && code === name) {
    const series = content
      .list('series', lists.series(content.site.code), { limit: 1000 })
      .find((candidate) => candidate.code === code);
    return series && volumesOf(content, language, { series })[Number(ofSeries) - 1];
  }
  const [, inLanguage, year, month, named, ofMonth] = monthPath.exec(path) ?? [];
  if (!isLocale(inLanguage) || named !== `${year}-${month}`) return undefined;
  return volumesOf(content, inLanguage, { month: named })[Number(ofMonth) - 1];
}

/** What a page offers; empty where a pack would hold less than two files. */
export function packsOf(content: Content, locale: Locale, subject: PackSubject): PackLink[] {
  return volumesOf(content, locale, subject).map((volume) => ({
    href: pathOf(volume),
    size: zipSize(packEntries(content, volume)),
    number: volume.number,
    files: volume.files.length,
    from: volume.files[0]!.publication.date,
    to: volume.files.at(-1)!.publication.date,
  }));
}

function pathOf({ subject, locale, number }: Volume): string {
  return 'series' in subject
    ? urls.seriesPack(locale, subject.series.code, number)
    : urls.monthPack(locale, subject.month, number);
}

function volumesOf(content: Content, locale: Locale, subject: PackSubject): Volume[] {
  const { code } = content.site;
  const list =
    'series' in subject
      ? lists.publicationsSeries(code, locale, subject.series.code)
      : lists.publicationsMonth(code, locale, subject.month);
  const publications = content.list('publication', list, { limit: 1000, order: 'ascending' });
  const files = packedFiles(content, publications);
  if (files.length < 2) return [];
  const volumes = filled(files).slice(0, mostVolumes);
  return volumes.map((files, index) => ({
    subject,
    locale,
    number: index + 1,
    of: volumes.length,
    files,
  }));
}

function filled(files: readonly PackedFile[]): PackedFile[][] {
  const volumes: PackedFile[][] = [];
  let room = 0;
  for (const file of files) {
    if (file.size > room) {
      volumes.push([]);
      room = volumeBytes;
    }
    volumes.at(-1)!.push(file);
    room -= file.size;
  }
  return volumes;
}

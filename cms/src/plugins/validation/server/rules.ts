/** What each content type's fields must be; one table, read by `check.ts`. */
import type { DocumentType } from '@sanlao/shared/content/types';
import type { CodeKind } from '../../../codes.ts';
import { accentColour, primaryColour } from './colours.ts';
import * as formats from './formats.ts';
import { table } from './tables.ts';

interface Rules {
  /** field, or field of a component: "contact.email", "menu.url" */
  formats?: Record<string, formats.Check>;
  /** fields that name published codes: one, or a list of them */
  references?: Record<string, CodeKind>;
  /** fields whose values no other document of this type has; together with the others named */
  unique?: { field: string; within?: string }[];
}

const entry: Record<string, CodeKind> = { site: 'site', unit: 'unit', alsoOn: 'site' };

export const rules: Record<DocumentType, Rules> = {
  site: {
    formats: {
      code: formats.siteCode,
      iso3166: formats.iso3166,
      hosts: formats.hosts,
      colourPrimary: primaryColour,
      colourAccent: accentColour,
      'contact.email': formats.email,
      'contact.mapUrl': formats.webAddress,
      'menu.url': formats.link,
    },
    unique: [{ field: 'code' }],
  },
  unit: {
    formats: { code: formats.code, email: formats.email },
    references: { site: 'site' },
    unique: [{ field: 'code' }],
  },
  topic: { formats: { code: formats.code }, unique: [{ field: 'code' }] },
  series: { formats: { code: formats.code }, references: { site: 'site' }, unique: [{ field: 'code' }] },
  article: { references: { ...entry, topics: 'topic' } },
  event: {
    formats: { province: formats.province, onlineUrl: formats.link, registrationUrl: formats.link },
    references: entry,
  },
  publication: { references: { ...entry, series: 'series' } },
  service: {
    formats: { code: formats.code, link: formats.link },
    references: { site: 'site' },
    unique: [{ field: 'code' }],
  },
  dataset: {
    formats: { code: formats.code, table },
    references: { site: 'site' },
    unique: [{ field: 'code', within: 'site' }],
  },
  synonym: { formats: { terms: formats.synonyms } },
  page: {
    formats: { slug: formats.slug },
    references: { site: 'site' },
    unique: [{ field: 'slug', within: 'site' }],
  },
  person: { references: { site: 'site', unit: 'unit' } },
  notice: { formats: { url: formats.link }, references: { site: 'site' } },
  annotation: { references: { site: 'site' }, unique: [{ field: 'entry', within: 'site' }] },
  redirect: {
    formats: { from: formats.sitePath, to: formats.redirectTarget },
    references: { site: 'site' },
    unique: [{ field: 'from', within: 'site' }],
  },
};

/** More than this in one field would be cut without a word when the publisher reads it. */
export const largestList = 100;

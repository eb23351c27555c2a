/** The entries of `topics.json`, `sites.json` and the like. */
import { z } from 'zod';
import {
  noticeSchema,
  personSchema,
  seriesSchema,
  siteSchema,
  synonymSchema,
  topicSchema,
  unitSchema,
} from '@sanlao/shared/content/types';
import type { MediaField, SampleEntry } from './entry.ts';

const own = { documentId: true, publishedAt: true, type: true } as const;
const { contact } = siteSchema.shape;

/** Few units have an office of their own. */
const contacts = Object.fromEntries(
  (['phone', 'email', 'addressLo', 'addressEn'] as const).map((field) => [field, z.string().default('')]),
);

/** Emblem and map by the names of their drawings. */
const site = siteSchema.omit(own).extend({
  emblem: z.string().nullable(),
  contact: contact.extend({
    map: z.string().nullable().default(null),
    mapUrl: contact.shape.mapUrl.default(''),
  }),
});

const kinds = {
  topic: { schema: topicSchema.omit(own), identity: ['code'] },
  site: { schema: site, identity: ['code'] },
  unit: { schema: unitSchema.omit(own).extend(contacts), identity: ['code'] },
  series: { schema: seriesSchema.omit(own), identity: ['code'] },
  synonym: { schema: synonymSchema.omit(own), identity: ['terms'] },
  person: { schema: personSchema.omit({ ...own, photo: true }), identity: ['site', 'nameLo'] },
  notice: { schema: noticeSchema.omit(own), identity: ['site', 'textLo'] },
};

export type JsonKind = keyof typeof kinds;

/** @throws ZodError naming the position and the field that is wrong */
export function entriesOfJson(source: string, type: JsonKind, content: unknown): SampleEntry[] {
  const { schema, identity } = kinds[type];
  const documents: Record<string, unknown>[] = z.array(schema.strict()).parse(content);
  return documents.map((document, index) => {
    const { data, media } = asWritten[type]?.(document) ?? { data: document, media: [] };
    return {
      source: `${source} ${index + 1}`,
      type,
      identity: Object.fromEntries(identity.map((field) => [field, String(data[field])])),
      versions: [{ locale: '', data }],
      media,
      relations: [],
    };
  });
}

interface Written {
  data: Record<string, unknown>;
  media: MediaField[];
}

/** Where Strapi keeps something in another form than the content model, or a drawing is named. */
const asWritten: Partial<Record<JsonKind, (document: Record<string, unknown>) => Written>> = {
  site(document) {
    const { emblem, hosts, contact, ...data } = site.parse(document);
    const { map, ...contacts } = contact;
    return {
      data: { ...data, hosts: hosts.join('\n'), contact: contacts },
      media: [
        ...(emblem === null ? [] : [picture('emblem', 'emblem', emblem)]),
        ...(map === null ? [] : [picture('contact.map', 'picture', map)]),
      ],
    };
  },
  synonym({ terms }) {
    return { data: { terms: z.array(z.string()).parse(terms).join(', ') }, media: [] };
  },
};

function picture(field: string, kind: 'emblem' | 'picture', name: string): MediaField {
  return { field, assets: [{ kind, name }], many: false };
}

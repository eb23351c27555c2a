/** The entries of `topics.json`, `sites.json` and the like. */
import { z } from 'zod';
import {
  noticeSchema,
  personSchema,
  seriesSchema,
  siteSchema,
  topicSchema,
  unitSchema,
} from '@sanlao/shared/content/types';
import type { SampleEntry } from './entry.ts';

const own = { documentId: true, publishedAt: true, type: true } as const;

/** Few units have an office of their own. */
const contacts = Object.fromEntries(
  (['phone', 'email', 'addressLo', 'addressEn'] as const).map((field) => [field, z.string().default('')]),
);

const kinds = {
  topic: { schema: topicSchema.omit(own), identity: ['code'] },
  site: {
    schema: siteSchema.omit(own).extend({
      emblem: z.string().nullable(),
      contact: siteSchema.shape.contact.extend({
        map: z.string().nullable().default(null),
        mapUrl: siteSchema.shape.contact.shape.mapUrl.default(''),
      }),
    }),
    identity: ['code'],
  },
  unit: { schema: unitSchema.omit(own).extend(contacts), identity: ['code'] },
  series: { schema: seriesSchema.omit(own), identity: ['code'] },
  person: { schema: personSchema.omit({ ...own, photo: true }), identity: ['site', 'nameLo'] },
  notice: { schema: noticeSchema.omit(own), identity: ['site', 'textLo'] },
};

export type JsonKind = keyof typeof kinds;

/** @throws ZodError naming the position and the field that is wrong */
export function entriesOfJson(source: string, type: JsonKind, content: unknown): SampleEntry[] {
  const { schema, identity } = kinds[type];
  const documents: Record<string, unknown>[] = z.array(schema.strict()).parse(content);
  return documents.map(({ emblem, hosts, ...data }, index) => ({
    source: `${source} ${index + 1}`,
    type,
    identity: Object.fromEntries(identity.map((field) => [field, String(data[field])])),
    versions: [
      { locale: '', data: hosts === undefined ? data : { ...data, hosts: (hosts as string[]).join('\n') } },
    ],
    media:
      typeof emblem === 'string'
        ? [{ field: 'emblem', assets: [{ kind: 'emblem', name: emblem }], many: false }]
        : [],
  }));
}

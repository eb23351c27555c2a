import type { CmsClient } from '../cms/client.ts';
import type { Relation, SampleEntry } from './entry.ts';

/** A document of the sample content as it stands in the CMS. */
export interface Written {
  documentId: string;
  locales: SampleEntry['versions'][number]['locale'][];
  /** it was not there before */
  isNew: boolean;
}

/**
 * Writes the links of a document, in languages that both sides have: Strapi refuses a link to a version that is not
 * there.
 *
 * @param written every document by its source
 */
export async function link(entry: SampleEntry, written: Map<string, Written>, cms: CmsClient): Promise<void> {
  if (entry.relations.length === 0) return;
  const { documentId, locales } = written.get(entry.source)!;
  for (const locale of locales) {
    const targetsOf = ({ sources }: Relation) =>
      sources
        .map((source) => written.get(source))
        .filter((target) => target?.locales.includes(locale))
        .map((target) => target!.documentId);
    const fields = Object.fromEntries(
      entry.relations.map((relation) => [
        relation.field,
        relation.many ? targetsOf(relation) : (targetsOf(relation)[0] ?? null),
      ]),
    );
    await cms.update(
      entry.type,
      documentId,
      { status: 'published', locale: locale === '' ? undefined : locale },
      fields,
    );
  }
}

/** What a site says above an entry of another site: an annotation, which is content like any other. */
import type { Core } from '@strapi/strapi';
import type { LocalNoteTexts } from '@sanlao/shared/editing/offer';
import { insideStep } from '../../workflow/server/in-step.ts';

const uid = 'api::annotation.annotation';

interface Annotation {
  documentId: string;
  site: string;
  entry: string;
  textLo: string;
  textEn: string | null;
}

/** Published at once: who answers for a site may publish there, and was asked before. */
export async function setNote(
  strapi: Core.Strapi,
  place: Pick<Annotation, 'site' | 'entry'>,
  { lo, en }: LocalNoteTexts,
): Promise<void> {
  const [existing] = await find(strapi, place);
  const data = { ...place, textLo: lo, textEn: en || null };
  const documents = documentsOf(strapi);
  await insideStep(() =>
    existing
      ? documents.update({ documentId: existing.documentId, data, status: 'published' })
      : documents.create({ data, status: 'published' }),
  );
}

/** @param place without a site: those of all sites */
export async function removeNotes(
  strapi: Core.Strapi,
  place: Partial<Pick<Annotation, 'site'>> & Pick<Annotation, 'entry'>,
): Promise<void> {
  for (const { documentId } of await find(strapi, place))
    await insideStep(() => documentsOf(strapi).delete({ documentId }));
}

/** Of the sites that say something about these entries, by `noteKey`. */
export async function notesOn(
  strapi: Core.Strapi,
  entries: readonly string[],
): Promise<Map<string, LocalNoteTexts>> {
  const rows: Annotation[] = await strapi.db.query(uid).findMany({
    select: ['site', 'entry', 'textLo', 'textEn'],
    where: { entry: { $in: [...entries] }, publishedAt: { $notNull: true } },
  });
  return new Map(
    rows.map(({ textLo, textEn, ...place }) => [noteKey(place), { lo: textLo, en: textEn ?? '' }]),
  );
}

export function noteKey({ site, entry }: Pick<Annotation, 'site' | 'entry'>): string {
  return `${site} ${entry}`;
}

async function find(strapi: Core.Strapi, where: Partial<Annotation>): Promise<Annotation[]> {
  return strapi.db.query(uid).findMany({ where: { ...where, publishedAt: null } as never });
}

/** The part of Strapi's document service that notes use. */
interface Documents {
  create(params: { data: object; status: 'published' }): Promise<unknown>;
  update(params: { documentId: string; data: object; status: 'published' }): Promise<unknown>;
  delete(params: { documentId: string }): Promise<unknown>;
}

function documentsOf(strapi: Core.Strapi): Documents {
  return strapi.documents(uid as never);
}

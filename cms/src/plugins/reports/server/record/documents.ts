import type { Core } from '@strapi/strapi';
import type { DocumentRow } from '../figures/rows.ts';
import { inParts, jsonOf } from './database.ts';
import type { Found } from './published.ts';

interface Stored {
  related_id: number;
  hash: string;
  found: unknown;
}

/** The PDFs that these entries bring; one that several entries of a site bring is that of the first. */
export async function documentsOf(strapi: Core.Strapi, published: readonly Found[]): Promise<DocumentRow[]> {
  const documents = new Map<string, DocumentRow>();
  for (const uid of new Set(published.map((entry) => entry.uid))) {
    const entries = new Map(
      published.flatMap((entry) => (entry.uid === uid && entry.rowId !== null ? [[entry.rowId, entry]] : [])),
    );
    const rows = await inParts([...entries.keys()], (part): Promise<Stored[]> =>
      strapi.db
        .connection('files_related_mph as m')
        .join('files as f', 'f.id', 'm.file_id')
        .leftJoin('sanlao_documents as d', 'd.sha_256', 'f.hash')
        .select('m.related_id', 'f.hash', 'd.found')
        .where('m.related_type', uid)
        .where('f.mime', 'application/pdf')
        .whereIn('m.related_id', part),
    );
    for (const { related_id, hash, found } of rows) {
      const entry = entries.get(related_id);
      if (!entry || documents.has(`${entry.site} ${hash}`)) continue;
      const { site, unit } = entry;
      documents.set(`${site} ${hash}`, { sha256: hash, site, unit, text: textOf(found) });
    }
  }
  return [...documents.values()];
}

function textOf(found: unknown): DocumentRow['text'] {
  const value = jsonOf(found);
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : null;
  return texts.find((known) => known === text) ?? null;
}

const texts = ['searchable', 'partly', 'images-only'] as const;

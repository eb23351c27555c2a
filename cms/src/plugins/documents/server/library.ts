/** The files of the media library that hold a PDF. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withDocument, type FileMetadata } from './replaced.ts';

export const fileUid = 'plugin::upload.file';
export const pdfMime = 'application/pdf';

export interface PdfFile {
  id: number;
  name: string;
  /** SHA-256 of its bytes */
  hash: string;
  url: string;
  provider_metadata: FileMetadata | null;
}

export interface Library {
  /** By its number; undefined: there is none, or it is no PDF. */
  find(id: number): Promise<PdfFile | undefined>;
  withBytes(sha256: string): Promise<PdfFile[]>;
  /** All PDFs, in parts. */
  all(): AsyncGenerator<PdfFile>;
  /**
   * Lets every file with these bytes name this document, null for none. Each one that changes is a change of media for
   * the change feed, so that the pages that use it are rendered again.
   */
  point(sha256: string, key: string | null): Promise<void>;
}

const partSize = 200;
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Which files hold these bytes is asked for every document at each start. Call it in `register`. */
export function indexHashes(strapi: Core.Strapi): void {
  const { indexes } = strapi.getModel(fileUid) as unknown as {
    indexes: { name: string; columns: string[] }[];
  };
  indexes.push({ name: 'sanlao_files_hash_index', columns: ['hash'] });
}

export function openLibrary(strapi: Core.Strapi): Library {
  const query = () => strapi.db.query(fileUid);

  async function withBytes(sha256: string): Promise<PdfFile[]> {
    return (await query().findMany({ where: { hash: sha256, mime: pdfMime } })) as PdfFile[];
  }

  return {
    withBytes,

    async find(id) {
      const file = (await query().findOne({ where: { id, mime: pdfMime } })) as PdfFile | null;
      return file && isStored(file) ? file : undefined;
    },

    async *all() {
      for (let after = 0; ;) {
        const files = (await query().findMany({
          where: { id: { $gt: after }, mime: pdfMime },
          orderBy: { id: 'asc' },
          limit: partSize,
        })) as PdfFile[];
        for (const file of files) if (isStored(file)) yield file;
        if (files.length < partSize) return;
        after = files.at(-1)!.id;
      }
    },

    async point(sha256, key) {
      for (const { id, provider_metadata } of await withBytes(sha256)) {
        if (!provider_metadata || pointsTo(provider_metadata, key)) continue;
        await query().update({
          where: { id },
          data: { provider_metadata: withDocument(provider_metadata, key) },
        });
      }
    },
  };
}

function pointsTo({ document }: FileMetadata, key: string | null): boolean {
  return key === null ? document === null : document?.key === key;
}

/** A file that was uploaded past plugin media is not kept by its hash. */
function isStored({ hash }: PdfFile): boolean {
  return sha256Schema.safeParse(hash).success;
}

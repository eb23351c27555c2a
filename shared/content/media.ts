import { z } from 'zod';

const key = z.string().regex(/^[0-9a-f]{64}$/);

const preparedSchema = z.object({
  /** SHA-256 of the manifest; part of every address of the document */
  key,
  /** keys of the files that this one took the place of, newest first, and the day of each: their addresses lead here */
  replaced: z.array(z.object({ key, day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) })),
});

/** A file of the media library as pages see it; addressed by the SHA-256 of its bytes, never by its name. */
export const mediaSchema = z.object({
  /** of the media library; a change of the file (alt text, caption) is reported under it */
  documentId: z.string().min(1),
  /** lower-case hexadecimal SHA-256 of the stored original */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  /** with the dot, lower case: ".jpg", ".pdf" */
  ext: z.string().regex(/^\.[a-z0-9]{1,8}$/),
  mime: z.string(),
  /** bytes */
  size: z.number(),
  /** pixels; null for anything but an image */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** bytes of its AVIF variants by their width, "640"; absent for files that were uploaded before they were counted */
  avifBytes: z.record(z.string(), z.number()).optional(),
  /**
   * What was made of a PDF (`shared/documents/manifest.ts`). Null while it is prepared or where it was refused: the file
   * is then not served. Absent for other files.
   */
  document: preparedSchema.nullable().optional(),
  alt: z.string(),
  caption: z.string(),
});

export type Media = z.infer<typeof mediaSchema>;

export function isImage(media: Media): media is Media & { width: number; height: number } {
  return media.mime.startsWith('image/') && media.width !== null && media.height !== null;
}

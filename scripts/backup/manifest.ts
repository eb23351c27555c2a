/** What a backup says about itself: `manifest.json`, the first entry of the archive. */
import { z } from 'zod';

/** Raise it when the layout of an archive changes. */
export const formatVersion = 1;

const fileSchema = z.object({
  /** relative to the data folder, with "/" */
  path: z.string(),
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const manifestSchema = z.object({
  product: z.literal('sanlao'),
  format: z.number().int(),
  /** of the product, from package.json */
  version: z.string(),
  createdAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'postgresql']),
  files: z.array(fileSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = z.infer<typeof fileSchema>;

export const manifestName = 'manifest.json';
/** A dump in pg_dump's custom format, where the CMS uses PostgreSQL. */
export const dumpName = 'cms/postgresql.dump';

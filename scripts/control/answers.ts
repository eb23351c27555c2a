/** What the publisher's control server answers, as far as the command line shows it. */
import { z } from 'zod';

export const healthSchema = z.object({
  /** "ready" with status 200, anything else with 503 */
  status: z.string(),
  reason: z.string().nullish(),
  sites: z
    .array(z.object({ code: z.string(), pages: z.number(), lastPublish: z.string().nullable() }))
    .default([]),
  /** changes that the CMS recorded and that are not live yet */
  waiting: z.number().nullish(),
});

export const renderSchema = z.object({
  sites: z.array(z.object({ site: z.string(), pages: z.number() })),
  milliseconds: z.number(),
});

export const undoSchema = z.object({ site: z.string(), changesets: z.number(), pages: z.number() });

export const exportSchema = z.object({
  site: z.string(),
  folder: z.string(),
  files: z.number(),
  bytes: z.number(),
});

export type Health = z.infer<typeof healthSchema>;

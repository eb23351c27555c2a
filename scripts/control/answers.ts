/** What the publisher's control server answers, as far as the command line shows it. */
import { z } from 'zod';

/** GET /health: status 200 when ready, else 503 */
export const healthSchema = z.object({
  status: z.enum(['ready', 'starting']),
  /** why it is not ready */
  reason: z.string().nullable(),
  /** code version of the sites */
  version: z.string(),
  documents: z.number(),
  /** changes that the CMS recorded and that are not live yet */
  waiting: z.number(),
  /** documents whose newest version is kept from going live */
  held: z.number(),
  /** why the gate stopped a new code version */
  stopped: z.string().nullable(),
  lastFault: z.object({ message: z.string(), at: z.string() }).nullable(),
});

/** GET /sites */
export const sitesSchema = z.array(
  z.object({ site: z.string(), pages: z.number(), lastPublish: z.string().nullable() }),
);

/** GET /receipts: what is published and not live, and why */
export const receiptsSchema = z.object({
  held: z.array(
    z.object({
      uid: z.string(),
      documentId: z.string(),
      locale: z.string().nullable(),
      cause: z.string(),
      reason: z.object({ lo: z.string(), en: z.string() }),
      heldAt: z.string(),
    }),
  ),
});

/** POST /render */
export const renderSchema = z.object({
  /** pages whose bytes are other than before */
  changed: z.number(),
  failed: z.array(z.object({ page: z.object({ site: z.string(), path: z.string() }), message: z.string() })),
});

/** POST /undo, and what the CMS answers to `POST /api/undo/sites/:site` */
export const undoSchema = z.object({
  publishes: z.number(),
  documents: z.array(
    z.object({ uid: z.string(), id: z.string(), locale: z.string(), back: z.enum(['gone', 'earlier']) }),
  ),
  pages: z.number(),
});

/** POST /export */
export const exportSchema = z.object({ folder: z.string(), pages: z.number(), media: z.number() });

export type Health = z.infer<typeof healthSchema>;
export type Sites = z.infer<typeof sitesSchema>;
export type Receipts = z.infer<typeof receiptsSchema>;

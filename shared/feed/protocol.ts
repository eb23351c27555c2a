/**
 * What the CMS and the publisher say to each other (docs/architecture.md, "Change feed").
 *
 * All under `/api/change-feed` on the CMS, each with `Authorization: Bearer <feedToken>`:
 *
 * - `GET  /changes?limit=500` → `ChangesAnswer`: unacknowledged changes, oldest first
 * - `POST /acknowledge` with `Acknowledgement`: exactly these ids are done, with their receipts
 * - `POST /receipts` with `{ receipts }`: states on the way (rendered, stopped) without acknowledging
 * - `GET  /keys?type=article&after=<cursor>&limit=1000` → `KeysAnswer`: what is published now, for reconciling
 *
 * The doorbell is `POST http://127.0.0.1:<CONTROL_PORT>/hook`, signed (`signature.ts`), body `Doorbell`.
 */
import { z } from 'zod';

export const operations = [
  'create',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
  'clone',
  'media',
] as const;

export const changeSchema = z.object({
  id: z.number().int(),
  /** "api::article.article", or "plugin::upload.file" for a media change */
  uid: z.string(),
  /** documentId; for media that of the file */
  documentId: z.string(),
  /** null: every locale, or a type without locales */
  locale: z.string().nullable(),
  operation: z.enum(operations),
  createdAt: z.string(),
  attempts: z.number().int(),
});

export const changesAnswerSchema = z.object({ changes: z.array(changeSchema) });

/** How far a change has come. `stopped`: its last good page stays live, the reason says what to do. */
export const receiptStates = ['queued', 'rendered', 'live', 'stopped'] as const;

export const receiptSchema = z.object({
  changeIds: z.array(z.number().int()),
  uid: z.string(),
  documentId: z.string(),
  locale: z.string().nullable(),
  state: z.enum(receiptStates),
  /** absolute address of the document's page; null where it has none or is gone */
  url: z.string().nullable(),
  /** why it stopped and what to do, for an editor */
  reason: z.object({ lo: z.string(), en: z.string() }).nullable(),
  /** from the change's `createdAt` until it was seen live */
  milliseconds: z.number().nullable(),
});

export const acknowledgementSchema = z.object({
  ids: z.array(z.number().int()),
  receipts: z.array(receiptSchema),
});

export const keysAnswerSchema = z.object({
  keys: z.array(z.object({ documentId: z.string(), locale: z.string(), publishedAt: z.string() })),
  /** pass as `after` for the next part; null at the end */
  next: z.string().nullable(),
});

export const doorbellSchema = z.object({ type: z.literal('changes.recorded'), timestamp: z.string() });

export type Change = z.infer<typeof changeSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
export type KeysAnswer = z.infer<typeof keysAnswerSchema>;
export type Doorbell = z.infer<typeof doorbellSchema>;
export type Operation = (typeof operations)[number];
export type ReceiptState = (typeof receiptStates)[number];

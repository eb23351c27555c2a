/**
 * Goes round all published entries again and again, a few at a time, so that links which broke after they were written
 * come to light. What was just published goes first; what was broken is looked at more often.
 */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { databaseNow } from '../../../../database-clock.ts';
import type { DocumentMiddleware } from '../../../../documents.ts';
import { startTimer, type Timer } from '../../../schedule/server/timer.ts';
import { brokenEntries, type DocumentKey } from './broken-links.ts';
import { linkingUids, lookAt } from './look.ts';

const pauseMilliseconds = 5000;
/** 260,000 entries a day. */
const perStep = 15;
/** From the start of one round to that of the next. */
const roundMilliseconds = 24 * 3_600_000;
/** A broken one may have been mended, or the page that it leads to published. */
const brokenAgainMilliseconds = 15 * 60_000;
const brokenPerStep = 5;

const place = { type: 'plugin', name: 'checks', key: 'round' };
const positionSchema = z.object({
  /** null: the round is over */
  uid: z.enum(linkingUids as [string, ...string[]]).nullable(),
  /** id of the last row that was looked at */
  after: z.number().int(),
  /** instant */
  startedAt: z.iso.datetime(),
});
type Position = z.infer<typeof positionSchema>;

const writing: ReadonlySet<string> = new Set(['create', 'update', 'publish', 'unpublish', 'delete']);
/** Documents that were written since the last step. */
const written = new Map<string, DocumentKey>();

export const noteWritten: DocumentMiddleware = async ({ uid, action, params }, next) => {
  const result = await next();
  if (!writing.has(action) || !linkingUids.includes(uid)) return result;
  const documentId = params.documentId ?? (result as { documentId?: string } | null)?.documentId;
  if (documentId) written.set(`${uid} ${documentId}`, { uid, documentId });
  return result;
};

export function startRounds(strapi: Core.Strapi): Timer {
  return startTimer(async () => {
    if (!strapi.isLoaded) return;
    await step(strapi).catch((error: unknown) =>
      strapi.log.error(
        `The links of published entries could not be checked: ${String(error)}. It will be tried again.`,
      ),
    );
  }, pauseMilliseconds);
}

async function step(strapi: Core.Strapi): Promise<void> {
  // Of an import thousands: a step that looks at all of them would not end when the CMS does.
  for (const [name, key] of [...written].slice(0, perStep)) {
    written.delete(name);
    await lookAt(strapi, key);
  }
  const now = await databaseNow(strapi);
  const before = new Date(now.getTime() - brokenAgainMilliseconds);
  for (const key of await brokenEntries(strapi, { limit: brokenPerStep, before })) await lookAt(strapi, key);
  for (const key of await nextDocuments(strapi, now)) await lookAt(strapi, key);
}

async function nextDocuments(strapi: Core.Strapi, now: Date): Promise<DocumentKey[]> {
  const { uid, after, startedAt } = await positionAt(strapi, now);
  if (uid === null) return [];
  const rows = (await strapi.db.query(uid as never).findMany({
    select: ['id', 'documentId'],
    where: { id: { $gt: after }, publishedAt: { $notNull: true } } as never,
    orderBy: { id: 'asc' },
    limit: perStep,
  })) as { id: number; documentId: string }[];
  const last = rows.at(-1);
  const next = linkingUids[linkingUids.indexOf(uid) + 1] ?? null;
  const position: Position = last ? { uid, after: last.id, startedAt } : { uid: next, after: 0, startedAt };
  await strapi.store(place).set({ value: position });
  return [...new Set(rows.map(({ documentId }) => documentId))].map((documentId) => ({ uid, documentId }));
}

async function positionAt(strapi: Core.Strapi, now: Date): Promise<Position> {
  const { success, data } = positionSchema.safeParse(await strapi.store(place).get({}));
  const isOver = success && data.uid === null;
  if (success && (!isOver || now.getTime() - Date.parse(data.startedAt) < roundMilliseconds)) return data;
  return { uid: linkingUids[0]!, after: 0, startedAt: now.toISOString() };
}

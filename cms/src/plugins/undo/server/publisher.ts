/** The publisher's control server on loopback, as undo uses it. */
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { environment, secrets } from '../../../runtime.ts';

/** what taking it back does: its page goes, or stands as before */
const backSchema = z.enum(['gone', 'earlier']);

const publishedDocumentSchema = z.object({
  type: z.string(),
  id: z.string(),
  /** empty where the type is not translated */
  locale: z.string(),
  title: z.string(),
  /** code of the site that it belongs to; null: it belongs to all */
  site: z.string().nullable(),
  back: backSchema,
  /** it was taken back already and not published since */
  takenBack: z.boolean(),
});

export const publishesSchema = z.object({
  publishes: z.array(
    z.object({ number: z.number(), at: z.string(), documents: z.array(publishedDocumentSchema) }),
  ),
});
export type Publish = z.infer<typeof publishesSchema>['publishes'][number];

const undoneDocumentSchema = z.object({
  uid: z.string(),
  id: z.string(),
  locale: z.string(),
  back: backSchema,
});
export type UndoneDocument = z.infer<typeof undoneDocumentSchema>;

export const undoneSchema = z.object({
  publishes: z.number(),
  documents: z.array(undoneDocumentSchema),
  pages: z.number(),
});
export type Undone = z.infer<typeof undoneSchema>;

export const takenBackSchema = z.object({
  documents: z.array(undoneDocumentSchema.extend({ reason: z.string(), at: z.iso.datetime() })),
});

const refusalSchema = z.object({ error: z.string() });

/** An undo waits for its turn between publishes. */
const patienceMilliseconds = 120_000;

/** @throws ApplicationError where it does not answer, with what to do; ValidationError with its words where it refuses */
export async function askPublisher<T>(path: string, schema: z.ZodType<T>, body?: object): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${environment.controlPort}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${secrets.feedToken}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(patienceMilliseconds),
  }).catch((cause: unknown) => {
    throw notRunning(cause);
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return schema.parse(answer);
  if (response.status === 422) {
    const { error } = refusalSchema.parse(answer);
    throw new errors.ValidationError(
      `ລະບົບເຜີຍແຜ່ບໍ່ໄດ້ຖອນຄືນ: ໂຫຼດລາຍການໃໝ່ ແລ້ວລອງອີກ / The publisher took nothing back: ${error}`,
      { publisher: error },
    );
  }
  throw notRunning(new Error(`It answered ${response.status}.`));
}

function notRunning(cause: unknown): Error {
  const error = new errors.ApplicationError(
    'ລະບົບເຜີຍແຜ່ບໍ່ຕອບ, ຍັງບໍ່ມີຫຍັງຖອນຄືນ. ລໍຖ້າໜຶ່ງນາທີ ແລ້ວລອງໃໝ່; ຖ້າຍັງບໍ່ໄດ້ ໃຫ້ແຈ້ງຜູ້ດູແລລະບົບ: ເປີດດ້ວຍ "npm start" / The publisher does not answer, and nothing is known to be taken back. Wait a minute and try again; if that does not help, tell whoever runs the system to start it with "npm start"',
  );
  error.cause = cause;
  return error;
}

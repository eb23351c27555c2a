/** The documents that a CMS prepares, for tests that look at them. */
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Cms } from './cms.ts';

const filesSchema = z.array(
  z.object({ name: z.string(), provider_metadata: z.object({ document: z.unknown() }).nullable() }),
);

/**
 * Waits until every PDF of the library is prepared for readers.
 *
 * @throws Error after `seconds`, with the names of those that are not
 */
export async function untilPrepared(cms: Cms, seconds = 300): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask(cms, '/api/upload/files?filters[ext][$eq]=.pdf');
    const waiting = filesSchema.parse(answer).filter(({ provider_metadata }) => !provider_metadata?.document);
    if (waiting.length === 0) return;
    if (Date.now() > deadline)
      throw new Error(`Not prepared within ${seconds} s: ${waiting.map(({ name }) => name).join(', ')}.`);
    await delay(500);
  }
}

/** As an editor does in the library: the same file, with other bytes. @param file number in the library */
export async function replacePdf(cms: Cms, file: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const form = new FormData();
  form.append('files', new Blob([bytes], { type: 'application/pdf' }), 'replaced.pdf');
  await ask(cms, `/api/upload?id=${file}`, { method: 'POST', body: form });
}

async function ask({ url, secrets }: Cms, path: string, request: RequestInit = {}): Promise<unknown> {
  const answer = await fetch(`${url}${path}`, {
    ...request,
    headers: { authorization: `Bearer ${secrets.importToken}` },
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

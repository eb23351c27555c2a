import type { Core } from '@strapi/strapi';
import {
  type PreviewAnswer,
  previewAnswerSchema,
  type PreviewRequest,
} from '@sanlao/shared/preview/protocol';
import { environment, secrets } from '../../../runtime.ts';

/** down: the publisher does not answer; unmade: it could not make the page, its log and ours say why */
export type Asked = PreviewAnswer | { outcome: 'down' | 'unmade' };

/** Longer than the publisher gives itself. */
const timeoutMilliseconds = 20_000;

export async function askPublisher(strapi: Core.Strapi, request: PreviewRequest): Promise<Asked> {
  try {
    const response = await fetch(`http://127.0.0.1:${environment.controlPort}/preview`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secrets.feedToken}` },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    const answer: unknown = await response.json();
    if (response.ok) return previewAnswerSchema.parse(answer);
    strapi.log.error(`A preview could not be made: ${JSON.stringify(answer).slice(0, 500)}`);
    return { outcome: 'unmade' };
  } catch (error) {
    strapi.log.error(
      `The publisher gives no preview: ${error instanceof Error ? error.message : String(error)}`,
    );
    return { outcome: 'down' };
  }
}

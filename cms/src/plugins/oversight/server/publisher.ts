import { z } from 'zod';
import { environment, secrets } from '../../../runtime.ts';

const sitesSchema = z.array(z.object({ site: z.string(), pages: z.number() }));

/** How many pages the publisher keeps of each site; null: it does not answer. */
export async function publishedPages(): Promise<Map<string, number> | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${environment.controlPort}/sites`, {
      headers: { authorization: `Bearer ${secrets.feedToken}` },
      signal: AbortSignal.timeout(2000),
    });
    return new Map(sitesSchema.parse(await response.json()).map(({ site, pages }) => [site, pages]));
  } catch {
    return null;
  }
}

/** Pages of the compiled app over the documents of a test. */
import type { Document } from '@sanlao/shared/content/types';
import { portalCode } from '@sanlao/shared/urls';
import type { FindDocument } from '../publisher/documents/prepared.ts';
import { compiledApp } from './compiled-app.ts';
import { fakeContent } from './fake-content.ts';
import { world } from './world.ts';

export interface Rendered {
  status: number;
  contentType: string;
  text: string;
}

/** Builds the app where it is stale: leave the first call in a file three minutes. */
export async function rendered(
  site: string,
  path: string,
  documents: readonly Document[] = world,
  today?: string,
  documentOf?: FindDocument,
): Promise<Rendered> {
  const app = await compiledApp();
  const prefix = site === portalCode ? `/${portalCode}` : '';
  const url = new URL(`http://${site}.localhost${prefix}${path}`);
  const { status, contentType, body, error } = await app.render(
    url,
    fakeContent({ documents, site, ...(today && { today }), ...(documentOf && { documentOf }) }),
  );
  if (error) throw error;
  return { status, contentType, text: new TextDecoder().decode(body) };
}

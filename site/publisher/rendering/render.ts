import { portalCode } from '@sanlao/shared/urls';
import type { Content } from '../content/content.ts';
import type { PageAddress } from '../pages/candidates.ts';
import type { Reader } from '../replica/reader.ts';

/** What the compiled Astro app offers (site/adapter). */
export interface CompiledApp {
  /** of the code, not of the content; `site/dist/code-version.json` */
  version: string;
  /** @returns the whole answer; never throws for a page that fails: that is status 500 with the `error` */
  render(url: URL, content: Content): Promise<{ status: number; body: Uint8Array; error?: unknown }>;
}

export interface RenderedPage {
  /** null: the app answers 404, there is no such page as long as its keys stay as they are */
  bytes: Buffer | null;
  keys: ReadonlySet<string>;
}

/** A page that could not be made. The message names the page; the cause is what the component threw. */
export class RenderError extends Error {
  readonly page: PageAddress;

  constructor(page: PageAddress, cause: unknown) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    super(`The page ${page.path} of the site "${page.site}" cannot be rendered: ${detail}`, { cause });
    this.name = 'RenderError';
    this.page = page;
  }
}

/**
 * Renders one page through the compiled app.
 *
 * @returns null where there is no such site
 * @throws RenderError
 */
export async function renderPage(
  app: CompiledApp,
  reader: Reader,
  page: PageAddress,
): Promise<RenderedPage | null> {
  const reading = reader.read(page.site);
  if (!reading) return null;
  const answer = await app.render(internalUrl(page), reading.content);
  if (answer.status === 404) return { bytes: null, keys: reading.keys };
  if (answer.status !== 200) throw new RenderError(page, answer.error ?? `status ${answer.status}`);
  return { bytes: Buffer.from(answer.body), keys: reading.keys };
}

/** The portal's pages live below /portal/ in the app, since its paths mean other pages there. */
function internalUrl({ site, path }: PageAddress): URL {
  return new URL(`http://${site}.localhost${site === portalCode ? `/${portalCode}` : ''}${path}`);
}

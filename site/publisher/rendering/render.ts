import { portalCode } from '@sanlao/shared/urls';
import type { Content } from '../content/content.ts';
import type { PageAddress } from '../pages/candidates.ts';
import { keys } from '../replica/keys.ts';
import type { Reader } from '../replica/reader.ts';
import type { FileRenderer, Stored } from './file-renderer.ts';

/** What the compiled Astro app offers (site/adapter). */
export interface CompiledApp {
  /** of the code, not of the content; `site/dist/code-version.json` */
  version: string;
  /** @returns the whole answer; never throws for a page that fails: that is status 500 with the `error` */
  render(url: URL, content: Content): Promise<{ status: number; body: Uint8Array; error?: unknown }>;
}

export interface Renderers {
  app: CompiledApp;
  fileRenderers: readonly FileRenderer[];
  reader: Reader;
}

export interface RenderedPage {
  /** null: there is no such page as long as its keys stay as they are */
  bytes: Buffer | Stored | null;
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
 * Renders one page: by the file renderer that its address belongs to, else through the compiled app. Where there is no
 * such site yet, there is no page as long as there is none.
 *
 * @throws RenderError
 */
export async function renderPage(
  { app, fileRenderers, reader }: Renderers,
  page: PageAddress,
): Promise<RenderedPage> {
  const reading = reader.read(page.site);
  if (!reading) return { bytes: null, keys: new Set([keys.coded('site', page.site)]) };
  const renderer = fileRenderers.find(({ matches }) => matches(page.path));
  const bytes = renderer
    ? await renderFile(renderer, reading.content, page)
    : await renderByApp(app, reading.content, page);
  return { bytes, keys: reading.keys };
}

async function renderFile(
  renderer: FileRenderer,
  content: Content,
  page: PageAddress,
): Promise<Buffer | Stored | null> {
  try {
    return await renderer.render(content, page.path);
  } catch (error) {
    throw new RenderError(page, error);
  }
}

async function renderByApp(app: CompiledApp, content: Content, page: PageAddress): Promise<Buffer | null> {
  const answer = await app.render(internalUrl(page), content);
  if (answer.status === 404) return null;
  if (answer.status !== 200) throw new RenderError(page, answer.error ?? `status ${answer.status}`);
  return Buffer.from(answer.body);
}

/** The portal's pages live below /portal/ in the app, since its paths mean other pages there. */
function internalUrl({ site, path }: PageAddress): URL {
  return new URL(`http://${site}.localhost${site === portalCode ? `/${portalCode}` : ''}${path}`);
}

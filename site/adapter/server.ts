/** Entry of the compiled app: `const { render } = await import('site/dist/server/entry.mjs')`. */
import { createApp } from 'astro/app/entrypoint';
import type { Content } from '../publisher/content/content.ts';

export interface Answer {
  /** 200; 404: nothing stands at this address, and there is to be no such file; 500: the page threw */
  status: number;
  body: Uint8Array;
  /** "text/html; charset=utf-8" */
  contentType: string;
  /** with status 500: what the page threw */
  error?: unknown;
}

const app = createApp({ streaming: false });

// A page that fails must reach the publisher as a failure, to be set aside; an error page in its place would go
// live as if it were the document.
app.renderError = async (request, { status, error }) => {
  if (status === 404) return new Response(null, { status });
  throw error ?? new Error(`${new URL(request.url).pathname} answered ${status}.`);
};

const movedRoute = app.manifestData.routes.find((route) => route.route === '/[...path]');

/**
 * Renders the page at an address; the same code and content give the same bytes. Never rejects.
 *
 * @param url only its path counts; the portal's pages are below `/portal/`
 */
export async function render(url: URL, content: Content): Promise<Answer> {
  try {
    const answer = await respond(url, content);
    // Where nothing stands (any more), a Redirect document may.
    return answer.status === 404 && movedRoute ? await respond(url, content, movedRoute) : answer;
  } catch (error) {
    return { status: 500, body: new Uint8Array(), contentType: 'text/plain; charset=utf-8', error };
  }
}

async function respond(
  url: URL,
  content: Content,
  routeData?: NonNullable<typeof movedRoute>,
): Promise<Answer> {
  const locals: App.Locals = { content };
  const response = await app.render(new Request(url), routeData ? { locals, routeData } : { locals });
  return {
    status: response.status,
    body: new Uint8Array(await response.arrayBuffer()),
    contentType: withCharset(response.headers.get('content-type')),
  };
}

/** Astro's pages do not name the character encoding that they are in. */
function withCharset(contentType: string | null): string {
  return contentType === null || contentType === 'text/html' ? 'text/html; charset=utf-8' : contentType;
}

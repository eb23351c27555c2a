import type { APIRoute } from 'astro';
import { webManifest } from '../content/web-manifest.ts';
import icon from '../icons/site.svg?url&no-inline';

export const GET: APIRoute = ({ locals: { content } }) =>
  new Response(JSON.stringify(webManifest(content.site, icon)), {
    headers: { 'content-type': 'application/manifest+json' },
  });

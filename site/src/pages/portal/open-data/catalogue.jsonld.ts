import type { APIRoute } from 'astro';
import { portalCatalogue } from '../../../open-data/catalogue.ts';
import { isPortal, notFound } from '../../../routing/guards.ts';

export const GET: APIRoute = ({ locals: { content } }) =>
  isPortal(content)
    ? new Response(`${JSON.stringify(portalCatalogue(content), null, 1)}\n`, {
        headers: { 'content-type': 'application/ld+json' },
      })
    : notFound();

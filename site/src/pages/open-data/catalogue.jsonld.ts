import type { APIRoute } from 'astro';
import { siteCatalogue } from '../../open-data/catalogue.ts';

export const GET: APIRoute = ({ locals: { content } }) =>
  new Response(`${JSON.stringify(siteCatalogue(content), null, 1)}\n`, {
    headers: { 'content-type': 'application/ld+json' },
  });

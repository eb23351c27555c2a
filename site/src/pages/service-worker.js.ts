import code from 'virtual:service-worker';

/** The same on every site: a site's address is all that the worker needs to know of it. */
export function GET(): Response {
  return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}

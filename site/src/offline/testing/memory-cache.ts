import type { AnswerCache } from '../kept.ts';

/** The browser's Cache over a Map: what was put last comes last, each answer can be read again. */
export function memoryCache(): AnswerCache {
  const answers = new Map<string, Response>();
  const addressOf = (request: RequestInfo | URL) =>
    new URL(request instanceof Request ? request.url : request, 'https://attapeu.gov.la').href;
  return {
    match: async (request) => answers.get(addressOf(request))?.clone(),
    put: async (request, answer) => void answers.set(addressOf(request), answer),
    delete: async (request) => answers.delete(addressOf(request)),
    keys: async () => [...answers.keys()].map((url) => new Request(url)),
  };
}

export function htmlAnswer(text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
}

/** @param lines of a well-formed element; empty ones are left out */
export function xmlDocument(lines: readonly (string | undefined)[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...lines.filter(Boolean), ''].join('\n');
}

export function xmlResponse(body: string, contentType = 'application/xml'): Response {
  return new Response(body, { headers: { 'content-type': `${contentType}; charset=utf-8` } });
}

import type { IncomingMessage } from 'node:http';

export interface Target {
  /** with its port; undefined when the request names none */
  host: string | undefined;
  /** encoded, with its leading "/" */
  path: string;
  /** "?q=1", '' for none */
  query: string;
}

const absolute = /^https?:\/\/([^/?#]*)(.*)$/i;

/** What the request asks for. An address in full, as a proxy sends it, wins over the Host header (RFC 9112). */
export function targetOf({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>): Target {
  const [, authority, rest = url] = absolute.exec(url) ?? [];
  const question = rest.indexOf('?');
  const path = question < 0 ? rest : rest.slice(0, question);
  return {
    host: authority ?? headers.host,
    path: authority !== undefined && path === '' ? '/' : path,
    query: question < 0 ? '' : rest.slice(question),
  };
}

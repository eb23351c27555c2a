import type { Core } from '@strapi/strapi';

/** What is used of Koa's context. */
export interface Context {
  method: string;
  path: string;
  url: string;
  query: Record<string, unknown>;
  params: Record<string, string>;
  state: { user?: { id: number; email: string; password: string } };
  request: {
    /** of the web server's word where the CMS is behind one, else of the connection */
    ip: string;
    secure: boolean;
    body?: unknown;
    headers: Record<string, string | string[] | undefined>;
  };
  cookies: {
    get(name: string): string | undefined;
    set(name: string, value: string | null, options: object): void;
  };
  body: unknown;
  status: number;
  set(header: string, value: string): void;
  redirect(address: string): void;
}

/** undefined where the system itself acts */
export function requestOf(strapi: Core.Strapi): Context | undefined {
  return strapi.requestContext.get() as unknown as Context | undefined;
}

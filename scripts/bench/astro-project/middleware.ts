import { portalCode } from '@sanlao/shared/urls';
import type { Content } from '../../../site/publisher/content/content.ts';
import { replica } from './replica.ts';

interface Context {
  url: URL;
  locals: { content?: Content };
}

/** Gives each page its content, by the reader and from the database that the publisher renders from. */
export function onRequest({ url, locals }: Context, next: () => Promise<Response>): Promise<Response> {
  const ofPortal = url.pathname.startsWith(`/${portalCode}/`);
  locals.content = replica().contentOf(ofPortal ? portalCode : undefined);
  return next();
}

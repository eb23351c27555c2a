import { urls } from '@sanlao/shared/urls';
import type { APIRoute } from 'astro';
import { originOf } from '../../content/addresses.ts';
import { notFound } from '../../routing/guards.ts';
import { contactOf, securityText } from '../../security/security-text.ts';

export const GET: APIRoute = ({ locals: { content } }) => {
  const email = contactOf(content.site, content.sites());
  if (!email) return notFound();
  const canonical = originOf(content, content.site.code) + urls.securityText();
  return new Response(securityText({ email, canonical, today: content.today() }), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};

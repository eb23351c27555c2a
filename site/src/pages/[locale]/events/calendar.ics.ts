import type { APIRoute } from 'astro';
import { siteCalendar } from '../../../calendar/calendar.ts';
import { calendarResponse } from '../../../calendar/response.ts';
import { localeOf, notFound } from '../../../routing/guards.ts';

export const GET: APIRoute = ({ params, locals: { content } }) => {
  const locale = localeOf(params.locale);
  return locale ? calendarResponse(siteCalendar(content, locale)) : notFound();
};

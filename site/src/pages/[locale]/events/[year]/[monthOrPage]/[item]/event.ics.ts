import type { APIRoute } from 'astro';
import { eventCalendar } from '../../../../../../calendar/calendar.ts';
import { calendarResponse } from '../../../../../../calendar/response.ts';
import { datedPart } from '../../../../../../content/archive.ts';
import { localeOf, notFound } from '../../../../../../routing/guards.ts';

export const GET: APIRoute = ({ params, locals: { content } }) => {
  const locale = localeOf(params.locale);
  const dated = datedPart(params.year, params.monthOrPage, params.item);
  const event = locale && dated && content.atPath('event', locale, dated.urlDate, dated.urlId);
  if (!event || event.withdrawal !== null) return notFound();
  return calendarResponse(eventCalendar(content, event));
};

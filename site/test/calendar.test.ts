import fc from 'fast-check';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '@sanlao/shared/content/types';
import { eventCalendar, siteCalendar } from '../src/calendar/calendar.ts';
import { event, site } from './documents.ts';
import { fakeContent } from './fake-content.ts';
import { rendered, type Rendered } from './rendered.ts';
import { world } from './world.ts';

const meeting = event({
  site: 'ministry',
  urlId: 'meetng',
  urlDate: '2026-11-20',
  start: '2026-12-01T01:30:00.000Z',
  end: '2026-12-02T09:00:00.000Z',
  title: 'ກອງປະຊຸມ; "ດິຈິຕອນ", ຄັ້ງທີ 3 \\ 😀',
  summary: 'ແຖວທີໜຶ່ງ,\r\nແຖວທີສອງ; ຈົບ.',
  place: 'ຫໍປະຊຸມ, ຊັ້ນ 2',
  province: 'LA-AT',
  chair: 'ຫົວໜ້າຫ້ອງການ',
  onlineUrl: 'https://meet.example.test/abc',
  registrationUrl: 'javascript:alert(1)',
  agenda: [{ time: '08:30', item: 'ເປີດພິທີ' }],
});
const called = (urlId: string, given: Partial<Event> = {}) =>
  event({ site: 'ministry', urlId, start: '2026-12-05T02:00:00.000Z', ...given });
const documents = [
  ...world,
  meeting,
  called('putoff', { state: 'postponed' }),
  called('nogood', { state: 'cancelled' }),
  called('gone01', { withdrawal: { date: '2026-11-21', reason: 'ຜິດພາດ' } }),
];

function parsed(text: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { calendar, events };
}

const value = (component: ICAL.Component, name: string) => String(component.getFirstPropertyValue(name));
const octets = (line: string) => new TextEncoder().encode(line).length;

describe('the file of one event', () => {
  const path = '/lo/events/2026/11/20-meetng/event.ics';
  let file: Rendered;
  let entry: ICAL.Event;

  beforeAll(async () => {
    file = await rendered('ministry', path, documents);
    [entry] = parsed(file.text).events as [ICAL.Event];
  }, 180_000);

  it('is a calendar', () => {
    expect(file.status).toBe(200);
    expect(file.contentType).toBe('text/calendar; charset=utf-8');
    expect(file.text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//')).toBe(true);
    expect(file.text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  });

  it('says what, when and where', () => {
    expect(entry.summary).toBe(meeting.title);
    expect(entry.location).toBe('ຫໍປະຊຸມ, ຊັ້ນ 2, ອັດຕະປື');
    expect(entry.startDate.toJSDate().toISOString()).toBe(meeting.start);
    expect(entry.endDate.toJSDate().toISOString()).toBe(meeting.end);
    expect(file.text).toContain('\r\nDTSTART:20261201T013000Z\r\n');
    expect(value(entry.component, 'url')).toBe('http://ministry.localhost:4000/lo/events/2026/11/20-meetng/');
  });

  it('describes it in plain text, with links that are links', () => {
    expect(entry.description).toBe(
      [
        'ແຖວທີໜຶ່ງ,\nແຖວທີສອງ; ຈົບ.',
        'ປະທານ: ຫົວໜ້າຫ້ອງການ\nເຂົ້າຮ່ວມທາງອອນລາຍ: https://meet.example.test/abc\n08:30: ເປີດພິທີ',
        'http://ministry.localhost:4000/lo/events/2026/11/20-meetng/',
      ].join('\n\n'),
    );
  });

  it('names its version by the publish, not by the clock', async () => {
    expect(entry.uid).toBe('2026-11-20-meetng@ministry');
    expect(value(entry.component, 'dtstamp')).toBe('2026-11-20T03:00:00Z');
    expect(value(entry.component, 'last-modified')).toBe('2026-11-20T03:00:00Z');
    expect((await rendered('ministry', path, documents)).text).toBe(file.text);
    const again = { ...meeting, publishedAt: '2026-11-20T03:00:01.000Z' };
    const content = fakeContent({ documents: [...world, again], site: 'ministry' });
    const [next] = parsed(eventCalendar(content, again)).events;
    expect(next!.sequence).toBe(entry.sequence + 1);
    expect(next!.uid).toBe(entry.uid);
  });

  it('is not there for an event that was withdrawn, or that is none', async () => {
    expect((await rendered('ministry', '/lo/events/2026/12/05-gone01/event.ics', documents)).status).toBe(
      404,
    );
    expect((await rendered('ministry', '/lo/events/2026/12/05-nosuch/event.ics', documents)).status).toBe(
      404,
    );
    expect((await rendered('ministry', '/de/events/2026/11/20-meetng/event.ics', documents)).status).toBe(
      404,
    );
  });

  it('has the same identifier on a site that shares it', async () => {
    const here = await rendered('ministry', '/lo/events/2026/12/12-coming/event.ics');
    const there = await rendered('phongsaly', '/lo/events/2026/12/12-coming/event.ics');
    expect(there.text).toBe(here.text);
  });
});

describe('the calendar of a site', () => {
  it('is named, says where it comes from and when to ask again', async () => {
    const { calendar } = parsed((await rendered('ministry', '/lo/events/calendar.ics', documents)).text);
    const name = 'ກິດຈະກຳຂອງ ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ';
    expect(value(calendar, 'x-wr-calname')).toBe(name);
    expect(value(calendar, 'name')).toBe(name);
    expect(value(calendar, 'source')).toBe('http://ministry.localhost:4000/lo/events/calendar.ics');
    expect(value(calendar, 'refresh-interval')).toBe('PT6H');
  });

  it('holds what is coming and what was, without what was withdrawn', async () => {
    const { events } = parsed((await rendered('ministry', '/lo/events/calendar.ics', documents)).text);
    expect(events.map(({ uid }) => uid.slice(11, 17))).toEqual([
      'past01',
      'today1',
      'meetng',
      'nogood',
      'putoff',
      'coming',
    ]);
  });

  it.each([
    ['meetng', 'CONFIRMED', /^ກອງປະຊຸມ;/],
    ['putoff', 'TENTATIVE', /^ເລື່ອນອອກໄປ: /],
    ['nogood', 'CANCELLED', /^ຍົກເລີກ: /],
  ])('says of %s that it is %s, in its title too', async (urlId, status, title) => {
    const { events } = parsed((await rendered('ministry', '/lo/events/calendar.ics', documents)).text);
    const entry = events.find(({ uid }) => uid.includes(urlId))!;
    expect(value(entry.component, 'status')).toBe(status);
    expect(entry.summary).toMatch(title);
  });

  it('of the portal holds the events of every site', async () => {
    const { calendar, events } = parsed(
      (await rendered('portal', '/lo/events/calendar.ics', documents)).text,
    );
    expect(value(calendar, 'source')).toBe('http://localhost:4000/lo/events/calendar.ics');
    expect(events).toHaveLength(6);
  });

  it('is there, and empty, where there are no events', async () => {
    const { status, text } = await rendered('vientiane-capital', '/en/events/calendar.ics');
    expect(status).toBe(200);
    expect(parsed(text).events).toEqual([]);
  });

  it('does not grow without end', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      called(`e${String(index).padStart(5, '0')}`, {
        start: new Date(Date.UTC(2026, 10, 22) + (index - 150) * 86_400_000).toISOString(),
      }),
    );
    const content = fakeContent({
      documents: [...world.filter(({ type }) => type === 'site'), ...many],
      site: 'ministry',
    });
    expect(parsed(siteCalendar(content, 'lo')).events).toHaveLength(50 + 150);
  });
});

describe('any text of an editor', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'ນ້ຳ',
          'ກະຊວງ',
          '\n',
          '\r\n',
          ',',
          ';',
          '\\',
          '\\n',
          ':',
          '"',
          '😀',
          '\u0000',
          '\u0007',
          ' ',
          'BEGIN:VEVENT',
        ),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));
  const plain = (given: string) => given.replace(/\r\n?/g, '\n').replace(/[\p{Cc}--\n]/gv, ' ');

  it('arrives as it was written, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(text, text, text, (title, place, name) => {
        const given = { ...meeting, title, place, province: null, summary: name };
        const ministry = site({ code: 'ministry', nameLo: name, nameEn: name });
        const content = fakeContent({ documents: [ministry, given], site: 'ministry' });
        const file = siteCalendar(content, 'lo');
        for (const line of file.split('\r\n')) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/\p{Cc}/u);
        }
        expect(file.isWellFormed()).toBe(true);
        const { events } = parsed(file);
        expect(events).toHaveLength(1);
        expect(events[0]!.summary ?? '').toBe(plain(title));
        expect(events[0]!.location ?? '').toBe(plain(place));
      }),
    );
  });
});

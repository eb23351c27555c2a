import { beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '@sanlao/shared/content/types';
import { article, event } from './documents.ts';
import { attribute, below, elements, linkOf, metaOf, named, textOf, type Element } from './html.ts';
import { rendered } from './rendered.ts';
import { world } from './world.ts';

const day = (urlId: string, start: string, given: Partial<Event> = {}) =>
  event({ site: 'ministry', urlId, urlDate: '2026-11-01', start, province: 'LA-AT', ...given });

const events = [
  day('week01', '2026-11-24T01:30:00.000Z', { end: '2026-11-27T09:00:00.000Z', title: 'ສັບປະດາດິຈິຕອນ' }),
  day('noon01', '2026-11-25T05:00:00.000Z', {
    title: 'ຝຶກອົບຮົມ',
    registrationUrl: 'https://register.example.test/',
    onlineUrl: 'https://meet.example.test/x',
    place: 'ຫ້ອງປະຊຸມ',
    outcome: 'article-report',
  }),
  day('putoff', '2026-11-25T02:00:00.000Z', { state: 'postponed' }),
  day('nogood', '2026-11-26T02:00:00.000Z', {
    state: 'cancelled',
    registrationUrl: 'https://register.example.test/',
    onlineUrl: 'https://meet.example.test/x',
  }),
  day('gone01', '2026-11-25T03:00:00.000Z', {
    title: 'ກອງປະຊຸມທີ່ຖອນ',
    withdrawal: { date: '2026-11-21', reason: 'ປະກາດຜິດພາດ' },
  }),
  article({ site: 'ministry', urlId: 'report', date: '2026-11-26', title: 'ຜົນຂອງການຝຶກອົບຮົມ' }),
];
const documents = [...world, ...events];
const pathOf = (urlId: string) => `/lo/events/2026/11/01-${urlId}/`;
const get = async (path: string, today?: string) => rendered('ministry', path, documents, today);
const links = (all: readonly Element[]) => named(all, 'a').map((element) => attribute(element, 'href'));
const classed = (all: readonly Element[], name: string) =>
  all.filter((element) => (attribute(element, 'class') ?? '').split(' ').includes(name));

describe('the calendar of a month', () => {
  let all: Element[];
  let cells: Element[];
  const cellOf = (number: number) =>
    cells.find((cell) => textOf(named(below(cell), 'time')[0] ?? cell).trim() === String(number))!;

  beforeAll(async () => {
    all = elements((await get('/lo/events/2026/11/')).text);
    cells = named(below(classed(all, 'month')[0]!), 'td');
  }, 180_000);

  it('is a table with a caption and a heading over each weekday, Monday first', () => {
    const table = below(classed(all, 'month')[0]!);
    expect(textOf(named(table, 'caption')[0]!)).toBe('ພະຈິກ 2026');
    const heads = named(table, 'th');
    expect(heads.map((head) => attribute(head, 'scope'))).toEqual(Array(7).fill('col'));
    expect(heads.map((head) => textOf(below(head)[1]!))).toEqual([
      'ຈັນ',
      'ອັງຄານ',
      'ພຸດ',
      'ພະຫັດ',
      'ສຸກ',
      'ເສົາ',
      'ອາທິດ',
    ]);
    expect(cells).toHaveLength(42);
    expect(textOf(cells[6]!).trim()).toBe('1');
  });

  it('shows an event of several days on each of them', () => {
    for (const number of [24, 25, 26, 27]) expect(links(below(cellOf(number)))).toContain(pathOf('week01'));
    for (const number of [23, 28]) expect(links(below(cellOf(number)))).toEqual([]);
  });

  it('names a day with its number of events, and leads to the first of them in the list', () => {
    const [link] = named(below(cellOf(25)), 'a');
    expect(attribute(link, 'aria-label')).toBe('25 ພະຈິກ 2026: 3 ກິດຈະກຳ');
    const target = all.find((element) => attribute(element, 'id') === attribute(link, 'href')!.slice(1))!;
    expect(textOf(target)).toContain('ສັບປະດາດິຈິຕອນ');
  });

  it('says what is called off in words', () => {
    expect(textOf(cellOf(26))).toContain('ຍົກເລີກ:');
    expect(textOf(cellOf(25))).toContain('ເລື່ອນອອກໄປ:');
  });

  it('marks today, and no day of another month', async () => {
    const marked = (elements: Element[]) =>
      elements
        .filter((element) => attribute(element, 'aria-current') === 'date')
        .map((cell) => textOf(cell).trim());
    expect(marked(all).map((text) => text.slice(0, 2))).toEqual(['22']);
    expect(marked(elements((await get('/lo/events/2026/12/')).text))).toEqual([]);
  });

  it('has the same events as a list, in their order, without those that were withdrawn', () => {
    const listed = all.filter(({ attrs }) =>
      attrs.some(({ name, value }) => name === 'id' && /^event-\d/.test(value)),
    );
    expect(listed.map((element) => links(below(element))[0])).toEqual([
      '/lo/events/2026/11/21-today1/',
      ...['week01', 'putoff', 'noon01', 'nogood'].map(pathOf),
    ]);
  });

  it('leads to the nearest months that have events, and to no other', async () => {
    const steps = (elements: Element[]) =>
      named(elements, 'a')
        .filter((element) => attribute(element, 'rel'))
        .map((element) => [attribute(element, 'rel'), attribute(element, 'href')]);
    expect(steps(all)).toEqual([['next', '/lo/events/2026/12/']]);
    expect(steps(elements((await get('/lo/events/2026/12/')).text))).toEqual([
      ['prev', '/lo/events/2026/11/'],
    ]);
  });

  it('holds many events of one day without losing any', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      day(`m${String(index).padStart(5, '0')}`, `2026-11-10T0${index % 8}:00:00.000Z`),
    );
    const { text } = await rendered('ministry', '/lo/events/2026/11/', [...documents, ...many]);
    const page = elements(text);
    for (const { urlId } of many) expect(links(page)).toContain(pathOf(urlId));
    expect(text).toContain('ອີກ 36');
  });
});

describe('the events of a site', () => {
  it('lead to months, provinces, years and the calendar to subscribe to', async () => {
    const page = links(elements((await get('/lo/events/')).text));
    for (const path of [
      '/lo/events/2026/11/',
      '/lo/events/2026/12/',
      '/lo/events/places/la-at/',
      '/lo/events/places/la-vt/',
      '/lo/events/2026/',
      '/lo/events/calendar.ics',
      'webcal://ministry.localhost:4000/lo/events/calendar.ics',
    ]) {
      expect(page).toContain(path);
    }
    expect(page).not.toContain('/lo/events/places/la-ph/');
  });

  it('come in the order of their start', async () => {
    const [coming] = (await get('/lo/events/')).text.split('id="past"');
    const order = [...coming!.matchAll(/01-(week01|putoff|noon01|nogood)\//g)].map(([, urlId]) => urlId);
    expect(order).toEqual(['week01', 'putoff', 'noon01', 'nogood']);
  });

  it('in a province are those that take place there', async () => {
    const { text } = await get('/lo/events/places/la-at/');
    expect(text).toContain('ກິດຈະກຳຢູ່ ອັດຕະປື');
    expect(text).toContain(pathOf('week01'));
    expect(text).not.toContain('12-coming');
  });

  it('of a province and a month exist on the portal, on their own sites', async () => {
    for (const path of ['/lo/events/', '/lo/events/2026/11/', '/lo/events/places/la-at/']) {
      const { status, text } = await rendered('portal', path, documents);
      expect(status).toBe(200);
      expect(text).toContain(`http://ministry.localhost:4000${pathOf('week01')}`);
    }
  });
});

describe('an event', () => {
  it('of several days says both ends, with their weekdays', async () => {
    const { text } = await get(pathOf('week01'));
    expect(text).toContain('ວັນອັງຄານ 24 ພະຈິກ 2026, 08:30');
    expect(text).toContain('ວັນສຸກ 27 ພະຈິກ 2026, 16:00');
  });

  it('leads to its month, its province, its file and its outcome', async () => {
    const page = links(elements((await get(pathOf('noon01'))).text));
    for (const path of [
      '/lo/events/2026/11/',
      '/lo/events/places/la-at/',
      `${pathOf('noon01')}event.ics`,
      '/lo/news/2026/11/26-report/',
      'https://register.example.test/',
      'https://meet.example.test/x',
    ]) {
      expect(page).toContain(path);
    }
  });

  it.each([
    ['is coming on its day', '2026-11-25', false],
    ['is over the day after', '2026-11-26', true],
  ])('%s, without being published again', async (_, today, isOver) => {
    const { text } = await get(pathOf('noon01'), today);
    const page = links(elements(text));
    expect(text.includes('ກິດຈະກຳນີ້ສິ້ນສຸດແລ້ວ.')).toBe(isOver);
    expect(page.includes('https://register.example.test/')).toBe(!isOver);
    expect(page.includes('https://meet.example.test/x')).toBe(!isOver);
    expect(page.includes(`${pathOf('noon01')}event.ics`)).toBe(!isOver);
    expect(page).toContain('/lo/news/2026/11/26-report/');
  });

  it.each([
    ['putoff', 'ກິດຈະກຳນີ້ຖືກເລື່ອນອອກໄປ.'],
    ['nogood', 'ກິດຈະກຳນີ້ຖືກຍົກເລີກ ແລະ ຈະບໍ່ຈັດຂຶ້ນ.'],
  ])('%s says what became of it, and as of when', async (urlId, words) => {
    const { text } = await get(pathOf(urlId));
    expect(text).toContain(words);
    expect(text).toContain('ຂໍ້ມູນ ວັນທີ 20 ພະຈິກ 2026');
  });

  it('that was cancelled offers nothing to take part in', async () => {
    const page = links(elements((await get(pathOf('nogood'))).text));
    expect(page.filter((href) => /example\.test|event\.ics/.test(href ?? ''))).toEqual([]);
  });

  it('that was withdrawn says so, and leads to no list that it left', async () => {
    const { status, text } = await get(pathOf('gone01'));
    const all = elements(text);
    expect(status).toBe(200);
    expect(text).toContain('ປະກາດຜິດພາດ');
    expect(metaOf(all, 'robots')).toBe('noindex');
    expect(linkOf(all, 'canonical')).toEqual([]);
    for (const path of [
      '/lo/events/',
      '/lo/events/2026/',
      '/lo/events/2026/11/',
      '/lo/events/places/la-at/',
    ]) {
      expect((await get(path)).text).not.toContain('gone01');
    }
  });
});

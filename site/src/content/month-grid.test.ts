import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsByDay, todayIn, weeksOf } from './month-grid.ts';

const month = fc
  .record({ year: fc.integer({ min: 1975, max: 2100 }), number: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, number }) => `${year}-${String(number).padStart(2, '0')}`);

describe('weeksOf', () => {
  it('begins weeks on Monday', () => {
    const [first] = weeksOf('2026-11');
    expect(first).toEqual([...Array<undefined>(6), '2026-11-01']);
    expect(weeksOf('2026-11')).toHaveLength(6);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('has each day of the month once, under its weekday', () => {
    fc.assert(
      fc.property(month, (name) => {
        const weeks = weeksOf(name);
        const days = weeks.flat().filter((day) => day !== undefined);
        const [year, number] = name.split('-').map(Number) as [number, number];
        expect(days).toHaveLength(new Date(Date.UTC(year, number, 0)).getUTCDate());
        expect(new Set(days).size).toBe(days.length);
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week.some((day) => day !== undefined)).toBe(true);
          week.forEach((day, index) => {
            if (day !== undefined) expect((new Date(day).getUTCDay() + 6) % 7).toBe(index);
          });
        }
      }),
    );
  });
});

describe('eventsByDay', () => {
  const event = (start: string, end: string | null = null) => ({ start, end });
  const daysOf = (...events: { start: string; end: string | null }[]) => [
    ...eventsByDay('2026-11', events).keys(),
  ];

  it.each([
    ['one moment', '2026-11-22T01:30:00Z', null, ['2026-11-22']],
    ['an evening that is the next day in Vientiane', '2026-11-22T18:00:00Z', null, ['2026-11-23']],
    [
      'several days',
      '2026-11-22T01:30:00Z',
      '2026-11-24T09:00:00Z',
      ['2026-11-22', '2026-11-23', '2026-11-24'],
    ],
    [
      'days of the month before',
      '2026-10-30T01:30:00Z',
      '2026-11-02T09:00:00Z',
      ['2026-11-01', '2026-11-02'],
    ],
    ['days of the month after', '2026-11-30T01:30:00Z', '2026-12-02T09:00:00Z', ['2026-11-30']],
    ['an end before its start', '2026-11-22T01:30:00Z', '2026-11-20T09:00:00Z', ['2026-11-22']],
  ])('puts %s on its days', (_, start, end, days) => {
    expect(daysOf(event(start, end))).toEqual(days);
  });

  it('keeps the order of events on one day', () => {
    const [a, b] = [event('2026-11-22T01:00:00Z'), event('2026-11-22T02:00:00Z')];
    expect(eventsByDay('2026-11', [a, b]).get('2026-11-22')).toEqual([a, b]);
  });
});

describe('todayIn', () => {
  function asked(name: string, today: string) {
    const days: string[] = [];
    const content = { isPast: (day: string) => (days.push(day), day < today) };
    return { today: todayIn(content, name), days };
  }

  it.each(['2026-11-01', '2026-11-22', '2026-11-30'])('finds %s in its month', (today) => {
    expect(asked('2026-11', today).today).toBe(today);
  });

  it('asks about one or two days in every other month, so that no archive is rendered at midnight', () => {
    expect(asked('2026-10', '2026-11-22')).toEqual({ today: undefined, days: ['2026-10-31'] });
    expect(asked('2026-12', '2026-11-22')).toEqual({ today: undefined, days: ['2026-12-31', '2026-11-30'] });
  });
});

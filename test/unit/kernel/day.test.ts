// Days of a zone, moments in UTC, and the ends of the calendar.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  day,
  dayIn,
  daySchema,
  daysBetween,
  financialYear,
  instant,
  instantSchema,
} from '../../../shared/kernel/day.ts';
import { law } from './law.ts';

describe('the local day', () => {
  test.each([
    // Nairobi is three hours ahead of UTC: its midnight is 21:00
    ['Africa/Nairobi', '2026-11-20T20:59:59.999Z', '2026-11-20'],
    ['Africa/Nairobi', '2026-11-20T21:00:00.000Z', '2026-11-21'],
    // Kolkata is five and a half ahead: 18:30
    ['Asia/Kolkata', '2026-03-31T18:29:59.999Z', '2026-03-31'],
    ['Asia/Kolkata', '2026-03-31T18:30:00.000Z', '2026-04-01'],
    // Berlin puts the clock forward on 29 March 2026: midnight moves from 23:00 to 22:00
    ['Europe/Berlin', '2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T22:00:00.000Z', '2026-03-30'],
    // and back on 25 October, a day of 25 hours
    ['Europe/Berlin', '2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T23:00:00.000Z', '2026-10-26'],
    ['UTC', '2024-02-29T00:00:00.000Z', '2024-02-29'],
  ])('in %s at %s is %s', (zone, at, local) => {
    expect(dayIn(zone, Date.parse(at))).toBe(local);
  });

  test('of a clock that lost its battery is the first of the calendar', () => {
    expect(dayIn('America/New_York', 0)).toBe('1970-01-01');
    expect(dayIn('Africa/Nairobi', -1)).toBe('1970-01-01');
    expect(dayIn('Asia/Kolkata', Date.parse('2099-12-31T23:00:00Z'))).toBe('2099-12-31');
  });
});

describe('a day', () => {
  test.each(['1970-01-01', '2099-12-31', '2024-02-29', '2000-02-29'])('may be %s', (text) => {
    expect(daySchema.safeParse(text).success).toBe(true);
  });

  test.each([
    '1969-12-31',
    '2100-01-01',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-11-21T00:00:00Z',
    ' 2026-11-21',
    '2026-11-21\n',
    '٢٠٢٦-١١-٢١',
    '',
  ])('is never %j', (text) => {
    expect(daySchema.safeParse(text).success).toBe(false);
  });
});

describe('a moment', () => {
  test.each(['1970-01-01T00:00:00.000Z', '2099-12-31T23:59:59.999Z'])('may be %s', (text) => {
    expect(instantSchema.safeParse(text).success).toBe(true);
  });

  test.each([
    '2026-02-30T10:00:00.000Z',
    '2026-02-28T24:00:00.000Z',
    '2026-02-28T10:60:00.000Z',
    '2026-11-21T06:30:00Z',
    '2026-11-21T06:30:00.000+03:00',
    '2100-01-01T00:00:00.000Z',
  ])('is never %s', (text) => {
    expect(instantSchema.safeParse(text).success).toBe(false);
  });

  test('outside the calendar reads as its nearer end', () => {
    expect(instant(-1)).toBe('1970-01-01T00:00:00.000Z');
    expect(instant(5e12)).toBe('2099-12-31T23:59:59.999Z');
    expect(instant(1_795_242_600_000)).toBe('2026-11-21T06:30:00.000Z');
  });
});

describe('days later', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  test('stop at the ends of the calendar', () => {
    expect(addDays(day('2099-12-31'), 15)).toBe('2099-12-31');
    expect(addDays(day('1970-01-01'), -1)).toBe('1970-01-01');
  });
});

describe('the financial year', () => {
  test.each([
    ['2026-03-31', 4, '2526'],
    ['2026-04-01', 4, '2627'],
    ['2027-03-31', 4, '2627'],
    ['2026-01-01', 1, '2026'],
    ['2026-12-31', 1, '2026'],
    ['2026-06-30', 7, '2526'],
    ['2026-07-01', 7, '2627'],
    ['1999-12-31', 4, '9900'],
  ])('of %s that starts in month %i is %s', (of, startMonth, year) => {
    expect(financialYear(day(of), startMonth)).toBe(year);
  });
});

law(
  'days there and back again, in the order of their text',
  fc.property(fc.integer({ min: 0, max: 40_000 }), fc.nat(7_000), (start, days) => {
    const from = addDays(day('1970-01-01'), start);
    const to = addDays(from, days);
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(to, -days)).toBe(from);
    expect(from < to).toBe(days > 0);
  }),
);

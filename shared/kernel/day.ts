// A Day is YYYY-MM-DD in the business's zone; an instant is UTC. Nothing here asks a clock.
import * as z from 'zod/mini';

export type Day = string & z.core.$brand<'day'>;
/** ISO 8601 in UTC with milliseconds: 2026-11-21T06:30:00.000Z. */
export type Instant = string & z.core.$brand<'instant'>;

const MS_A_DAY = 86_400_000;

const isCalendarDay = (text: string) => {
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
};

export const daySchema = z
  .string()
  .check(
    z.regex(/^(19[7-9]\d|20\d\d)-\d\d-\d\d$/, 'must be a day such as 2026-11-21'),
    z.refine(isCalendarDay, 'is not a day of the calendar'),
  )
  .brand<'day'>();

export const instantSchema = z
  .string()
  .check(
    z.regex(
      /^(19[7-9]\d|20\d\d)-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
      'must be a moment in UTC such as 2026-11-21T06:30:00.000Z',
    ),
    z.refine((text) => !Number.isNaN(Date.parse(text)), 'is not a moment of the calendar'),
  )
  .brand<'instant'>();

export function day(text: string): Day {
  return daySchema.parse(text);
}

/** The instant of Unix milliseconds. */
export function instant(ms: number): Instant {
  return instantSchema.parse(new Date(ms).toISOString());
}

/** The local day of an instant in an IANA zone such as Africa/Nairobi. */
export function dayIn(zone: string, ms: number): Day {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(ms));
  return day(parts.slice(0, 10));
}

export function addDays(from: Day, days: number): Day {
  return day(
    new Date(Date.parse(`${from}T00:00:00Z`) + days * MS_A_DAY).toISOString().slice(0, 10),
  );
}

/** Whole days from one day to a later one (negative when it is earlier). */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_A_DAY);
}

/**
 * The four characters that name a financial year in a document number: 2627 for April 2026 to
 * March 2027 (India), 2026 where the year starts in January.
 */
export function financialYear(of: Day, startMonth: number): string {
  const year = Number(of.slice(0, 4));
  if (startMonth === 1) return String(year);
  const start = Number(of.slice(5, 7)) >= startMonth ? year : year - 1;
  return `${String(start).slice(2)}${String(start + 1).slice(2)}`;
}

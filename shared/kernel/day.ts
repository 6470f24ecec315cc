// A Day is YYYY-MM-DD in the business's zone; an instant is UTC. Nothing here asks a clock.
import * as z from 'zod/mini';

export type Day = string & z.core.$brand<'day'>;
/** ISO 8601 in UTC with milliseconds: 2026-11-21T06:30:00.000Z. */
export type Instant = string & z.core.$brand<'instant'>;

const FIRST_DAY = '1970-01-01';
const LAST_DAY = '2099-12-31';
const LAST_MS = Date.parse(`${LAST_DAY}T23:59:59.999Z`);

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Of a text of the form YYYY-MM-DD, by the Gregorian calendar. */
const isCalendarDay = (text: string) => {
  const [year = 0, month = 0, dayOfMonth = 0] = text.split('-').map(Number);
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeapYear ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
  return dayOfMonth >= 1 && dayOfMonth <= last;
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
      /^(19[7-9]\d|20\d\d)-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
      'must be a moment in UTC such as 2026-11-21T06:30:00.000Z',
    ),
    z.refine((text) => isCalendarDay(text.slice(0, 10)), 'is not a moment of the calendar'),
  )
  .brand<'instant'>();

export function day(text: string): Day {
  return daySchema.parse(text);
}

/** The instant of Unix milliseconds; a clock outside 1970 to 2099 reads as the nearer end. */
export function instant(ms: number): Instant {
  return new Date(Math.min(Math.max(ms, 0), LAST_MS)).toISOString() as Instant;
}

/**
 * The local day of Unix milliseconds in an IANA zone such as Africa/Nairobi. The parts are taken by
 * name, since how a locale writes a day differs between browsers.
 */
export function dayIn(zone: string, ms: number): Day {
  const parts = dayFormat(zone).formatToParts(new Date(Math.min(Math.max(ms, 0), LAST_MS)));
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
  return nearestDay(`${part('year')}-${part('month')}-${part('day')}`);
}

/** One format a zone, kept: making one takes 0.4 ms, and a business asks for the day all day. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(zone: string): Intl.DateTimeFormat {
  const kept = dayFormats.get(zone);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  dayFormats.set(zone, made);
  return made;
}

/** So many days later (earlier where negative), but never outside 1970-01-01 to 2099-12-31. */
export function addDays(from: Day, days: number): Day {
  return dayOfNumber(Math.min(Math.max(numberOfDay(from) + days, 0), LAST_NUMBER));
}

/** West of Greenwich the first instant is a day of 1969, east of it the last one is of 2100. */
function nearestDay(text: string): Day {
  if (text < FIRST_DAY) return FIRST_DAY as Day;
  return (text > LAST_DAY ? LAST_DAY : text) as Day;
}

/** Whole days from one day to a later one (negative when it is earlier). */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from);
}

const DAYS_OF_FOUR_YEARS = 1_461;
const [YEAR_SHIFT, SHIFT_DAYS] = [1968, 671];

/**
 * Days since 1970-01-01 by whole numbers: a `Date` made of text costs ten times as much, and a
 * billing asks for a million. Years begin in March here, so that a leap day is the last of one; no
 * century between 1970 and 2099 leaves its leap day out.
 */
function numberOfDay(of: Day): number {
  const month = digits(of, 5, 7);
  const year = digits(of, 0, 4) - YEAR_SHIFT - (month < 3 ? 1 : 0);
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(of, 8, 10) - 1;
  return Math.floor((year * DAYS_OF_FOUR_YEARS) / 4) + inYear - SHIFT_DAYS;
}

function dayOfNumber(since: number): Day {
  const shifted = since + SHIFT_DAYS;
  const years = Math.floor((4 * shifted + 3) / DAYS_OF_FOUR_YEARS);
  const inYear = shifted - Math.floor((years * DAYS_OF_FOUR_YEARS) / 4);
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
  const dayOfMonth = inYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = YEAR_SHIFT + years + (month < 3 ? 1 : 0);
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as Day;
}

const ZERO_DIGIT = 48;

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place += 1) {
    value = value * 10 + text.charCodeAt(place) - ZERO_DIGIT;
  }
  return value;
}

const twoDigits = (value: number) => (value < 10 ? `0${value}` : `${value}`);

const LAST_NUMBER = numberOfDay(LAST_DAY as Day);

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

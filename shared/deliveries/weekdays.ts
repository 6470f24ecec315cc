// Days of the week as one number: bit 0 is Monday, bit 6 Sunday; 127 is every day.
import * as z from 'zod/mini';
import { type Day, day, daysBetween } from '../kernel/day.ts';

export type Weekdays = number & z.core.$brand<'weekdays'>;

export const weekdaysSchema = z
  .int()
  .check(z.gte(1, 'must hold a day'), z.lte(127, 'has more than seven days'))
  .brand<'weekdays'>();

export const weekdays = (bits: number): Weekdays => weekdaysSchema.parse(bits);

export const EVERY_DAY: Weekdays = weekdays(127);

const A_MONDAY = day('1970-01-05');

/** 0 is Monday, 6 Sunday. */
export const weekdayOf = (of: Day): number => ((daysBetween(A_MONDAY, of) % 7) + 7) % 7;

export const isOnWeekday = (of: Day, on: number): boolean => ((on >> weekdayOf(of)) & 1) === 1;

// Months as their first days.
import { addDays, type Day, day } from '../../shared/kernel/day.ts';
import type { Language } from '../app/language.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', hi: 'hi-IN', sw: 'sw-KE' };

const monthOf = (of: Day): Day => day(`${of.slice(0, 7)}-01`);
export const monthAfter = (month: Day): Day => monthOf(addDays(month, 31));
export const monthBefore = (month: Day): Day => monthOf(addDays(month, -1));

/** November 2026. */
export function formatMonth(month: Day, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${month}T00:00:00Z`));
}

/** The name of a day of the week, 0 for Monday; 5 January 1970 was one. */
export function formatWeekday(
  place: number,
  language: Language,
  weekday: 'long' | 'short' = 'long',
): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', weekday }).format(
    Date.UTC(1970, 0, 5 + place),
  );
}

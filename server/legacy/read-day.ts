// Days as people wrote them, in one column in several ways: 2025-08-20, 20/08/2025, 08-20-25, Jan
// 15, 2024, 20250820, a moment in another zone, a day number of a spreadsheet.
import { dayOfText } from '../../shared/books/bank-text.ts';
import { addDays, type Day, day, dayIn, daySchema } from '../../shared/kernel/day.ts';

export type ReadDay = {
  readonly day: Day;
  /** Day and month could be the other way round, and the column does not say which. */
  readonly isAmbiguous: boolean;
};

/** Which of day and month comes first in a column, where any of its cells tells. */
export type DayOrder = { readonly order: 'day first' | 'month first'; readonly isSure: boolean };

const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T,].*)?$/;

/** By the cells that can be read in one way only; the day is first where as many say so. */
export function dayOrderOf(texts: readonly (string | null | undefined)[]): DayOrder {
  let [dayFirst, monthFirst] = [0, 0];
  for (const text of texts) {
    const [, first, second] = numeric.exec(text ?? '') ?? [];
    if (Number(first) > 12) dayFirst += 1;
    else if (Number(second) > 12) monthFirst += 1;
  }
  return {
    order: monthFirst > dayFirst ? 'month first' : 'day first',
    isSure: (dayFirst === 0) !== (monthFirst === 0),
  };
}

/** Null when it is no day of 1970 to 2099. A moment is the day that it was in the zone. */
export function readDay(text: string, zone: string, column: DayOrder): ReadDay | null {
  const sure = (read: Day | null) => (read === null ? null : { day: read, isAmbiguous: false });
  if (/^\d{4}-\d\d-\d\d/.test(text)) return sure(isoDay(text, zone));
  const parts = numeric.exec(text);
  if (parts !== null) return numericDay(parts, column);
  const packed = /^(\d{4})(\d\d)(\d\d)(?:[ T].*)?$/.exec(text);
  if (packed !== null) return sure(known(packed.slice(1).join('-')));
  if (/^[2-7]\d{4}(\.\d+)?$/.test(text)) return sure(addDays(day('1970-01-01'), serial(text)));
  return sure(wordedDay(text));
}

/** Day 1 of a spreadsheet is 1 January 1900, and it believes in 29 February 1900. */
const serial = (text: string) => Math.floor(Number(text)) - 25_569;

function isoDay(text: string, zone: string): Day | null {
  const isMoment = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/.test(text);
  if (!isMoment) return known(text.slice(0, 10));
  const ms = Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  return Number.isNaN(ms) ? null : dayIn(zone, ms);
}

function numericDay(parts: RegExpExecArray, { order, isSure }: DayOrder): ReadDay | null {
  const [, first = '', second = '', year = ''] = parts;
  const isDayFirst = Number(first) > 12 || (Number(second) <= 12 && order === 'day first');
  const [dayOfMonth, month] = isDayFirst ? [first, second] : [second, first];
  const read = known(joined(year, month, dayOfMonth));
  const either = Number(first) <= 12 && Number(second) <= 12 && first !== second;
  return read === null ? null : { day: read, isAmbiguous: either && !isSure };
}

/** Jan 15, 2024, and as the bank's reader has them: 20-Aug-2025 10:00, 2025/8/5. */
function wordedDay(text: string): Day | null {
  const [, month, dayOfMonth, year] =
    /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})(?:[ T,].*)?$/i.exec(text) ?? [];
  return dayOfText(month === undefined ? text : `${dayOfMonth} ${month} ${year}`, 'day_first');
}

function joined(year: string, month: string, dayOfMonth: string): string {
  const full = year.length === 2 ? `20${year}` : year;
  return [full, month.padStart(2, '0'), dayOfMonth.padStart(2, '0')].join('-');
}

function known(text: string): Day | null {
  const read = daySchema.safeParse(text);
  return read.success ? read.data : null;
}

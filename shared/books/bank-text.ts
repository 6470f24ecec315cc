// Days and amounts as banks write them: 18.09.2017, 12-Dec-2019, «£1,183.23», «-33,87»,
// «1,23,456.00». What can't be read exactly is null, never guessed to nothing.
import { type Day, daySchema } from '../kernel/day.ts';
import { decode } from '../kernel/decode.ts';
import { type Money, money } from '../kernel/money.ts';

/** Which of two numbers before the year is the day. */
export type DayOrder = 'day_first' | 'month_first';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day of the calendar, with or without a time after it; null where it is none. */
export function dayOfText(text: string, order: DayOrder): Day | null {
  const plain = text.trim();
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(plain);
  if (yearFirst !== null) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const named = /^(\d{1,2})[-\s/]([A-Za-z]{3})[a-z]*\.?[-\s/,]+(\d{2,4})(?!\d)/.exec(plain);
  if (named !== null) {
    const month = MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1;
    return dayOf(named[3], String(month), named[1]);
  }
  const numbers = numbersOfDay(plain);
  if (numbers === null) return null;
  const [first, second, year] = numbers;
  return order === 'day_first' ? dayOf(year, second, first) : dayOf(year, first, second);
}

/** 09/17/2026: the month stands first where a second number can be no month. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const isMonthFirst = texts.some((text) => Number(numbersOfDay(text.trim())?.[1]) > 12);
  return isMonthFirst ? 'month_first' : 'day_first';
}

function numbersOfDay(text: string): readonly [string, string, string] | null {
  const found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(text);
  const [, first, second, year] = found ?? [];
  if (first === undefined || second === undefined || year === undefined) return null;
  return [first, second, year];
}

function dayOf(year = '', month = '', day = ''): Day | null {
  const whole = year.length === 2 ? `20${year}` : year;
  const text = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const decoded = decode(daySchema, text);
  return decoded.ok ? decoded.value : null;
}

/** Minor units of a currency with `digits` decimals; null where it is no exact amount. */
export function amountOfText(text: string, digits: number): Money | null {
  const plain = text.replace(/[\s\u00a0\u202f']/g, '');
  // «£1,183.23», «-₹ 99», «KES 500»: the sign of a currency may stand before the figures.
  const bare = plain.replace(/^([-+(−]*)(?:[£$€₹¥]|[A-Za-z]{1,3}\.?)(?=[-+(−\d.,])/, '$1');
  const found = /^([-+−]?)(\(?)([-+−]?)(\d[\d.,]*|[.,]\d+)\)?([-−]?)([A-Za-z]{2,3}\.?)?$/.exec(
    bare,
  );
  if (found === null) return null;
  const [, before = '', bracket = '', inner = '', figures = '', after = '', letters = ''] = found;
  const whole = minorUnits(figures, digits);
  if (whole === null) return null;
  const isNegative =
    bracket === '(' || /[-−]/.test(`${before}${inner}${after}`) || /^dr\.?$/i.test(letters);
  return money(isNegative ? -whole : whole);
}

/** The last separator is the decimal one, but where three figures follow a lone one. */
function minorUnits(figures: string, digits: number): number | null {
  const last = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
  const mark = figures.charAt(last);
  const isAlone = last >= 0 && figures.indexOf(mark) === last;
  const behind = figures.length - last - 1;
  const hasBoth = figures.includes('.') && figures.includes(',');
  const isDecimal = last >= 0 && isAlone && (behind !== 3 || hasBoth || last === 0);
  const whole = (isDecimal ? figures.slice(0, last) : figures).replace(/[.,]/g, '');
  const rest = (isDecimal ? figures.slice(last + 1) : '').padEnd(digits, '0');
  // 30.000 and 4.50000 are exact, 5.005 is not.
  if (/[^0]/.test(rest.slice(digits))) return null;
  const units = Number(`${whole}${rest.slice(0, digits)}`);
  return Number.isSafeInteger(units) ? units : null;
}

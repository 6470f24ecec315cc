// Where one stands in the books: business, sheet and days, all in the address, so that the way back
// returns to the same figures and a link to them can be sent.
import { useSearchParams } from 'wouter';
import { type Day, day, dayIn, daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { useStore } from '../store/session.ts';
import { useBusinesses } from '../store/use-businesses.ts';

export const sheets = ['profit', 'balance', 'cash', 'trial', 'journal'] as const;
export type Sheet = (typeof sheets)[number];
export const periods = ['month', 'year', 'all'] as const;
export type Period = (typeof periods)[number];

export type BooksPlace = {
  readonly businesses: readonly Business[];
  readonly business: Business;
  readonly sheet: Sheet;
  readonly period: Period;
  readonly to: Day;
  /** The question after a path: the days of the period. */
  readonly span: string;
  /** The same place as the question of an address, with what changes. */
  readonly link: (change?: Readonly<Record<string, string>>) => string;
  readonly go: (change: Readonly<Record<string, string>>) => void;
};

/** Undefined while the businesses are being read. */
export function useBooksPlace(): BooksPlace | undefined {
  const { world } = useStore();
  const businesses = useBusinesses();
  const [params, setParams] = useSearchParams();
  const business = businesses?.find(({ id }) => id === params.get('business')) ?? businesses?.[0];
  if (businesses === undefined || business === undefined) return undefined;
  const sheet = sheets.find((one) => one === params.get('sheet')) ?? 'profit';
  const period = periods.find((one) => one === params.get('period')) ?? 'month';
  const typed = decode(daySchema, params.get('to'));
  const to = typed.ok ? typed.value : dayIn(business.zone, world.now());
  const place = { business: business.id, sheet, period, ...(typed.ok ? { to } : {}) };
  const link = (change = {}) => new URLSearchParams({ ...place, ...change }).toString();
  return {
    businesses,
    business,
    sheet,
    period,
    to,
    span: spanOf(period, to),
    link,
    go: (change) => setParams({ ...place, ...change }, { replace: true }),
  };
}

/** Without a first day the server takes the financial year's. */
function spanOf(period: Period, to: Day): string {
  if (period === 'year') return `to=${to}`;
  const from = period === 'month' ? day(`${to.slice(0, 7)}-01`) : day('1970-01-01');
  return `from=${from}&to=${to}`;
}

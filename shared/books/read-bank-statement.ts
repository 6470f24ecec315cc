// The lines of a bank's or M-Pesa's file, from its cells. Every row becomes a line or is told with
// its reason; nothing is left out in silence.
import { type Money, money } from '../kernel/money.ts';
import { printable } from '../kernel/text.ts';
import { type BankColumns, bankColumns } from './bank-columns.ts';
import { amountOfText, type DayOrder, dayOfText, dayOrderOf } from './bank-text.ts';
import type { StatementLine } from './statement-imported.ts';

export type LeftOutReason = 'no_day' | 'no_amount' | 'nothing_moved' | 'not_completed';
export type LeftOut = {
  /** Counted from 1, as a spreadsheet does. */
  readonly row: number;
  readonly reason: LeftOutReason;
  readonly text: string;
};

export type ReadStatement = {
  readonly lines: readonly StatementLine[];
  readonly leftOut: readonly LeftOut[];
  /** What stood there before the first line, by the file's own balances; null: not told. */
  readonly opening: Money | null;
};

type Row = readonly string[];
type Reading = {
  readonly columns: BankColumns;
  readonly order: DayOrder;
  readonly digits: number;
  /** Some amount is below nothing: then signs say which way money went, not the words beside. */
  readonly isSigned: boolean;
};
type Told = { readonly line: StatementLine; readonly balance: Money | null };

/** Null where no columns of days and amounts were found. */
export function readBankStatement(rows: readonly Row[], digits: number): ReadStatement | null {
  const columns = bankColumns(rows);
  return columns === null ? null : readBankLines(rows, columns, digits);
}

/** By columns that were found or chosen by hand. The oldest line comes first. */
export function readBankLines(
  rows: readonly Row[],
  columns: BankColumns,
  digits: number,
): ReadStatement {
  const body = rows.slice(columns.headAt + 1);
  const order = dayOrderOf(body.map((row) => row[columns.day] ?? ''));
  const { amount: place } = columns;
  const isSigned =
    place !== null && body.some((row) => (amountOfText(row[place] ?? '', digits) ?? 0) < 0);
  const told: Told[] = [];
  const leftOut: LeftOut[] = [];
  for (const [at, row] of body.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const read = readRow(row, { columns, order, digits, isSigned });
    if (typeof read !== 'string') told.push(read);
    else {
      const text = printable(row.filter(Boolean).join(' · '), 80);
      leftOut.push({ row: columns.headAt + at + 2, reason: read, text });
    }
  }
  if (isNewestFirst(told)) told.reverse();
  return { lines: told.map(({ line }) => line), leftOut, opening: openingOf(told) };
}

function readRow(row: Row, reading: Reading): Told | LeftOutReason {
  const { columns, order, digits } = reading;
  const cell = (at: number | null) => (at === null ? '' : (row[at] ?? '').trim());
  const day = dayOfText(cell(columns.day), order);
  if (day === null) return 'no_day';
  const status = cell(columns.status ?? null);
  if (status !== '' && !COMPLETED.test(status)) return 'not_completed';
  const amount = amountOf(cell, reading);
  if (amount === null) return 'no_amount';
  if (amount === 0) return 'nothing_moved';
  const texts = columns.texts.map(cell).filter(Boolean);
  const text = printable([...new Set(texts)].join(' · ').replace(/\s+/g, ' '), 140);
  const reference = printable(cell(columns.reference), 40);
  const balance = amountOfText(cell(columns.balance), digits);
  return { line: { day, amount, text, reference }, balance };
}

const COMPLETED =
  /^(completed?|success(ful)?|settled|booked|posted|cleared|reconciled|processed|done|paid|ok)$/i;
const CAME_IN = /^(i|c|cr|credit|in|inflow|deposit|paid in|money in)$/i;
const WENT_OUT = /^(o|d|dr|db|debit|out|outflow|withdraw(al|n)?|paid out|money out)$/i;

/** Null where nothing says which way it went: money that may have gone out never came in. */
function amountOf(
  cell: (at: number | null) => string,
  { columns, digits, isSigned }: Reading,
): Money | null {
  const read = (at: number | null) => amountOfText(cell(at), digits);
  if (columns.amount === null) {
    const [into, out] = [read(columns.moneyIn), read(columns.moneyOut)];
    if (into === null && out === null) return null;
    return money(Math.abs(into ?? 0) - Math.abs(out ?? 0));
  }
  const amount = read(columns.amount);
  if (amount === null || columns.flag === null || amount < 0) return amount;
  const flag = cell(columns.flag);
  if (WENT_OUT.test(flag)) return money(-amount);
  return isSigned || CAME_IN.test(flag) ? amount : null;
}

function isNewestFirst(told: readonly Told[]): boolean {
  const [first, last] = [told.at(0), told.at(-1)];
  return first !== undefined && last !== undefined && first.line.day > last.line.day;
}

/** The first balance less what that line moved, where the balance of the next line agrees. */
function openingOf(told: readonly Told[]): Money | null {
  const [first, second] = told;
  if (first === undefined || first.balance === null) return null;
  const isNext = second?.balance != null && second.balance - second.line.amount === first.balance;
  const agrees = second === undefined || isNext;
  return agrees ? money(first.balance - first.line.amount) : null;
}

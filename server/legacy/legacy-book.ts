// What a legacy source says, judged row by row: everything that can land, with its remarks, and
// everything that cannot, with its reason. Pure: nothing is written, nothing is asked.

import type { BodyOf } from '../../shared/facts.ts';
import type { Day } from '../../shared/kernel/day.ts';
import {
  type AccountId,
  type CustomerId,
  mainAccountOf,
  type RoundId,
} from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { MoneyMethod } from '../../shared/ledger/money-method.ts';
import type { LegacyRow, LegacySource, LegacyTable } from './legacy-source.ts';
import { type ReadAmount, readAmount } from './read-amount.ts';
import type { Reason } from './reasons.ts';

export type SaleLine = BodyOf<'sale.recorded'>['lines'][number];

/** How the bare amount of a customer stands to the documents. */
export type AmountMeaning =
  /** Owed before and beside the invoices, as the seed has it. */
  | 'before'
  /** All that is owed, invoices and payments included. */
  | 'whole';

export type LegacyFrame = {
  readonly source: LegacySource;
  readonly business: Business;
  /** The day of the move: openings stand on it. */
  readonly day: Day;
  /** The account of an invoice or a payment; without it, the customer's main account. */
  readonly accountOf?: (row: LegacyRow) => LegacyAccount;
};

/** An account, or why there is none. */
export type LegacyAccount =
  | { readonly accountId: AccountId; readonly wrong: null }
  | { readonly accountId: null; readonly wrong: Reason };

/** Where a row of a customer is owed or paid. */
export const accountIn = (
  frame: LegacyFrame,
  row: LegacyRow,
  customer: LegacyCustomer,
): LegacyAccount =>
  frame.accountOf?.(row) ?? { accountId: mainAccountOf(customer.id), wrong: null };

type Judged = {
  readonly row: LegacyRow;
  readonly reasons: readonly Reason[];
};

export type LegacyCustomer = Judged & {
  readonly id: CustomerId;
  readonly name: string;
  readonly phone: string | null;
  readonly place: string;
  readonly roundId: RoundId | null;
  readonly stopOrder: number;
  readonly note: string;
  /** Null where a cell is there and can't be read. */
  readonly opening: number | null;
  readonly outstanding: number | null;
  readonly amountReasons: readonly Reason[];
};

export type LegacyInvoice = Judged & {
  readonly customer: LegacyCustomer;
  readonly accountId: AccountId;
  readonly day: Day;
  readonly dueDay: Day | null;
  /** − is a credit. */
  readonly minor: number;
  /** Null: the server's series gives one. */
  readonly number: string | null;
  readonly title: string;
  readonly lines: readonly SaleLine[];
  /** What the source says was paid on it, in minor units. */
  readonly paid: number;
};

export type LegacyPayment = Judged & {
  readonly customer: LegacyCustomer;
  readonly accountId: AccountId;
  readonly day: Day;
  /** − was given back. */
  readonly minor: number;
  readonly method: MoneyMethod;
  readonly reference: string;
};

/** So much of a payment settles an invoice. */
export type LegacyAllocation = {
  readonly payment: LegacyPayment;
  readonly invoice: LegacyInvoice;
  readonly minor: number;
};

/** A row that does not land. */
export type Apart = {
  readonly table: string;
  readonly row: LegacyRow;
  readonly reasons: readonly Reason[];
  readonly amount: number | null;
};

/** The rows of a table, none where the source has no such table. */
export function rowsOf({ source }: LegacyFrame, name: string): readonly LegacyRow[] {
  return tablesOf(source, name).flatMap(({ rows }) => rows);
}

export function tablesOf(source: LegacySource, name: string): readonly LegacyTable[] {
  return source.tables.filter((table) => table.name === name);
}

/** The first of the named cells that holds anything. */
export function cell(row: LegacyRow, ...names: readonly string[]): string | null {
  const name = filled(row, names);
  return name === undefined ? null : (row.cells[name] ?? null);
}

const filled = ({ cells }: LegacyRow, names: readonly string[]) =>
  names.find((name) => cells[name] != null);

/** The amount in the first of the named cells that holds anything; null where none does. */
export function amountIn(
  row: LegacyRow,
  names: readonly string[],
  currency: Business['currency'],
): ReadAmount | null {
  const name = filled(row, names);
  if (name === undefined) return null;
  return readAmount(row.cells[name] ?? '', currency, row.markOf(name));
}

// An open item is one amount owed (an invoice, a bill, an opening balance) or one amount in hand
// (a payment, an opening credit). Its id is the id of the fact that made it.
import type { Day } from '../kernel/day.ts';
import type { AccountId, FactId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';

/** A bill credit is a bill below nothing: too much was billed before. */
export type OpenItemKind =
  | 'invoice'
  | 'bill'
  | 'opening'
  | 'payment'
  | 'opening_credit'
  | 'bill_credit'
  | 'credit_note'
  | 'debit_note'
  | 'late_fee'
  | 'write_off'
  | 'refund'
  | 'moved_out'
  | 'moved_in';
export type Side = 'debit' | 'credit';

/** «This much of that credit settles that debit», as the customer or collector chose. */
export type Choice = { readonly debitId: FactId; readonly amount: Money };

export type OpenItem = {
  readonly id: FactId;
  readonly accountId: AccountId;
  readonly side: Side;
  readonly kind: OpenItemKind;
  /** More than nothing. */
  readonly amount: Money;
  readonly day: Day;
  /** The day by which a debit is to be paid; a credit's own day. */
  readonly dueDay: Day;
  /** The number on the document, null where there is none. */
  readonly number: string | null;
  /** Of a credit: the debits that were chosen for it. Empty: oldest first. */
  readonly choices: readonly Choice[];
};

/** What settling asks of an open item. */
export type Settled = Pick<OpenItem, 'id' | 'side' | 'amount' | 'dueDay' | 'choices'>;

/** Oldest first: by due day, then by id (UUIDv7: by the making). */
export function byAge(
  a: { readonly id: FactId; readonly dueDay: Day },
  b: { readonly id: FactId; readonly dueDay: Day },
): number {
  if (a.dueDay !== b.dueDay) return a.dueDay < b.dueDay ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

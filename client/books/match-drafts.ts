// The facts of a line of a statement: that line and entries are the same money, alone or in the
// same save as the payment or the entry by hand that the line tells of.
import type { OpenLine } from '../../shared/books/reconcile-answers.ts';
import type { StatedAccount } from '../../shared/books/statement-imported.ts';
import {
  type AccountId,
  type CustomerId,
  type FactId,
  mainAccountOf,
} from '../../shared/kernel/ids.ts';
import { money, negate } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { MoneyMethod } from '../../shared/ledger/money-method.ts';
import type { Draft } from '../store/views.ts';

/** Where the line is told, and the ids that were made when its sheet opened. */
export type Told = {
  readonly businessId: Business['id'];
  readonly account: StatedAccount;
  readonly line: OpenLine;
  readonly matchId: FactId;
  readonly bookedId: FactId;
};
export type Payer = { readonly customerId: CustomerId; readonly accountId: AccountId | null };
export type Entries = {
  readonly entryIds: readonly FactId[];
  readonly customerId: CustomerId | null;
};

const methods: Readonly<Record<StatedAccount, MoneyMethod>> = {
  1110: 'bank',
  1120: 'upi',
  1130: 'mpesa',
  1140: 'cheque',
};

/** The line is the money of these entries, or of none for the reason in `aside`. */
export function matchDraft(
  { businessId, account, line: { statementId, place }, matchId }: Told,
  { entryIds, customerId }: Entries,
  aside = '',
): Draft<'line.matched'> {
  const body = { account, statementId, place, entryIds: [...entryIds], aside, customerId };
  return { type: 'line.matched', businessId, id: matchId, body: () => body };
}

/** A customer's payment and its match: both are saved, or neither. */
export function paymentDraft(
  told: Told,
  { customerId, accountId }: Payer,
): Draft<'payment.recorded'> {
  const { businessId, account, line, bookedId } = told;
  return {
    type: 'payment.recorded',
    businessId,
    id: bookedId,
    body: async ({ number }) => ({
      customerId,
      accountId: accountId ?? mainAccountOf(customerId),
      amount: money(line.amount),
      method: methods[account],
      reference: line.reference,
      allocation: { type: 'oldest' },
      number: await number('receipt'),
      note: line.text,
    }),
    also: matchDraft(told, { entryIds: [bookedId], customerId }),
  };
}

/** An entry by hand on another account and its match: both are saved, or neither. */
export function entryDraft(told: Told, code: string): Draft<'journal.entered'> {
  const { businessId, account, line, bookedId } = told;
  const { day, amount, text, reference } = line;
  const legs = [
    { account, amount },
    { account: code, amount: negate(amount) },
  ];
  const body = { day, legs, memo: text || reference || '—' };
  return {
    type: 'journal.entered',
    businessId,
    id: bookedId,
    body: () => body,
    also: matchDraft(told, { entryIds: [bookedId], customerId: null }),
  };
}

// The state of Collect's form and what may be said of it without a screen: which account is due,
// what a method asks for, whether it can be saved, and the body of the fact that it becomes.
import type { BodyOf } from '../../shared/facts.ts';
import type { AccountId, CustomerId, FactId } from '../../shared/kernel/ids.ts';
import { type Currency, MONEY_LIMIT, type Money, money } from '../../shared/kernel/money.ts';
import type { MoneyMethod } from '../../shared/ledger/money-method.ts';
import { moneyFromTyped, typedFromMoney } from '../app/format.ts';
import { referenceOf } from '../app/recording/method-rules.ts';
import type { AccountView } from '../store/views.ts';
import { fillChosen, type OpenDebit } from './chosen-debits.ts';
import { paperOf, type TypedPaper } from './paper.ts';

export type PaymentForm = {
  /** Made when the form opened: two taps on Save are one payment. */
  readonly id: FactId;
  readonly accountId: AccountId;
  /** As the keypad holds it: «1200.50». */
  readonly typed: string;
  readonly method: MoneyMethod;
  readonly reference: string;
  /** Debits in the order in which they were ticked; none: oldest first. */
  readonly ticked: readonly FactId[];
  /** Entered in the office off a customer's paper receipt; null where the money is here. */
  readonly paper: TypedPaper | null;
};

/**
 * The account that was asked for, where the customer has it; else the one that owes most, and the
 * main one of equals, since it comes first.
 */
export function accountToPay(
  accounts: readonly AccountView[],
  asked: string | null,
): AccountView | null {
  const named = accounts.find(({ row }) => row.id === asked);
  if (named !== undefined) return named;
  return accounts.reduce<AccountView | null>(
    (most, account) =>
      most === null || account.balance.balance > most.balance.balance ? account : most,
    null,
  );
}

/** The form as it opens: the amount due on the account that owes most, in cash. */
export function openForm(
  id: FactId,
  account: { readonly accountId: AccountId; readonly due: Money },
  currency: Currency,
): PaymentForm {
  return {
    id,
    accountId: account.accountId,
    typed: typedAmount(account.due, currency),
    method: 'cash',
    reference: '',
    ticked: [],
    paper: null,
  };
}

/** A balance as what a customer would pay of it: nothing when they are in credit. */
export const dueOf = (account: AccountView | undefined): Money =>
  money(Math.max(0, account?.balance.balance ?? 0));

/** The text of an amount for the keypad; nothing where there is no amount. */
export const typedAmount = (amount: Money, currency: Currency): string =>
  amount <= 0 ? '' : typedFromMoney(amount, currency);

/** The amount that was typed; null while it is none that a payment can have. */
export function amountOf(typed: string, currency: Currency): Money | null {
  const amount = moneyFromTyped(typed, currency);
  return amount === null || amount < 1 || amount > MONEY_LIMIT ? null : amount;
}

const receiptIn = (paper: TypedPaper | null) => {
  const receipt = paper && paperOf(paper);
  return receipt === null ? {} : { receipt };
};

/** The fact's body; its number is taken inside the recording transaction. */
export function paymentBody(
  form: PaymentForm,
  of: {
    readonly customerId: CustomerId;
    readonly amount: Money;
    readonly debits: readonly OpenDebit[];
    readonly number: string;
  },
): BodyOf<'payment.recorded'> {
  const choices = fillChosen(of.amount, form.ticked, of.debits);
  return {
    customerId: of.customerId,
    accountId: form.accountId,
    amount: of.amount,
    method: form.method,
    reference: referenceOf(form.method, form.reference),
    allocation:
      choices.length === 0 ? { type: 'oldest' } : { type: 'chosen', choices: [...choices] },
    number: of.number,
    note: '',
    ...receiptIn(form.paper),
  };
}

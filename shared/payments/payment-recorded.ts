// payment.recorded: money that a customer gave, on one account; it settles the oldest debts, or the
// invoices that were chosen, and what is left over stays in hand as unapplied credit.
import * as z from 'zod/mini';
import { accountIdSchema, customerIdSchema } from '../kernel/ids.ts';
import { negate, positiveMoneySchema } from '../kernel/money.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { documentNumberSchema, textSchema } from '../kernel/text.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { type MoneyMethod, moneyAccount, moneyMethodSchema } from '../ledger/money-method.ts';
import { entry } from '../ledger/posting.ts';
import { receiptRefSchema } from '../ledger/receipt.ts';
import { allocationSchema } from './allocation.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  amount: positiveMoneySchema,
  method: moneyMethodSchema,
  /** M-Pesa code, UTR, cheque number; empty for cash. */
  reference: textSchema(40),
  allocation: allocationSchema,
  /** The receipt's number. */
  number: documentNumberSchema,
  note: textSchema(200),
  /** What the customer's paper receipt says, where the office enters a payment off it. */
  receipt: z.optional(receiptRefSchema),
});

const methodInWords: Readonly<Record<MoneyMethod, string>> = {
  cash: 'cash',
  upi: 'UPI',
  mpesa: 'M-Pesa',
  cheque: 'cheque',
  bank: 'bank transfer',
};

export const paymentRecorded = defineFact({
  type: 'payment.recorded',
  schema: 1,
  body,
  refuse: ({ body: { amount, allocation: how } }) => {
    if (how.type === 'oldest') return null;
    const chosen = how.choices.reduce((sum, choice) => sum + choice.amount, 0);
    return chosen <= amount ? null : `the chosen invoices take ${chosen} of a payment of ${amount}`;
  },
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) => accountRefOf(customerId, accountId),
  post: ({ body: { amount, method } }) =>
    entry([
      { account: moneyAccount[method], amount },
      { account: '1200', amount: negate(amount) },
    ]),
  openItem: ({ id, day, body: { accountId, amount, number, allocation: how } }) => ({
    id,
    accountId,
    side: 'credit',
    kind: 'payment',
    amount,
    day,
    dueDay: day,
    number,
    choices: how.type === 'chosen' ? how.choices : [],
  }),
  number: ({ number }) => number,
  reference: ({ reference }) => (reference === '' ? null : reference),
  receipt: ({ receipt }) => receipt ?? null,
  isVoidable: true,
  describe: ({ body: { method, reference } }) =>
    `Payment by ${methodInWords[method]}${reference === '' ? '' : ` ${reference}`}`,
});

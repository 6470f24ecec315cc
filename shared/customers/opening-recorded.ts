// opening.recorded: what a customer owed, or had in credit, when the book was opened. It is an open
// item like any other, so that payments can settle it.
import * as z from 'zod/mini';
import { accountIdSchema, customerIdSchema } from '../kernel/ids.ts';
import { money, negate, signedMoneySchema } from '../kernel/money.ts';
import { OFFICE } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { entry } from '../ledger/posting.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  /** + is owed by the customer, − is the customer's credit. */
  amount: signedMoneySchema,
  note: textSchema(200),
});

export const openingRecorded = defineFact({
  type: 'opening.recorded',
  schema: 1,
  body,
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) => accountRefOf(customerId, accountId),
  post: ({ body: { amount } }) =>
    entry([
      { account: '1200', amount },
      { account: '3900', amount: negate(amount) },
    ]),
  openItem: ({ id, day, body: { accountId, amount } }) => ({
    id,
    accountId,
    side: amount > 0 ? 'debit' : 'credit',
    kind: amount > 0 ? 'opening' : 'opening_credit',
    amount: money(Math.abs(amount)),
    day,
    dueDay: day,
    number: null,
    choices: [],
  }),
  isVoidable: true,
  describe: ({ body: { amount } }) => (amount > 0 ? 'Opening balance' : 'Opening credit'),
});

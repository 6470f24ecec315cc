// late_fee.charged: a debt was not paid in time and the business's rule charges for it, once a
// month for each debt. Voiding it takes it back for that month.
import * as z from 'zod/mini';
import { addDays } from '../kernel/day.ts';
import { accountIdSchema, customerIdSchema, factIdSchema } from '../kernel/ids.ts';
import { negate, positiveMoneySchema } from '../kernel/money.ts';
import { OFFICE } from '../kernel/role.ts';
import { documentNumberSchema } from '../kernel/text.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { entry } from '../ledger/posting.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  /** The debt that is late. */
  againstId: factIdSchema,
  /** What it was charged on. */
  overdue: positiveMoneySchema,
  amount: positiveMoneySchema,
  number: documentNumberSchema,
});

export const lateFeeCharged = defineFact({
  type: 'late_fee.charged',
  schema: 1,
  body,
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) => accountRefOf(customerId, accountId),
  post: ({ body: { amount } }) =>
    entry([
      { account: '1200', amount },
      { account: '4800', amount: negate(amount) },
    ]),
  openItem: ({ id, day, body: { accountId, amount, number } }, business) => ({
    id,
    accountId,
    side: 'debit',
    kind: 'late_fee',
    amount,
    day,
    dueDay: addDays(day, business.creditDays),
    number,
    choices: [],
  }),
  number: ({ number }) => number,
  isVoidable: true,
  describe: ({ body: { number } }) => `Late fee ${number}`,
});

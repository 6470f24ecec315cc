// debt.written_off: what a customer will not pay any more, taken off what they owe and carried as a
// loss. It settles the oldest debts. Tax that was charged stays owed to the state.
import * as z from 'zod/mini';
import { accountIdSchema, customerIdSchema } from '../kernel/ids.ts';
import { negate, positiveMoneySchema } from '../kernel/money.ts';
import { OFFICE } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { entry } from '../ledger/posting.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  amount: positiveMoneySchema,
  reason: textSchema(200, 1),
});

export const debtWrittenOff = defineFact({
  type: 'debt.written_off',
  schema: 1,
  body,
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) => accountRefOf(customerId, accountId),
  post: ({ body: { amount } }) =>
    entry([
      { account: '6900', amount },
      { account: '1200', amount: negate(amount) },
    ]),
  openItem: ({ id, day, body: { accountId, amount } }) => ({
    id,
    accountId,
    side: 'credit',
    kind: 'write_off',
    amount,
    day,
    dueDay: day,
    number: null,
    choices: [],
  }),
  isVoidable: true,
  describe: ({ body: { reason } }) => `Written off: ${reason}`,
});

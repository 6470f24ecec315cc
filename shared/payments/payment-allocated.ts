// payment.allocated: the office says which debts a payment or another credit of the book settles
// from now on, or that it goes to the oldest again. No money moves, so nothing is posted.
import * as z from 'zod/mini';
import { accountIdSchema, customerIdSchema, factIdSchema } from '../kernel/ids.ts';
import { OFFICE } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { allocationSchema } from './allocation.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  /** The payment, credit note, opening credit or other credit of that account. */
  creditId: factIdSchema,
  allocation: allocationSchema,
  note: textSchema(200),
});

export const paymentAllocated = defineFact({
  type: 'payment.allocated',
  schema: 1,
  body,
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) => accountRefOf(customerId, accountId),
  chosenAnew: ({ id, day, body: { accountId, creditId, allocation: how } }) => ({
    ...{ id, accountId, creditId, day },
    choices: how.type === 'chosen' ? how.choices : [],
  }),
  isVoidable: true,
  describe: ({ body: { allocation: how } }) =>
    how.type === 'chosen'
      ? `Payment settles ${how.choices.length} chosen`
      : 'Payment settles the oldest again',
});

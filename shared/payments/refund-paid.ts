// refund.paid: money given back to a customer. It uses up what they have in hand; paid out beyond
// that, it is owed like anything else, so that nothing is given away unseen.
import * as z from 'zod/mini';
import { accountIdSchema, customerIdSchema } from '../kernel/ids.ts';
import { negate, positiveMoneySchema } from '../kernel/money.ts';
import { OFFICE } from '../kernel/role.ts';
import { documentNumberSchema, textSchema } from '../kernel/text.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { moneyAccount, moneyMethodSchema } from '../ledger/money-method.ts';
import { entry } from '../ledger/posting.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  amount: positiveMoneySchema,
  method: moneyMethodSchema,
  /** M-Pesa code, UTR, cheque number; empty for cash. */
  reference: textSchema(40),
  reason: textSchema(200, 1),
  number: documentNumberSchema,
});

export const refundPaid = defineFact({
  type: 'refund.paid',
  schema: 1,
  body,
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) => accountRefOf(customerId, accountId),
  post: ({ body: { amount, method } }) =>
    entry([
      { account: '1200', amount },
      { account: moneyAccount[method], amount: negate(amount) },
    ]),
  openItem: ({ id, day, body: { accountId, amount, number } }) => ({
    id,
    accountId,
    side: 'debit',
    kind: 'refund',
    amount,
    day,
    dueDay: day,
    number,
    choices: [],
  }),
  number: ({ number }) => number,
  reference: ({ reference }) => (reference === '' ? null : reference),
  isVoidable: true,
  describe: ({ body: { reason } }) => `Refund: ${reason}`,
});

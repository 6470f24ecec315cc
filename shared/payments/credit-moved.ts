// credit.moved: what one account of a customer has in hand goes over to another, such as from a
// meter paid too much to one that owes. Two facts, written down together: one takes it out, the
// other brings it in; one alone counts nothing. Nothing is posted; it is taken back by moving back.
import * as z from 'zod/mini';
import { accountIdSchema, customerIdSchema, factIdSchema } from '../kernel/ids.ts';
import { positiveMoneySchema } from '../kernel/money.ts';
import { OFFICE } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { halfOpenItem } from './credit-halves.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  /** Where it goes to, or comes from. */
  otherAccountId: accountIdSchema,
  way: z.enum(['out', 'in']),
  /** The fact that is the other half. */
  pairId: factIdSchema,
  amount: positiveMoneySchema,
  reason: textSchema(200),
});

export const creditMoved = defineFact({
  type: 'credit.moved',
  schema: 1,
  body,
  refuse: ({ id, body: { accountId, otherAccountId, pairId } }) => {
    if (accountId === otherAccountId) return 'it goes to the account that it comes from';
    return id === pairId ? 'it is its own other half' : null;
  },
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) => accountRefOf(customerId, accountId),
  openItem: halfOpenItem,
  describe: ({ body: { way } }) =>
    way === 'out' ? 'Credit moved to another account' : 'Credit moved from another account',
});

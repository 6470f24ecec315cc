// cash.handed_over: a collector gave cash away, to somebody of the office or to the bank. With the
// office it is still the business's cash; only the bank is another account.
import * as z from 'zod/mini';
import { personIdSchema } from '../kernel/ids.ts';
import { negate, positiveMoneySchema } from '../kernel/money.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';
import { entry } from '../ledger/posting.ts';

const body = z.strictObject({
  amount: positiveMoneySchema,
  to: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('office'), personId: personIdSchema }),
    /** The reference of the deposit slip. */
    z.strictObject({ type: z.literal('bank'), reference: textSchema(40) }),
  ]),
  note: textSchema(200),
});

export const cashHandedOver = defineFact({
  type: 'cash.handed_over',
  schema: 1,
  body,
  refuse: ({ authorId, body: { to } }) =>
    to.type === 'office' && to.personId === authorId ? 'nobody hands cash to themselves' : null,
  mayRecord: EVERYBODY,
  customerId: () => null,
  post: ({ body: { amount, to } }) =>
    to.type === 'office'
      ? []
      : entry([
          { account: '1110', amount },
          { account: '1100', amount: negate(amount) },
        ]),
  reference: ({ to }) => (to.type === 'bank' && to.reference !== '' ? to.reference : null),
  describe: ({ body: { to } }) =>
    to.type === 'office' ? 'Cash handed to the office' : 'Cash paid into the bank',
});

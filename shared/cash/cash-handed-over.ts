// cash.handed_over: a collector gave cash away, to somebody of the office or to the bank. With the
// office it is still the business's cash; only the bank is another account.
import * as z from 'zod/mini';
import { personIdSchema } from '../kernel/ids.ts';
import { negate, positiveMoneySchema } from '../kernel/money.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';
import { entry } from '../ledger/posting.ts';

/** Two digits that differ from code to code, six of the key, two to find a slip of the finger. */
const codeSchema = z.string().check(z.regex(/^\d{10}$/));

/** «01234 56789», as it is read out. */
export const shownCode = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`;

const body = z.strictObject({
  amount: positiveMoneySchema,
  to: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('office'), personId: personIdSchema }),
    /** The reference of the deposit slip. */
    z.strictObject({ type: z.literal('bank'), reference: textSchema(40) }),
  ]),
  note: textSchema(200),
  /** The taker's code (`handover-code.ts`); left out where they gave none. */
  code: z.optional(codeSchema),
});

export const cashHandedOver = defineFact({
  type: 'cash.handed_over',
  schema: 1,
  body,
  refuse: ({ authorId, body: { to, code } }) =>
    to.type === 'office' && to.personId === authorId
      ? 'nobody hands cash to themselves'
      : to.type === 'bank' && code !== undefined
        ? 'a bank gives no code'
        : null,
  mayRecord: EVERYBODY,
  customerId: () => null,
  post: ({ body: { amount, to } }) =>
    to.type === 'office'
      ? []
      : entry([
          { account: '1110', amount },
          { account: '1100', amount: negate(amount) },
        ]),
  // A code is one taker's and used once, as a slip's number is.
  reference: ({ to, code }) => {
    if (to.type === 'office') return code === undefined ? null : `${to.personId} ${code}`;
    return to.reference === '' ? null : to.reference;
  },
  describe: ({ body: { to } }) =>
    to.type === 'office' ? 'Cash handed to the office' : 'Cash paid into the bank',
});

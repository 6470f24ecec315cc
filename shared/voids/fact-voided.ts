// fact.voided: an earlier fact was a mistake. Its entry is reversed by the exact mirror, its open
// item leaves the account, its number stays taken. The first fact itself is never changed. Whose
// it is to undo depends on the target: see void-rules.ts.
import * as z from 'zod/mini';
import { accountIdSchema, customerIdSchema, factIdSchema } from '../kernel/ids.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';

const body = z.strictObject({
  factId: factIdSchema,
  /** Whose the voided fact is, null where it is nobody's. */
  customerId: z.nullable(customerIdSchema),
  /** The account of the voided fact, null where it has none. */
  accountId: z.nullable(accountIdSchema),
  reason: textSchema(200, 1),
});

export const factVoided = defineFact({
  type: 'fact.voided',
  schema: 1,
  body,
  refuse: ({ id, body: { factId, customerId, accountId } }) => {
    if (id === factId) return 'it voids itself';
    return customerId === null && accountId !== null ? 'an account without its customer' : null;
  },
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) =>
    accountId === null || customerId === null ? null : accountRefOf(customerId, accountId),
  voids: ({ factId }) => ({ factId }),
  describe: ({ body: { reason } }) => `Voided: ${reason}`,
});

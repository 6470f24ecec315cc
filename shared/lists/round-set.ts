// round.set: a round is made, renamed, given to another collector or put elsewhere in the list.
// Single fields, of two changes of one field the later one wins.
import * as z from 'zod/mini';
import { personIdSchema, roundIdSchema } from '../kernel/ids.ts';
import { OFFICE } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';
import { changeOf, someChange } from './list-change.ts';

const body = z.strictObject({
  roundId: roundIdSchema,
  change: someChange({
    name: z.optional(textSchema(80, 1)),
    /** Who walks it; null for nobody. */
    collectorId: z.optional(z.nullable(personIdSchema)),
    listOrder: z.optional(z.int().check(z.gte(0), z.lte(10_000))),
  }),
});

export const roundSet = defineFact({
  type: 'round.set',
  schema: 1,
  body,
  mayRecord: OFFICE,
  customerId: () => null,
  lists: ({ body: { roundId, change } }) => [
    { list: 'round', id: roundId, fields: changeOf(change) },
  ],
  describe: ({ body: { change } }) => `Round: ${Object.keys(change).join(', ')}`,
});

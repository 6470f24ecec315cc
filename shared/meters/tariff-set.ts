// tariff.set: a version of a tariff in force from a day on, as the office sets it. The same tariff
// from the same day set once more replaces it, the later word wins; bills that were issued carry
// the version they were made by.
import * as z from 'zod/mini';
import { OFFICE } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';
import { tariffSchema } from './tariff.ts';

const body = z.strictObject({
  tariff: tariffSchema,
  /** Who decided it, the gazette notice. */
  note: textSchema(200),
});

export const tariffSet = defineFact({
  type: 'tariff.set',
  schema: 1,
  body,
  refuse: ({ businessId, body: { tariff } }) =>
    tariff.businessId === businessId ? null : 'its tariff is of another business',
  mayRecord: OFFICE,
  customerId: () => null,
  describe: ({ body: { tariff } }) => `Tariff ${tariff.name} from ${tariff.fromDay}`,
});

// bill.issued: a bill made at the doorstep from two readings and a tariff. It carries the tariff's
// blocks as they were printed, so that anybody can work the sum again.
import * as z from 'zod/mini';
import { addDays, daySchema } from '../kernel/day.ts';
import { accountOfMeter, customerIdSchema, factIdSchema, meterIdSchema } from '../kernel/ids.ts';
import { negate, positiveMoneySchema } from '../kernel/money.ts';
import { fitsMoney, quantitySchema } from '../kernel/quantity.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { documentNumberSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';
import { entry } from '../ledger/posting.ts';
import { chargeFor, tariffSchema } from './tariff.ts';

const reading = z.strictObject({ value: quantitySchema, day: daySchema });

const body = z.strictObject({
  meterId: meterIdSchema,
  customerId: customerIdSchema,
  /** The fact `meter.read` that ends the period. */
  readingId: factIdSchema,
  from: reading,
  to: reading,
  used: quantitySchema,
  tariff: tariffSchema,
  total: positiveMoneySchema,
  number: documentNumberSchema,
});

export const billIssued = defineFact({
  type: 'bill.issued',
  schema: 1,
  body,
  refuse: ({ body: { used, tariff, total } }, business) => {
    if (tariff.businessId !== business.id) return 'its tariff is of another business';
    if (!tariff.blocks.every(({ price }) => fitsMoney(used, price, business.currency))) {
      return 'its tariff makes more than one fact may move';
    }
    const computed = chargeFor(used, tariff, business.currency).total;
    return computed === total ? null : `its total is ${total} but its tariff makes ${computed}`;
  },
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  account: ({ meterId, customerId }) => ({
    accountId: accountOfMeter(meterId),
    customerId,
    kind: 'meter',
  }),
  post: ({ body: { used, tariff, total } }, business) => {
    const charge = chargeFor(used, tariff, business.currency);
    return entry([
      { account: '1200', amount: total },
      { account: '4100', amount: negate(charge.consumption) },
      { account: '4110', amount: negate(charge.standingCharge) },
    ]);
  },
  openItem: ({ id, day, body: { meterId, total, number } }, business) => ({
    id,
    accountId: accountOfMeter(meterId),
    side: 'debit',
    kind: 'bill',
    amount: total,
    day,
    dueDay: addDays(day, business.creditDays),
    number,
    choices: [],
  }),
  number: ({ number }) => number,
  isVoidable: true,
  describe: ({ body: { used, from, to, tariff } }) =>
    `Bill for ${used / 1000} ${tariff.unit}, ${from.day} to ${to.day}`,
});

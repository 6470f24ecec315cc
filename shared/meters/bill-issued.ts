// bill.issued: what a meter used between two days, by the tariffs in force, at the doorstep or from
// the office's run. It carries the tariffs as they were printed and, for periods billed before,
// what they are short or over, so that anybody can work the sum again. Below nothing: a credit.
import * as z from 'zod/mini';
import { addDays, daySchema } from '../kernel/day.ts';
import { accountOfMeter, customerIdSchema, factIdSchema, meterIdSchema } from '../kernel/ids.ts';
import { anyMoneySchema, money } from '../kernel/money.ts';
import { quantitySchema } from '../kernel/quantity.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { documentNumberSchema } from '../kernel/text.ts';
import { defineFact, meterRefOf } from '../ledger/fact.ts';
import { entry } from '../ledger/posting.ts';
import { billCharge, billLegs, isChargeable, trueUpSchema } from './bill-charge.ts';
import { tariffSchema } from './tariff.ts';

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
  /** Versions of the tariff in force on earlier days of the period, oldest first. */
  earlierTariffs: z.optional(z.array(tariffSchema).check(z.maxLength(12))),
  /** The last reading was estimated: the next actual one makes it true. */
  isEstimated: z.optional(z.boolean()),
  trueUps: z.optional(z.array(trueUpSchema).check(z.maxLength(60))),
  /** Owed (+) or in credit before this bill: printed, never part of the total. */
  broughtForward: z.optional(anyMoneySchema),
  total: anyMoneySchema,
  number: documentNumberSchema,
  /** Where the business's days to pay are others than at its founding. */
  dueDay: z.optional(daySchema),
});

export const billIssued = defineFact({
  type: 'bill.issued',
  schema: 2,
  body,
  refuse: ({ day, body }, business) => {
    if (body.dueDay !== undefined && body.dueDay < day) return 'it is due before its day';
    const { used, total, tariff, earlierTariffs = [], trueUps = [] } = body;
    const periods = [{ used, tariffs: [...earlierTariffs, tariff] }, ...trueUps];
    for (const period of periods) {
      if (period.tariffs.some(({ businessId }) => businessId !== business.id)) {
        return 'its tariff is of another business';
      }
      if (!period.tariffs.every((one) => isChargeable(period.used, one, business))) {
        return 'its tariff makes more than one fact may move';
      }
    }
    if (trueUps.some(({ billed }) => billed.tax % 2 !== 0) && business.taxScheme === 'gst') {
      return 'its tax billed before is not two equal taxes';
    }
    const computed = billCharge(body, business).total;
    return computed === total ? null : `its total is ${total} but its tariff makes ${computed}`;
  },
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  account: meterRefOf,
  post: ({ body }, business) => entry(billLegs(billCharge(body, business), business)),
  openItem: ({ id, day, body: { meterId, total, number, dueDay } }, business) =>
    total === 0
      ? null
      : {
          id,
          accountId: accountOfMeter(meterId),
          side: total > 0 ? 'debit' : 'credit',
          kind: total > 0 ? 'bill' : 'bill_credit',
          amount: money(Math.abs(total)),
          day,
          dueDay: total > 0 ? (dueDay ?? addDays(day, business.creditDays)) : day,
          number,
          choices: [],
        },
  number: ({ number }) => number,
  isVoidable: true,
  describe: ({ body: { used, from, to, tariff } }) =>
    `Bill for ${used / 1000} ${tariff.unit}, ${from.day} to ${to.day}`,
});

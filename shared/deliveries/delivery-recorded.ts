// delivery.recorded: what a customer got on a day, with the prices of that day, or why nothing. It
// moves no money: the billing run makes an invoice of it. Of several for one day the later counts,
// so that a wrong one is put right by recording what was right.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { customerIdSchema, roundIdSchema } from '../kernel/ids.ts';
import { fitsMoney } from '../kernel/quantity.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { defineFact } from '../ledger/fact.ts';
import { saleLineSchema } from '../ledger/sale-line.ts';
import { supplySchema } from '../ledger/tax.ts';

export const noDeliverySchema = z.enum(['not_wanted', 'nobody_home', 'none_left', 'other']);
export type NoDelivery = z.infer<typeof noDeliverySchema>;

export const deliveredLineSchema = z.extend(saleLineSchema, {
  /** Of the subscription, or sold beside it. */
  kind: z.enum(['subscription', 'manual_sale']),
});
export type DeliveredLine = z.infer<typeof deliveredLineSchema>;

const body = z.strictObject({
  customerId: customerIdSchema,
  roundId: z.nullable(roundIdSchema),
  /** The day of the delivery: the fact's own, or an earlier one that was forgotten. */
  onDay: daySchema,
  lines: z.array(deliveredLineSchema).check(z.maxLength(20, 'has too many lines')),
  /** Why nothing was delivered; null where something was. */
  skipped: z.nullable(noDeliverySchema),
  supply: z.optional(supplySchema),
});

export const deliveryRecorded = defineFact({
  type: 'delivery.recorded',
  schema: 1,
  body,
  refuse: ({ day, body: { onDay, lines, skipped } }, business) => {
    if (onDay > day) return 'it is of a day that is still to come';
    if ((lines.length === 0) !== (skipped !== null)) {
      return 'it says either what was delivered or why nothing was';
    }
    return lines.every(({ quantity, price }) => fitsMoney(quantity, price, business.currency))
      ? null
      : 'a line of it makes more than one fact may move';
  },
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  valueDay: ({ body: { onDay } }) => onDay,
  isVoidable: true,
  describe: ({ body: { lines, skipped } }) => {
    if (skipped !== null) return `Nothing delivered: ${skipped.replaceAll('_', ' ')}`;
    const names = lines.map(({ quantity, unit, name }) => `${quantity / 1000} ${unit} ${name}`);
    return `Delivered ${names.join(', ')}`;
  },
});

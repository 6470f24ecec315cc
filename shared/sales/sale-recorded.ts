// sale.recorded: goods or a delivery, by lines with quantity, price and tax; on the customer's
// account or paid at once. The total that was told is the total of the lines, to the minor unit.
import * as z from 'zod/mini';
import { addDays, daySchema } from '../kernel/day.ts';
import { accountIdSchema, customerIdSchema } from '../kernel/ids.ts';
import { moneySchema, positiveMoneySchema } from '../kernel/money.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { documentNumberSchema, textSchema } from '../kernel/text.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { moneyAccount, moneyMethodSchema } from '../ledger/money-method.ts';
import { saleLineSchema } from '../ledger/sale-line.ts';
import { supplySchema } from '../ledger/tax.ts';
import { postSale } from './post-sale.ts';
import { refuseTotal } from './refuse-total.ts';
import { totalSale } from './sale-total.ts';

const settlement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('account') }),
  z.strictObject({
    type: z.literal('paid'),
    method: moneyMethodSchema,
    reference: textSchema(40),
  }),
]);

const body = z.strictObject({
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  lines: z
    .array(saleLineSchema)
    .check(z.minLength(1, 'has no line'), z.maxLength(100, 'has too many lines')),
  supply: supplySchema,
  settlement,
  total: moneySchema.check(z.gte(positiveMoneySchema.parse(1), 'is nothing')),
  number: documentNumberSchema,
  /** When it was agreed otherwise than by the business's days of credit. */
  dueDay: z.optional(daySchema),
});

export const saleRecorded = defineFact({
  type: 'sale.recorded',
  schema: 1,
  body,
  refuse: ({ day, body: { lines, supply, total, dueDay } }, business) => {
    if (dueDay !== undefined && dueDay < day) return 'it is due before its day';
    const computed = () => totalSale(lines, supply, business).total;
    return refuseTotal({ lines, total }, business.currency, computed);
  },
  mayRecord: EVERYBODY,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) => accountRefOf(customerId, accountId),
  post: ({ body: { lines, supply, settlement: paid } }, business) => {
    const sum = totalSale(lines, supply, business);
    const account = paid.type === 'paid' ? moneyAccount[paid.method] : '1200';
    return postSale(sum, account, business);
  },
  openItem: (
    { id, day, body: { accountId, settlement: paid, total, number, dueDay } },
    business,
  ) =>
    paid.type === 'paid'
      ? null
      : {
          id,
          accountId,
          side: 'debit',
          kind: 'invoice',
          amount: total,
          day,
          dueDay: dueDay ?? addDays(day, business.creditDays),
          number,
          choices: [],
        },
  number: ({ number }) => number,
  reference: ({ settlement: paid }) =>
    paid.type === 'paid' && paid.reference !== '' ? paid.reference : null,
  isVoidable: true,
  describe: ({ body: { lines, settlement: paid } }) => {
    const names = lines.map((sold) => `${sold.quantity / 1000} ${sold.unit} ${sold.name}`.trim());
    return `${names.join(', ')}${paid.type === 'paid' ? ', paid at once' : ''}`;
  },
});

// debit.noted: too little was charged. A document with lines and their taxes that adds to the
// invoice it names (CGST Act, section 34(3)): the mirror of a credit note.
import * as z from 'zod/mini';
import { addDays } from '../kernel/day.ts';
import { accountIdSchema, customerIdSchema, factIdSchema } from '../kernel/ids.ts';
import { positiveMoneySchema } from '../kernel/money.ts';
import { fitsMoney } from '../kernel/quantity.ts';
import { OFFICE } from '../kernel/role.ts';
import { documentNumberSchema, textSchema } from '../kernel/text.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { saleLineSchema } from '../ledger/sale-line.ts';
import { supplySchema } from '../ledger/tax.ts';
import { postSale } from './post-sale.ts';
import { totalSale } from './sale-total.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  /** The sale or invoice that it adds to. */
  againstId: factIdSchema,
  lines: z
    .array(saleLineSchema)
    .check(z.minLength(1, 'has no line'), z.maxLength(100, 'has too many lines')),
  supply: supplySchema,
  total: positiveMoneySchema,
  reason: textSchema(200, 1),
  number: documentNumberSchema,
});

export const debitNoted = defineFact({
  type: 'debit.noted',
  schema: 1,
  body,
  refuse: ({ body: { lines, supply, total } }, business) => {
    if (!lines.every((line) => fitsMoney(line.quantity, line.price, business.currency))) {
      return 'a line of it makes more than one fact may move';
    }
    const computed = totalSale(lines, supply, business).total;
    return computed === total ? null : `its total is ${total} but its lines make ${computed}`;
  },
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) => accountRefOf(customerId, accountId),
  post: ({ body: { lines, supply } }, business) =>
    postSale(totalSale(lines, supply, business), '1200', business),
  openItem: ({ id, day, body: { accountId, total, number } }, business) => ({
    id,
    accountId,
    side: 'debit',
    kind: 'debit_note',
    amount: total,
    day,
    dueDay: addDays(day, business.creditDays),
    number,
    choices: [],
  }),
  number: ({ number }) => number,
  isVoidable: true,
  describe: ({ body: { reason } }) => `Debit note: ${reason}`,
});

// credit.noted: goods came back or too much was charged. A document with lines and their taxes as
// on the sale, which it mirrors: income and tax go down, and it settles the invoice that it names.
import * as z from 'zod/mini';
import { accountIdSchema, customerIdSchema, factIdSchema } from '../kernel/ids.ts';
import { positiveMoneySchema } from '../kernel/money.ts';
import { fitsMoney } from '../kernel/quantity.ts';
import { OFFICE } from '../kernel/role.ts';
import { documentNumberSchema, textSchema } from '../kernel/text.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { reversal } from '../ledger/posting.ts';
import { saleLineSchema } from '../ledger/sale-line.ts';
import { supplySchema } from '../ledger/tax.ts';
import { postSale } from './post-sale.ts';
import { totalSale } from './sale-total.ts';

const body = z.strictObject({
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  /** The fact `sale.recorded` that it corrects; a credit note names its invoice (rule 53). */
  againstId: factIdSchema,
  lines: z
    .array(saleLineSchema)
    .check(z.minLength(1, 'has no line'), z.maxLength(100, 'has too many lines')),
  supply: supplySchema,
  total: positiveMoneySchema,
  reason: textSchema(200, 1),
  number: documentNumberSchema,
});

export const creditNoted = defineFact({
  type: 'credit.noted',
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
    reversal(postSale(totalSale(lines, supply, business), '1200', business)),
  openItem: ({ id, day, body: { accountId, againstId, total, number } }) => ({
    id,
    accountId,
    side: 'credit',
    kind: 'credit_note',
    amount: total,
    day,
    dueDay: day,
    number,
    choices: [{ debitId: againstId, amount: total }],
  }),
  number: ({ number }) => number,
  isVoidable: true,
  describe: ({ body: { reason } }) => `Credit note: ${reason}`,
});

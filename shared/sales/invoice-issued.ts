// invoice.issued: what was delivered to a customer over some days, with its taxes, on one document.
// Never edited: what came to light later is an adjustment on the next one, and a void keeps the
// number.
import * as z from 'zod/mini';
import { addDays, daySchema } from '../kernel/day.ts';
import { accountIdSchema, customerIdSchema } from '../kernel/ids.ts';
import { minorDigits, negate, positiveMoneySchema, ZERO } from '../kernel/money.ts';
import { amountFor, fitsMoney } from '../kernel/quantity.ts';
import { OFFICE } from '../kernel/role.ts';
import { documentNumberSchema } from '../kernel/text.ts';
import type { Business } from '../ledger/business.ts';
import { accountRefOf, defineFact } from '../ledger/fact.ts';
import { entry } from '../ledger/posting.ts';
import { supplySchema } from '../ledger/tax.ts';
import { type InvoiceLine, invoiceLineSchema } from './invoice-line.ts';
import { totalInvoice } from './invoice-total.ts';
import { earned } from './post-sale.ts';
import { refuseTotal } from './refuse-total.ts';

const isUnsaid = ({ kind, adjusts }: InvoiceLine) =>
  (kind === 'adjustment') !== (adjusts !== undefined);

const isOverDiscounted = ({ quantity, price, discount = ZERO }: InvoiceLine, of: Currencied) =>
  fitsMoney(quantity, price, of.currency) && discount > amountFor(quantity, price, of.currency);

type Currencied = Pick<Business, 'currency'>;

const body = z.strictObject({
  customerId: customerIdSchema,
  accountId: accountIdSchema,
  from: daySchema,
  /** The last day that it covers. */
  to: daySchema,
  lines: z
    .array(invoiceLineSchema)
    .check(z.minLength(1, 'has no line'), z.maxLength(200, 'has too many lines')),
  supply: supplySchema,
  /** Minor units that make the total whole; nothing where the business does not round. */
  roundOff: z.int().check(z.gte(-50), z.lte(50)).brand<'money'>(),
  total: positiveMoneySchema,
  number: documentNumberSchema,
  /** When it was issued later than its day: the days of credit count from then. */
  dueDay: z.optional(daySchema),
  /** Written by the office line by line: no billing run counts its lines as billed. */
  isByHand: z.optional(z.literal(true)),
});

export const invoiceIssued = defineFact({
  type: 'invoice.issued',
  schema: 1,
  body,
  refuse: ({ day, body }, business) => {
    const { from, to, lines, supply, roundOff, total, dueDay, isByHand } = body;
    if (to < from) return 'it ends before it begins';
    if (dueDay !== undefined && dueDay < day) return 'it is due before its day';
    if (isByHand === true ? lines.some(({ adjusts }) => adjusts) : lines.some(isUnsaid)) {
      return 'an adjustment, and no other line, says what it adjusts';
    }
    if (lines.some((line) => isOverDiscounted(line, business))) {
      return 'a discount is more than its line';
    }
    if (2 * Math.abs(roundOff) > 10 ** minorDigits[business.currency]) {
      return 'it is rounded by more than half a unit';
    }
    const computed = () => totalInvoice(lines, supply, business).total + roundOff;
    return refuseTotal({ lines, total }, business.currency, computed);
  },
  mayRecord: OFFICE,
  customerId: ({ customerId }) => customerId,
  account: ({ customerId, accountId }) => accountRefOf(customerId, accountId),
  post: ({ body: { lines, supply, roundOff, total } }, business) => {
    const sum = totalInvoice(lines, supply, business);
    return entry([
      { account: '1200', amount: total },
      ...earned(sum, business),
      { account: '4900', amount: negate(roundOff) },
    ]);
  },
  openItem: ({ id, day, body: { accountId, total, number, dueDay } }, business) => ({
    id,
    accountId,
    side: 'debit',
    kind: 'invoice',
    amount: total,
    day,
    dueDay: dueDay ?? addDays(day, business.creditDays),
    number,
    choices: [],
  }),
  number: ({ number }) => number,
  isVoidable: true,
  describe: ({ body: { from, to, number } }) =>
    from === to ? `Invoice ${number}` : `Invoice ${number}, ${from} to ${to}`,
});

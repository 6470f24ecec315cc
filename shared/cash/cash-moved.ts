// cash.moved: cash that went into or out of a collector's pouch beside sales and payments: change
// to begin with, fuel, airtime, a helper's wage. What was written by mistake goes the other way.
import * as z from 'zod/mini';
import { negate, positiveMoneySchema } from '../kernel/money.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import type { LedgerAccountCode } from '../ledger/chart.ts';
import { defineFact } from '../ledger/fact.ts';
import { entry } from '../ledger/posting.ts';

export const cashPurposes = ['change', 'fuel', 'airtime', 'wages', 'charges'] as const;
export type CashPurpose = (typeof cashPurposes)[number];

const body = z.strictObject({
  way: z.enum(['in', 'out']),
  purpose: z.enum(cashPurposes),
  amount: positiveMoneySchema,
  note: textSchema(200),
});

/** Change for customers is the business's cash in either pocket: it posts nothing. */
const costs: Readonly<Record<CashPurpose, LedgerAccountCode | null>> = {
  change: null,
  fuel: '6200',
  airtime: '6300',
  wages: '6100',
  charges: '6400',
};

export const cashMoved = defineFact({
  type: 'cash.moved',
  schema: 1,
  body,
  mayRecord: EVERYBODY,
  customerId: () => null,
  post: ({ body: { way, purpose, amount } }) => {
    const account = costs[purpose];
    if (account === null) return [];
    const spent = way === 'out' ? amount : negate(amount);
    return entry([
      { account, amount: spent },
      { account: '1100', amount: negate(spent) },
    ]);
  },
  describe: ({ body: { way, purpose, note } }) =>
    `Cash ${way}: ${purpose}${note === '' ? '' : `, ${note}`}`,
});

// journal.entered: an entry that the office makes by hand, such as wages, fuel or a deposit at the
// bank. It balances, or is no entry; it is never changed, only reversed by a void.
import * as z from 'zod/mini';
import { daySchema } from '../kernel/day.ts';
import { signedMoneySchema } from '../kernel/money.ts';
import { OFFICE } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { isLedgerAccountCode, type LedgerAccountCode } from '../ledger/chart.ts';
import { defineFact } from '../ledger/fact.ts';
import { entry, type Posting } from '../ledger/posting.ts';

/** What customers owe moves by their own documents, so that it is always the sum of their items. */
const RECEIVABLES: LedgerAccountCode = '1200';
const LEGS_AT_MOST = 50;

const leg = z.strictObject({
  /** The code of a ledger account of the business. */
  account: textSchema(8, 1),
  /** Minor units: + debits, − credits, never nothing. */
  amount: signedMoneySchema,
});

const body = z.strictObject({
  /** The day that it belongs to; today or before. */
  day: daySchema,
  legs: z
    .array(leg)
    .check(
      z.minLength(2, 'has fewer than two legs'),
      z.maxLength(LEGS_AT_MOST, 'has over 50 legs'),
    ),
  memo: textSchema(200, 1),
});

type Legs = z.infer<typeof body>['legs'];

const postingsOf = (legs: Legs): readonly Posting[] =>
  legs.flatMap(({ account, amount }) =>
    isLedgerAccountCode(account) ? [{ account, amount }] : [],
  );

/** What is wrong with the legs of an entry by hand, in plain English; null where nothing is. */
export function wrongWithLegs(legs: Legs): string | null {
  const unknown = legs.find(({ account }) => !isLedgerAccountCode(account));
  if (unknown !== undefined) return `there is no ledger account ${unknown.account}`;
  if (legs.some(({ account }) => account === RECEIVABLES)) {
    return 'receivables move by sales, payments and credit notes only';
  }
  const sum = legs.reduce((total, { amount }) => total + BigInt(amount), 0n);
  if (sum !== 0n) return `its debits and credits differ by ${sum < 0n ? -sum : sum}`;
  if (new Set(legs.map(({ account }) => account)).size < legs.length) {
    return 'it names a ledger account twice';
  }
  return null;
}

export const journalEntered = defineFact({
  type: 'journal.entered',
  schema: 1,
  body,
  refuse: ({ day, body: { legs, day: ofDay } }) =>
    ofDay > day ? 'its day has not come yet' : wrongWithLegs(legs),
  mayRecord: OFFICE,
  customerId: () => null,
  valueDay: ({ body: { day } }) => day,
  post: ({ body: { legs } }) => entry(postingsOf(legs)),
  isVoidable: true,
  describe: ({ body: { memo } }) => memo,
});

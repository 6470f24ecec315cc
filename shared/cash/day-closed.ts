// day.closed: a collector counted the cash and compared it with what should be there, line by line.
// It posts nothing: a difference is flagged for the office, which alone decides what it becomes.
import * as z from 'zod/mini';
import { anyMoneySchema, moneySchema } from '../kernel/money.ts';
import { EVERYBODY } from '../kernel/role.ts';
import { textSchema } from '../kernel/text.ts';
import { defineFact } from '../ledger/fact.ts';
import { countedCash, expectedCash } from './drawer.ts';

const body = z.strictObject({
  /** What was counted at the close before, on this phone; nought where there was none. */
  opening: moneySchema,
  receipts: moneySchema,
  sales: moneySchema,
  paidIn: moneySchema,
  /** Handed over by others of the team; left out where there was none. */
  received: z.optional(moneySchema),
  refunds: moneySchema,
  paidOut: moneySchema,
  handedOver: moneySchema,
  /** The lines added up; the person sees it before they save. */
  expected: anyMoneySchema,
  counted: moneySchema,
  denominations: z
    .array(
      z.strictObject({
        value: z.int().check(z.gte(1), z.lte(100_000_000)),
        count: z.int().check(z.gte(1), z.lte(100_000)),
      }),
    )
    .check(z.maxLength(20, 'names too many kinds of notes')),
  /** Why the count differs; empty where it does not. */
  reason: textSchema(200),
});

export type DayClosedBody = z.infer<typeof body>;

/** Counted − expected: below nought is missing. */
export const cashDifference = ({ counted, expected }: DayClosedBody): number => counted - expected;

export const dayClosed = defineFact({
  type: 'day.closed',
  schema: 1,
  body,
  refuse: ({ body: closed }) => {
    const expected = expectedCash(closed);
    if (expected !== closed.expected)
      return `its lines come to ${expected}, not ${closed.expected}`;
    const counted = countedCash(closed.denominations);
    if (counted !== closed.counted) return `its notes come to ${counted}, not ${closed.counted}`;
    return cashDifference(closed) !== 0 && closed.reason === ''
      ? 'a difference needs a reason'
      : null;
  },
  mayRecord: EVERYBODY,
  customerId: () => null,
  describe: ({ body: closed }) => {
    const difference = cashDifference(closed);
    return difference === 0 ? 'Day closed' : `Day closed, ${difference} apart: ${closed.reason}`;
  },
});

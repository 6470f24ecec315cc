// Entries of double entry: what comes out sums to nothing, or does not come out at all.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { tradeSchema } from '../../../shared/ledger/business.ts';
import { defaultChart } from '../../../shared/ledger/chart.ts';
import { entry, type Posting, reversal } from '../../../shared/ledger/posting.ts';
import { law } from '../kernel/law.ts';

describe('an entry', () => {
  test('has one leg an account, in the order of codes, none of nothing', () => {
    const legs: Posting[] = [
      { account: '4000', amount: money(-60) },
      { account: '2200', amount: money(0) },
      { account: '1200', amount: money(100) },
      { account: '4000', amount: money(-40) },
    ];
    expect(entry(legs)).toEqual([
      { account: '1200', amount: 100 },
      { account: '4000', amount: -100 },
    ]);
  });

  test('that does not balance stops the work', () => {
    const legs: Posting[] = [
      { account: '1200', amount: money(100) },
      { account: '4000', amount: money(-99) },
    ];
    expect(() => entry(legs)).toThrow('debits equal credits');
  });

  test('keeps the debit of cash apart from that of receivables', () => {
    expect(
      entry([
        { account: '1100', amount: money(70) },
        { account: '1200', amount: money(30) },
        { account: '4000', amount: money(-100) },
      ]),
    ).toHaveLength(3);
  });
});

test('each trade has a chart of its own with the accounts that every trade posts to', () => {
  for (const trade of tradeSchema.options) {
    const codes = defaultChart(trade).map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    expect(codes).toEqual(expect.arrayContaining(['1100', '1110', '1120', '1130', '1140', '1200']));
    expect(codes).toEqual(expect.arrayContaining(['2200', '2210', '2220', '2230', '3900', '4000']));
  }
  expect(defaultChart('laundry').map(({ code }) => code)).toContain('4200');
  expect(defaultChart('water').map(({ code }) => code)).toEqual(
    expect.arrayContaining(['4100', '4110']),
  );
  expect(defaultChart('dairy').map(({ code }) => code)).not.toContain('4100');
});

const legs = fc.array(
  fc.record({
    account: fc.constantFrom('1100', '1200', '2210', '4000', '4900'),
    amount: fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(money),
  }),
  { maxLength: 20 },
);

/** The same legs with one more that balances them. */
const balanced = (drawn: readonly Posting[]): readonly Posting[] => [
  ...drawn,
  { account: '3900', amount: money(-drawn.reduce((sum, { amount }) => sum + amount, 0)) },
];
const sum = (postings: readonly Posting[]) =>
  postings.reduce((total, { amount }) => total + amount, 0);

law(
  'an entry sums to nothing and never holds a leg of nothing',
  fc.property(legs, (drawn) => {
    const postings = entry(balanced(drawn));
    expect(sum(postings)).toBe(0);
    expect(postings.every(({ amount }) => amount !== 0)).toBe(true);
    expect(new Set(postings.map(({ account }) => account)).size).toBe(postings.length);
    expect(postings.length).not.toBe(1);
  }),
);

law(
  'legs that do not sum to nothing are no entry',
  fc.property(legs, (drawn) => {
    fc.pre(sum(drawn) !== 0);
    expect(() => entry(drawn)).toThrow();
  }),
);

law(
  'an entry and its reversal leave nothing behind, and a reversal reversed is the entry',
  fc.property(legs, (drawn) => {
    const postings = entry(balanced(drawn));
    expect(entry([...postings, ...reversal(postings)])).toEqual([]);
    expect(reversal(reversal(postings))).toEqual(postings);
  }),
);

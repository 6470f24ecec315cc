// Statements: opening + movements = closing, for any stretch and any order of arrival; what one
// account owes and another has in credit stay apart.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AccountId, accountIdSchema } from '../../../shared/kernel/ids.ts';
import { money, sumMoney, ZERO } from '../../../shared/kernel/money.ts';
import { balance } from '../../../shared/ledger/outstanding.ts';
import { outstandingAt } from '../../../shared/ledger/outstanding-at.ts';
import { statement, within } from '../../../shared/ledger/statement.ts';
import { law } from '../kernel/law.ts';
import { accountId, credit, debit, factId, march } from './account.ts';

/** A customer's main account, and the account of a meter of theirs. */
const [main, meter] = [
  accountId,
  accountIdSchema.parse('01990000-0000-7000-8000-bbbbbbbbbbbb'),
] as const;

const moved = (n: number, on: number, effect: number) => movedOf(main, { n, on, effect });
const onMeter = (n: number, on: number, effect: number) => movedOf(meter, { n, on, effect });

type Moved = Readonly<Record<'n' | 'on' | 'effect', number>>;

const movedOf = (of: AccountId, { n, on, effect }: Moved) => ({
  id: factId(n),
  accountId: of,
  day: march(on),
  effect: money(effect),
});
const closingOf = (main_: number, meter_ = 0) => [
  { accountId: main, balance: money(main_) },
  { accountId: meter, balance: money(meter_) },
];
const owed = (amount: number) => balance(money(amount), ZERO);
const inCredit = (amount: number) => balance(ZERO, money(amount));

test('a statement runs from what was owed to what is owed', () => {
  // 40 before; + 100 on the 3rd, − 70 on the 5th, + 0 (a reading) on the 5th: 70
  const { opening, lines, closing } = statement(
    [moved(2, 5, -70), moved(3, 5, 0), moved(1, 3, 100)],
    closingOf(70),
  );
  expect(opening).toEqual(owed(40));
  expect(lines.map(({ movement, balance }) => [movement.id, balance])).toEqual([
    [factId(1), owed(140)],
    [factId(2), owed(70)],
    [factId(3), owed(70)],
  ]);
  expect(closing).toEqual(owed(70));
});

test('a statement without movements opens as it closes', () => {
  expect(statement([], closingOf(-15))).toEqual({
    ...{ opening: inCredit(15), lines: [], closing: inCredit(15) },
  });
});

test('credit of one account stays apart from the debt of another, on every line', () => {
  // Milk: + 500. Water: − 100 in advance, then a bill of 60, of which 40 stay in credit.
  const { opening, lines, closing } = statement(
    [moved(1, 1, 500), onMeter(2, 2, -100), onMeter(3, 3, 60)],
    closingOf(500, -40),
  );
  expect(opening).toEqual(owed(0));
  expect(lines.map((line) => line.balance)).toEqual([
    owed(500),
    { outstanding: 500, unapplied: 100, balance: 400 },
    { outstanding: 500, unapplied: 40, balance: 460 },
  ]);
  expect(closing).toEqual({ outstanding: 500, unapplied: 40, balance: 460 });
});

const movements = fc.uniqueArray(
  fc
    .record({
      ...{ n: fc.nat(30), on: fc.integer({ min: 1, max: 9 }) },
      ...{ effect: fc.integer({ min: -500, max: 500 }), of: fc.constantFrom(main, meter) },
    })
    .map(({ of, ...drawn }) => movedOf(of, drawn)),
  { selector: ({ id }) => id, maxLength: 15 },
);
const closings = fc
  .tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 }))
  .map(([a, b]) => closingOf(a, b));

law(
  'opening and movements make the closing, in any order of arrival',
  fc.property(
    movements.chain((drawn) =>
      fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })),
    ),
    closings,
    ([drawn, arrived], ends) => {
      const shown = statement(drawn, ends);
      expect(statement(arrived, ends)).toEqual(shown);
      const end = ends.reduce((sum, one) => sum + one.balance, 0);
      expect(shown.closing.balance).toBe(end);
      let running: number = shown.opening.balance;
      for (const { movement, balance: after } of shown.lines) {
        running += movement.effect;
        expect(after.balance).toBe(running);
        expect(after.outstanding - after.unapplied).toBe(running);
        expect(Math.min(after.outstanding, after.unapplied)).toBeGreaterThanOrEqual(0);
      }
      expect(running).toBe(end);
    },
  ),
);

law(
  'days of a statement: what stood before, what moved, what stood after; the next days go on there',
  fc.property(movements, fc.integer({ min: 1, max: 9 }), (drawn, cut) => {
    const whole = statement(drawn, closingOf(100, -30));
    const first = within(whole, { from: null, to: march(cut) });
    const next = within(whole, { from: march(cut + 1), to: null });
    expect(first.opening).toEqual(whole.opening);
    expect(next.opening).toEqual(first.closing);
    expect(next.closing).toEqual(whole.closing);
    expect([...first.lines, ...next.lines]).toEqual(whole.lines);
    for (const { opening, lines, closing } of [first, next]) {
      const sum = lines.reduce((all, { movement }) => all + movement.effect, 0);
      expect(opening.balance + sum).toBe(closing.balance);
    }
  }),
);

law(
  'a statement up to a past day closes with what was owed and in hand on that day',
  fc.property(movements, fc.integer({ min: 1, max: 9 }), (drawn, cut) => {
    const items = (of: AccountId) =>
      drawn.flatMap(({ id, accountId: own, day, effect }) => {
        if (own !== of || effect === 0) return [];
        const n = Number(id.slice(-12));
        const on = Number(day.slice(-2));
        return [effect > 0 ? debit(n, effect, on) : credit(n, -effect, { on })];
      });
    const ends = [main, meter].map((of) => ({
      accountId: of,
      balance: outstandingAt(items(of), march(31)).balance.balance,
    }));
    const { closing } = within(statement(drawn, ends), { from: null, to: march(cut) });
    const parts = [main, meter].map((of) => outstandingAt(items(of), march(cut)).balance);
    expect(closing).toEqual(
      balance(
        sumMoney(parts.map((part) => part.outstanding)),
        sumMoney(parts.map((part) => part.unapplied)),
      ),
    );
  }),
);

// Statements: opening + movements = closing, for any stretch and any order of arrival.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { statement, within } from '../../../shared/ledger/statement.ts';
import { law } from '../kernel/law.ts';
import { factId, march } from './account.ts';

const moved = (n: number, on: number, effect: number) => ({
  id: factId(n),
  day: march(on),
  effect: money(effect),
});

test('a statement runs from what was owed to what is owed', () => {
  // 40 before; + 100 on the 3rd, − 70 on the 5th, + 0 (a reading) on the 5th: 70
  const { opening, lines, closing } = statement(
    [moved(2, 5, -70), moved(3, 5, 0), moved(1, 3, 100)],
    money(70),
  );
  expect(opening).toBe(40);
  expect(lines.map(({ movement, balance }) => [movement.id, balance])).toEqual([
    [factId(1), 140],
    [factId(2), 70],
    [factId(3), 70],
  ]);
  expect(closing).toBe(70);
});

test('a statement without movements opens as it closes', () => {
  expect(statement([], money(-15))).toEqual({ opening: -15, lines: [], closing: -15 });
});

const movements = fc.uniqueArray(
  fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -500, max: 500 }))
    .map((drawn) => moved(...drawn)),
  { selector: ({ id }) => id, maxLength: 15 },
);

law(
  'opening and movements make the closing, in any order of arrival',
  fc.property(
    movements.chain((drawn) =>
      fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })),
    ),
    fc.integer({ min: -5_000, max: 5_000 }).map(money),
    ([drawn, arrived], closing) => {
      const shown = statement(drawn, closing);
      expect(statement(arrived, closing)).toEqual(shown);
      expect(shown.opening + drawn.reduce((sum, { effect }) => sum + effect, 0)).toBe(closing);
      let running: number = shown.opening;
      for (const { movement, balance } of shown.lines) {
        running += movement.effect;
        expect(balance).toBe(running);
      }
      expect(running).toBe(closing);
    },
  ),
);

law(
  'days of a statement: what stood before, what moved, what stood after; the next days go on there',
  fc.property(movements, fc.integer({ min: 1, max: 9 }), (drawn, cut) => {
    const whole = statement(drawn, money(100));
    const first = within(whole, { from: null, to: march(cut) });
    const next = within(whole, { from: march(cut + 1), to: null });
    expect(first.opening).toBe(whole.opening);
    expect(next.opening).toBe(first.closing);
    expect(next.closing).toBe(whole.closing);
    expect([...first.lines, ...next.lines]).toEqual(whole.lines);
    for (const { opening, lines, closing } of [first, next]) {
      const moved = lines.reduce((sum, { movement }) => sum + movement.effect, 0);
      expect(opening + moved).toBe(closing);
    }
  }),
);

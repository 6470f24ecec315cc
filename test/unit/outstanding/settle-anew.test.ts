// What the office sees before it chooses anew what a payment settles.
import { expect, test } from 'vitest';
import { chosenFor, settleAnew } from '../../../client/outstanding/settle-anew.ts';
import type { Settling } from '../../../shared/settling-answers.ts';
import { choose, credit, debit, factId, march } from '../ledger/account.ts';

const open = [debit(1, 200, 3), debit(2, 300, 4), credit(3, 250, { on: 5 })];
const settlingOf = (of: typeof open): Settling => ({
  openItems: of.map((one) => ({ ...one, choices: [...one.choices] })),
  chosenAnew: [],
});
const short = ({ debits }: ReturnType<typeof settleAnew>) =>
  debits.map(({ debit: { id }, paysNow, pays, left }) => [
    Number(id.slice(-4)),
    ...[paysNow, pays, left],
  ]);
const payment = credit(3, 250, { on: 5 });

test('ticked invoices are filled in their order, the rest goes to the oldest', () => {
  const of = { credit: payment, ticked: [factId(2)], id: factId(9) };
  const then = settleAnew(settlingOf(open), of);
  // 250 of the 300; before: 200 of the older one and 50 of this.
  expect(then.choices).toEqual([choose(2, 250)]);
  expect(short(then)).toEqual([
    [1, 200, 0, 200],
    [2, 50, 250, 50],
  ]);
  expect(then.isChange).toBe(true);
});

test('what another payment chose stays with it, and what changes nothing is told', () => {
  const other = credit(4, 100, { on: 6, choices: [choose(2, 100)] });
  const of = { credit: payment, ticked: [factId(2)], id: factId(9) };
  expect(settleAnew(settlingOf([...open, other]), of).choices).toEqual([choose(2, 200)]);
  expect(settleAnew(settlingOf(open), { ...of, ticked: [] }).isChange).toBe(false);
});

test('what stands as chosen is ticked when the office looks again', () => {
  const anew = { id: factId(9), accountId: payment.accountId, creditId: payment.id };
  const chosen = { ...anew, day: march(7), choices: [choose(2, 250)] };
  const settling = { ...settlingOf(open), chosenAnew: [chosen] };
  expect(chosenFor(settling, payment.id)).toEqual([factId(2)]);
  const back = settleAnew(settling, { credit: payment, ticked: [], id: factId(10) });
  expect(short(back)).toEqual([
    [1, 0, 200, 0],
    [2, 250, 50, 250],
  ]);
});

// Outstanding added up over customers, and the last lines of a statement.
import { describe, expect, test } from 'vitest';
import {
  addUp,
  ageingColumns,
  byCredit,
  byDebt,
  lastLines,
} from '../../../client/outstanding/add-up.ts';
import type { CustomerOutstanding } from '../../../client/store/views.ts';
import { day } from '../../../shared/kernel/day.ts';
import { accountIdSchema, customerIdSchema } from '../../../shared/kernel/ids.ts';
import { money, sumMoney, ZERO } from '../../../shared/kernel/money.ts';
import { type Ageing, balance } from '../../../shared/ledger/outstanding.ts';
import { UNKNOWN_CUSTOMER } from '../../../shared/ledger/rows.ts';
import { statement } from '../../../shared/ledger/statement.ts';
import { dairy, factId, uuid } from '../payments/shown-fact.ts';

const aged = (columns: readonly number[]): Ageing => {
  const [current = 0, a = 0, b = 0, c = 0, over = 0] = columns;
  return {
    current: money(current),
    days1to30: money(a),
    days31to60: money(b),
    days61to90: money(c),
    over90: money(over),
  };
};
const owes = (n: number, columns: readonly number[], credit = 0): CustomerOutstanding => ({
  customer: {
    ...UNKNOWN_CUSTOMER,
    id: customerIdSchema.parse(uuid(n)),
    businessId: dairy.id,
    name: `Customer ${n}`,
    isRegistered: true,
    stamps: {},
    version: 1,
  },
  balance: balance(sumMoney(columns.map(money)), money(credit)),
  ageing: aged(columns),
  oldestDueDay: null,
});
const names = (customers: readonly CustomerOutstanding[]) =>
  customers.map(({ customer }) => customer.name);

describe('outstanding added up', () => {
  const parts = [owes(1, [10_000, 5_000]), owes(2, [0, 2_500, 0, 0, 90_000]), owes(3, [], 7_000)];

  test('columns add up to outstanding, credit stays apart', () => {
    const sum = addUp(parts);
    // 100 + 50 + 25 + 900 = 1,075
    expect(sum.balance).toEqual(balance(money(107_500), money(7_000)));
    expect(sumMoney(ageingColumns.map((column) => sum.ageing[column]))).toBe(107_500);
    expect(sum.ageing.days1to30).toBe(7_500);
  });
  test('nobody owes nothing', () => {
    expect(addUp([]).balance).toEqual(balance(ZERO, ZERO));
  });
  test('the greatest debt comes first, those in credit not at all', () => {
    expect(names(byDebt(parts, null))).toEqual(['Customer 2', 'Customer 1']);
  });
  test('who owes nothing and has something in hand is listed by that', () => {
    expect(names(byCredit([...parts, owes(4, [], 9_000)]))).toEqual(['Customer 4', 'Customer 3']);
  });
  test('of one column: who stands in it, by what they owe there', () => {
    expect(names(byDebt(parts, 'days1to30'))).toEqual(['Customer 1', 'Customer 2']);
    expect(names(byDebt(parts, 'over90'))).toEqual(['Customer 2']);
  });
});

describe('the last lines of a statement', () => {
  const accountId = accountIdSchema.parse(uuid(900));
  const moved = (n: number, effect: number) => ({
    id: factId(n),
    accountId,
    day: day(`2026-11-0${n}`),
    effect: money(effect),
  });
  // opening 50, + 100 = 150, − 30 = 120, + 20 = 140
  const full = statement(
    [moved(1, 10_000), moved(2, -3_000), moved(3, 2_000)],
    [{ accountId, balance: money(14_000) }],
  );

  test('bring forward the balance before them', () => {
    expect(lastLines(full, 2)).toEqual({
      forward: balance(money(15_000), ZERO),
      isCut: true,
      lines: full.lines.slice(1),
    });
  });
  test('all of them start with the opening', () => {
    expect(lastLines(full, 50)).toEqual({ forward: full.opening, isCut: false, lines: full.lines });
    expect(full.opening).toEqual(balance(money(5_000), ZERO));
  });
});

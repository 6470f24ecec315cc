// Which of a phone's own facts moved its cash, and on which line of the drawer each one stands. A
// fact that was undone after the count before it comes back as a refund.
import type { Drawer, DrawerLine } from '../../shared/cash/drawer.ts';
import type { Fact } from '../../shared/facts.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import { type Money, money, ZERO } from '../../shared/kernel/money.ts';

export type CashLine = { readonly line: DrawerLine; readonly amount: Money };

/** Null for what moved no cash. */
function cashLineOf(fact: Fact): CashLine | null {
  switch (fact.type) {
    case 'payment.recorded':
      return fact.body.method === 'cash' ? { line: 'receipts', amount: fact.body.amount } : null;
    case 'sale.recorded': {
      const { settlement, total } = fact.body;
      const isCash = settlement.type === 'paid' && settlement.method === 'cash';
      return isCash ? { line: 'sales', amount: total } : null;
    }
    case 'refund.paid':
      return fact.body.method === 'cash' ? { line: 'refunds', amount: fact.body.amount } : null;
    case 'cash.moved':
      return { line: fact.body.way === 'in' ? 'paidIn' : 'paidOut', amount: fact.body.amount };
    case 'cash.handed_over':
      return { line: 'handedOver', amount: fact.body.amount };
    default:
      return null;
  }
}

/** By the device's own sequence; of two devices by their ids, which begin with the time. */
export function asWritten(
  a: Pick<Fact, 'id' | 'deviceId' | 'seq'>,
  b: Pick<Fact, 'id' | 'deviceId' | 'seq'>,
): number {
  if (a.deviceId === b.deviceId) return a.seq - b.seq;
  return a.id < b.id ? -1 : 1;
}

export type OwnCash = {
  /** The phone's own facts of one business, oldest first. */
  readonly facts: readonly Fact[];
  /** Those of them that a void undid. */
  readonly voidedIds: ReadonlySet<FactId>;
  /** What others of the team handed to this phone's person in that business. */
  readonly received?: readonly Fact<'cash.handed_over'>[];
};

export type CashPeriod = {
  readonly drawer: Drawer;
  readonly closed: Fact<'day.closed'> | null;
  /** What stands behind the lines, oldest first. */
  readonly moved: readonly { readonly fact: Fact; readonly line: DrawerLine }[];
  /** Facts since the count, whether they moved cash or not. */
  readonly since: readonly Fact[];
};

/** Everything since the last count on this phone; from the beginning where there was none. */
export function cashPeriod({ facts, voidedIds, received = [] }: OwnCash): CashPeriod {
  const closedAt = facts.findLastIndex((fact) => fact.type === 'day.closed');
  const last = facts[closedAt];
  const closed = last?.type === 'day.closed' ? last : null;
  const since = facts.slice(closedAt + 1);
  const before = new Map(facts.slice(0, closedAt + 1).map((fact) => [fact.id, fact]));
  // The count had what was handed over before it, whenever the office heard of it.
  const got = received
    .filter((fact) => closed === null || momentMs(fact) > momentMs(closed))
    .map((fact) => ({ fact, line: 'received' as const, amount: fact.body.amount }));
  const own = since.flatMap((fact) => {
    const line = voidedIds.has(fact.id)
      ? null
      : (cashLineOf(fact) ?? givenBack(fact, before, voidedIds));
    return line === null ? [] : [{ fact, ...line }];
  });
  const moved = [...own, ...got].toSorted((a, b) => momentMs(a.fact) - momentMs(b.fact));
  const sum = (line: DrawerLine) =>
    money(moved.reduce((total, one) => (one.line === line ? total + one.amount : total), 0));
  return {
    closed,
    since,
    moved,
    drawer: {
      opening: closed?.body.counted ?? ZERO,
      receipts: sum('receipts'),
      sales: sum('sales'),
      paidIn: sum('paidIn'),
      ...(got.length === 0 ? {} : { received: sum('received') }),
      refunds: sum('refunds'),
      paidOut: sum('paidOut'),
      handedOver: sum('handedOver'),
    },
  };
}

/** When it was written down, by the server's clock. */
const momentMs = ({ recordedAt, offsetMs }: Fact) => Date.parse(recordedAt) + offsetMs;

/** A void of what was counted already: the customer has their cash back. */
function givenBack(
  fact: Fact,
  counted: ReadonlyMap<FactId, Fact>,
  voidedIds: ReadonlySet<FactId>,
): CashLine | null {
  if (fact.type !== 'fact.voided' || !voidedIds.has(fact.body.factId)) return null;
  const target = counted.get(fact.body.factId);
  const line = target === undefined ? null : cashLineOf(target);
  const isIncome = line?.line === 'receipts' || line?.line === 'sales';
  return line !== null && isIncome ? { line: 'refunds', amount: line.amount } : null;
}

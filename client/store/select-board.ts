// What the office sees of today: money in by way and collector, sold, billed, what is owed. Facts
// on this phone, unsent ones among them; voided ones and those that need fixing count for nothing.
import { type Day, dayIn } from '../../shared/kernel/day.ts';
import { type Money, money, sumMoney } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Book } from './book.ts';
import { billedBy, moneyTaken, sumTaken } from './money-taken.ts';
import { withCustomerNames } from './outbox-entries.ts';
import { readOwed } from './owed-customers.ts';
import { readDayFacts } from './paper-receipts.ts';
import { groupBy } from './read-rows.ts';
import { readProgress } from './round-progress.ts';
import { selectBusinesses } from './select-fixed.ts';
import { overdueOf } from './select-outstanding.ts';
import { type Names, readNames, showFacts } from './shown-facts.ts';
import { readUnsettled, type Unsettled } from './unsettled.ts';
import type { Board, BusinessBoard, ShownFact } from './views.ts';

const LATEST_SHOWN = 20;

/** Each business on its own day. */
export async function selectBoard(book: Book, nowMs: number): Promise<Board> {
  const [unsettled, names, businesses] = await Promise.all([
    readUnsettled(book),
    readNames(book),
    selectBusinesses(book),
  ]);
  return {
    businesses: await Promise.all(
      businesses.map((business) =>
        boardOf(book, business, { unsettled, names, today: dayIn(business.zone, nowMs), nowMs }),
      ),
    ),
  };
}

type Reading = {
  readonly unsettled: Unsettled;
  readonly names: Names;
  readonly today: Day;
  readonly nowMs: number;
};

async function boardOf(book: Book, business: Business, of: Reading): Promise<BusinessBoard> {
  const { unsettled, names, today, nowMs } = of;
  const shown = showFacts(
    await readDayFacts(book, { businessId: business.id, day: today }),
    unsettled.all.filter(({ fact }) => fact.businessId === business.id && fact.day === today),
    names,
  ).filter(({ fact }) => fact.day === today);
  const owed = await readOwed(book, business, { unsettled, businesses: names.businesses, today });
  return {
    business,
    day: today,
    collected: sumTaken(shown),
    byMethod: byMethod(shown),
    byCollector: byCollector(shown),
    sold: sumOf(shown, ({ fact }) => (fact.type === 'sale.recorded' ? fact.body.total : null)),
    billed: sumMoney(shown.map(billedBy)),
    outstanding: sumMoney(owed.map((one) => one.balance.outstanding)),
    overdue: sumMoney(owed.map((one) => overdueOf(one.ageing))),
    rounds: await readProgress(book, business, { shown, nowMs }),
    latest: await withCustomerNames(book, shown.slice(0, LATEST_SHOWN), unsettled),
  };
}

function byMethod(shown: readonly ShownFact[]): BusinessBoard['byMethod'] {
  return [...groupBy(shown.flatMap(moneyTaken), (taken) => taken.method)].map(
    ([method, taken]) => ({ method, amount: sumMoney(taken.map((one) => one.amount)) }),
  );
}

function byCollector(shown: readonly ShownFact[]): BusinessBoard['byCollector'] {
  const paying = shown.filter((one) => moneyTaken(one).length > 0);
  return [...groupBy(paying, (one) => one.fact.authorId)]
    .map(([personId, own]) => ({
      personId,
      name: own[0]?.authorName ?? '',
      amount: sumTaken(own),
      count: own.length,
    }))
    .toSorted((a, b) => b.amount - a.amount);
}

function sumOf(shown: readonly ShownFact[], amountOf: (one: ShownFact) => Money | null): Money {
  const standing = shown.filter((one) => !one.isVoided && one.state !== 'needs_fixing');
  return money(standing.reduce((sum, one) => sum + (amountOf(one) ?? 0), 0));
}

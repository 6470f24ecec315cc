// Who owes what and since when, by round, most first; customers of no round come last.
import { dayIn } from '../../shared/kernel/day.ts';
import type { BusinessId, RoundId } from '../../shared/kernel/ids.ts';
import { money, sumMoney } from '../../shared/kernel/money.ts';
import type { Ageing } from '../../shared/ledger/outstanding.ts';
import { sumBalances } from './account-views.ts';
import type { Book } from './book.ts';
import { overlayOf } from './overlay.ts';
import { type Owed, readOwed } from './owed-customers.ts';
import { groupBy } from './read-rows.ts';
import { selectRounds } from './select-fixed.ts';
import { readUnsettled, type Unsettled } from './unsettled.ts';
import type { CustomerOutstanding, RoundOutstanding } from './views.ts';

export async function selectOutstanding(
  book: Book,
  businessId: BusinessId,
  nowMs: number,
): Promise<readonly RoundOutstanding[]> {
  const [unsettled, business] = await Promise.all([
    readUnsettled(book),
    book.businesses.get(businessId),
  ]);
  if (business === undefined) return [];
  const owed = await readOwed(book, business, {
    unsettled,
    businesses: new Map([[business.id, business]]),
    today: dayIn(business.zone, nowMs),
  });
  const rounds = (await selectRounds(book)).filter((round) => round.businessId === businessId);
  const known = new Set<RoundId | null>(rounds.map((round) => round.id));
  const groups = groupBy(await withCustomers(book, owed, unsettled), ({ customer }) =>
    known.has(customer.roundId) ? customer.roundId : null,
  );
  return [...rounds, null].flatMap((round) => {
    const customers = groups.get(round?.id ?? null) ?? [];
    return customers.length === 0 ? [] : [{ round, ...summed(customers) }];
  });
}

async function withCustomers(
  book: Book,
  owed: readonly Owed[],
  unsettled: Unsettled,
): Promise<readonly CustomerOutstanding[]> {
  const overlay = overlayOf(unsettled);
  const rows = await book.customers.bulkGet(owed.map((one) => one.customerId));
  return owed.flatMap(({ customerId, ...owes }, place) => {
    const customer = overlay.customer(rows[place], customerId);
    return customer === null ? [] : [{ customer, ...owes }];
  });
}

function summed(customers: readonly CustomerOutstanding[]): Omit<RoundOutstanding, 'round'> {
  return {
    balance: sumBalances(customers.map((one) => one.balance)),
    ageing: sumAgeing(customers.map((one) => one.ageing)),
    customers: customers.toSorted((a, b) => b.balance.balance - a.balance.balance),
  };
}

function sumAgeing(ageings: readonly Ageing[]): Ageing {
  return {
    current: sumMoney(ageings.map((one) => one.current)),
    days1to30: sumMoney(ageings.map((one) => one.days1to30)),
    days31to60: sumMoney(ageings.map((one) => one.days31to60)),
    days61to90: sumMoney(ageings.map((one) => one.days61to90)),
    over90: sumMoney(ageings.map((one) => one.over90)),
  };
}

/** What is past due of an ageing. */
export function overdueOf(ageing: Ageing) {
  const { days1to30, days31to60, days61to90, over90 } = ageing;
  return money(days1to30 + days31to60 + days61to90 + over90);
}

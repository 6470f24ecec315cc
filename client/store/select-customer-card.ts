// One customer: accounts, meters, what they owe and since when, and every fact about them.
import { type Day, dayIn } from '../../shared/kernel/day.ts';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { accountOfMeter } from '../../shared/kernel/ids.ts';
import { byAge } from '../../shared/ledger/open-item.ts';
import { age, NOTHING_OWED } from '../../shared/ledger/outstanding.ts';
import { usualRange } from '../../shared/meters/consumption.ts';
import { standsAt, usualADay } from '../../shared/meters/segments.ts';
import { type Tariff, tariffOn } from '../../shared/meters/tariff.ts';
import type { MeterRow } from '../../shared/protocol.ts';
import { emptyAccount, sumBalances } from './account-views.ts';
import type { Book } from './book.ts';
import { type CustomerRead, readCustomer } from './read-customer.ts';
import { deliveriesOf } from './read-deliveries.ts';
import type { CustomerCard, MeterView, ShownFact } from './views.ts';

/** Null when the customer is not on this phone. */
export async function selectCustomerCard(
  book: Book,
  customerId: CustomerId,
  nowMs: number,
): Promise<CustomerCard | null> {
  const read = await readCustomer(book, customerId);
  if (read === null) return null;
  const { customer, business, accounts, facts } = read;
  const today = dayIn(business.zone, nowMs);
  const tariffs = await book.tariffs.where('businessId').equals(business.id).toArray();
  const round = customer.roundId === null ? undefined : await book.rounds.get(customer.roundId);
  return {
    customer,
    business,
    round: round ?? null,
    accounts,
    meters: read.meters.map((row) => meterView(row, { read, tariffs, today })),
    balance: sumBalances(accounts.map((account) => account.balance)),
    ageing: age(read.openDebits, today),
    openDebits: read.openDebits.toSorted(byAge),
    subscriptions: read.subscriptions,
    deliveries: deliveriesOf(facts),
    facts,
  };
}

type Seen = {
  readonly read: CustomerRead;
  readonly tariffs: readonly Tariff[];
  readonly today: Day;
};

function meterView(row: MeterRow, { read: of, tariffs, today }: Seen): MeterView {
  const accountId = accountOfMeter(row.id);
  const account = of.accounts.find((one) => one.row.id === accountId) ?? {
    row: emptyAccount(accountId, of.customer),
    code: row.code,
    balance: NOTHING_OWED,
  };
  const read = row.readings.at(-1);
  const last = read === undefined ? null : standsAt(read);
  const average = usualADay(row.readings, row);
  return {
    row,
    account,
    tariff: row.tariffId === null ? null : tariffOn(tariffs, row.tariffId, today),
    last,
    usualADay: average,
    usual: last === null ? null : usualRange(last, today, perUnit(average, row.multiplier)),
    billedTo: billedTo(row, of.facts),
  };
}

const perUnit = (average: number | null, multiplier: number) =>
  average === null ? null : average / multiplier;

/** The end of the latest bill that stands. */
function billedTo(row: MeterRow, facts: readonly ShownFact[]): MeterView['billedTo'] {
  const ends = facts.flatMap(({ fact, isVoided, state }) =>
    fact.type === 'bill.issued' &&
    fact.body.meterId === row.id &&
    !isVoided &&
    state !== 'needs_fixing'
      ? [fact.body.to]
      : [],
  );
  return ends.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1) ?? null;
}

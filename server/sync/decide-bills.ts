// What is odd about bills: days that another bill of the meter charged too, and what a phone billed
// otherwise than the book would. The bill stays; the next one of the meter corrects it.
import type { Fact } from '../../shared/facts.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { FactId, MeterId } from '../../shared/kernel/ids.ts';
import type { Meter } from '../../shared/ledger/rows.ts';
import { disagreesWithBook } from '../../shared/meters/bill-check.ts';
import type { Reading } from '../../shared/meters/consumption.ts';
import type { Accepted } from './admit.ts';
import { readingsByMeter } from './decide-meters.ts';
import { latestTariffs } from './decide-tariffs.ts';
import type { HeldBills, StandingBill } from './load-bills.ts';
import type { TariffWrite } from './writes.ts';

export type BillGrounds = {
  readonly meters: ReadonlyMap<MeterId, Meter>;
  readonly bills: HeldBills;
  /** That this group sets. */
  readonly tariffs: readonly TariffWrite[];
  /** What voids undo in this very group. */
  readonly voidedIds: ReadonlySet<FactId>;
};

export function flagBills(accepted: readonly Accepted[], grounds: BillGrounds): void {
  const issued = accepted.flatMap((one) => {
    const { fact } = one;
    const isBill = fact.type === 'bill.issued' && !grounds.voidedIds.has(fact.id);
    return isBill ? [{ ...one, fact }] : [];
  });
  if (issued.length === 0) return;
  flagTwice(issued, grounds);
  const byPhone = issued.filter(({ fact }) => grounds.bills.readings.has(fact.id));
  if (byPhone.length > 0) flagDisagreeing(byPhone, readingsByMeter(accepted), grounds);
}

type Issued = Accepted & { readonly fact: Fact<'bill.issued'> };

/** Of two bills that share days the one that comes second is told. */
function flagTwice(issued: readonly Issued[], { bills, voidedIds }: BillGrounds): void {
  const before = new Map(bills.standing);
  for (const { fact, issues } of issued) {
    const { meterId, from, to } = fact.body;
    const others = before.get(meterId) ?? [];
    const isTwice = others.some((one) => !voidedIds.has(one.id) && sharesDays(one, fact.body));
    if (isTwice) issues.add('billed_twice');
    before.set(meterId, [...others, { id: fact.id, meterId, from: from.day, to: to.day }]);
  }
}

function flagDisagreeing(
  byPhone: readonly Issued[],
  come: ReadonlyMap<MeterId, readonly Reading[]>,
  { meters, bills, tariffs: set, voidedIds }: BillGrounds,
): void {
  const tariffs = latestTariffs([...bills.tariffs, ...set]).map(({ tariff }) => tariff);
  for (const { fact, issues, business } of byPhone) {
    const { meterId } = fact.body;
    const meter = must(meters.get(meterId), 'a meter that is billed has its row');
    const held = bills.readings.get(fact.id) ?? [];
    const all = [...held, ...(come.get(meterId) ?? [])];
    const readings = all.filter(({ id }) => !voidedIds.has(id));
    const { tariffId, installedDay } = meter;
    const book = { tariffId, installedDay, register: meter, readings, tariffs, business };
    if (disagreesWithBook(fact.body, book)) issues.add('bill_disagrees');
  }
}

/** Days after the first up to the last, as a bill charges them; the very same day is one too. */
const sharesDays = (one: StandingBill, { from, to }: Fact<'bill.issued'>['body']) =>
  (one.from < to.day && from.day < one.to) || (one.from === from.day && one.to === to.day);

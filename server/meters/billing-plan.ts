// The monthly billing as a run: every meter of a business up to a day, estimated where nobody came,
// corrected where it was billed wrongly before, held where somebody must look first. Safe to
// repeat: facts' ids follow from the meter and the day, and a meter that is billed is due nothing.
import { addDays, type Day, dayIn } from '../../shared/kernel/day.ts';
import { type FactId, factIdSchema } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { creditDaysOn } from '../../shared/ledger/business-settings.ts';
import { estimateOn, periodsOf, planBill } from '../../shared/meters/bill-plan.ts';
import type { Reading } from '../../shared/meters/consumption.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import { readTenant } from '../db/tenant-transaction.ts';
import { loadStanding } from '../runs/load-standing.ts';
import { type ServerFact, serverFact } from '../runs/record-on-server.ts';
import {
  type Figures,
  type RunPlan,
  type RunRow,
  RunStoppedError,
  type StepDesk,
} from '../runs/run-plan.ts';
import { derivedId } from '../sync/derived-id.ts';
import { type Due, rowOf, type Told } from './billing-rows.ts';
import { makeTally } from './billing-tally.ts';
import {
  type BillableMeter,
  billsKnownSince,
  countMeters,
  loadBillable,
  loadTariffs,
} from './load-billing.ts';

export type Billing = { readonly business: Business; readonly upTo: Day };

const METERS_A_PAGE = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

export function billingPlan({ business, upTo }: Billing): RunPlan {
  return {
    kind: 'billing',
    source: `${business.name} up to ${upTo}`,
    businessId: business.id,
    steps: [{ name: 'bill the meters', work: (desk) => billAll(desk, { business, upTo }) }],
    next: [
      'Look at the meters that were held: read them again, or accept the reading',
      'Run it again: what is billed already is left alone',
    ],
  };
}

async function billAll(desk: StepDesk, { business, upTo }: Billing): Promise<Figures> {
  const { tenantId } = desk.author;
  const today = dayIn(business.zone, desk.nowMs());
  if (upTo > today) {
    throw new RunStoppedError(`${upTo} is still to come: bill up to a day that is over`);
  }
  const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
    readTenant(desk.database, tenantId, work);
  const tariffs = await read((of) => loadTariffs(of, business.id));
  const total = await read((of) => countMeters(of, business.id));
  const tally = makeTally();
  const planPage = async (after: string): Promise<Page> => {
    const ask = { businessId: business.id, upTo, after, limit: METERS_A_PAGE };
    const meters = await read((of) => loadBillable(of, ask));
    const there = await billedBefore(meters, { upTo, desk });
    const due = meters.map((meter) =>
      dueOf(meter, { business, upTo, today, tariffs, desk, there }),
    );
    // Told before the bills are recorded: a run that is cut off knows every fact that it made.
    const rows = due.flatMap((one) => rowOf(one, null));
    await desk.tell(rows);
    return { due, rows, lastId: meters.at(-1)?.id ?? null };
  };
  let page = await planPage(FIRST);
  for (let done = 0; page.lastId !== null; ) {
    const { due, rows, lastId } = page;
    const outcomes = await desk.record(due.flatMap(({ facts }) => facts));
    const told: Told = new Map(outcomes.map(({ id, outcome, words }) => [id, { outcome, words }]));
    const isWhole = outcomes.every(({ outcome }) => outcome === 'applied' || outcome === 'there');
    const known = isWhole ? rows : due.flatMap((one) => rowOf(one, told));
    await desk.tell(known.filter(({ reasons }) => reasons.includes('refused')));
    tally.add(due.length, known);
    done += due.length;
    await desk.progress(done, total);
    page = await planPage(lastId);
  }
  return tally.figures();
}

type Page = {
  readonly due: readonly Due[];
  /** What is hoped of them, as it was told. */
  readonly rows: readonly RunRow[];
  /** Null where no meter is left. */
  readonly lastId: string | null;
};

type DueGrounds = Billing & {
  /** On which it is issued: days to pay count from here, however late the month is billed. */
  readonly today: Day;
  readonly tariffs: readonly Tariff[];
  readonly desk: StepDesk;
  /** Bills of this very day that the book holds, whatever became of them. */
  readonly there: ReadonlySet<FactId>;
};

/** Their bills up to the day are asked for by id: another one would be the same fact. */
async function billedBefore(
  meters: readonly BillableMeter[],
  { upTo, desk }: Pick<DueGrounds, 'upTo' | 'desk'>,
): Promise<ReadonlySet<FactId>> {
  const bills = meters.map((meter) => ({ id: idOf('bill', meter, { upTo, desk }) }));
  const standing = await loadStanding(desk.database, desk.author.tenantId, bills);
  return new Set([...standing].flatMap(([id, { outcome }]) => (outcome === 'there' ? [id] : [])));
}

/** The bill that a meter is due, with an estimated reading where none came since the last one. */
function dueOf(meter: BillableMeter, grounds: DueGrounds): Due {
  const { business, upTo, tariffs, desk, there } = grounds;
  const billed = meter.bills.flatMap((bill) => periodsOf(bill, business));
  const ask = (readings: readonly Reading[]) =>
    planBill({
      ...{ readings, register: meter, installedDay: meter.installedDay, upTo, business, billed },
      ...{ tariffId: meter.tariffId, tariffs, knownSince: billsKnownSince(meter) },
      isAccepted: ({ id }) => meter.acceptedIds.includes(id),
    });
  const isThere = there.has(idOf('bill', meter, { upTo, desk }));
  const found = ask(meter.readings);
  const plan = isThere && found.type === 'ready' ? ({ type: 'nothing' } as const) : found;
  if (plan.type !== 'nothing' || isThere || isOver(meter, billed, upTo)) {
    const due = { meter, plan, estimate: null };
    return { ...due, facts: factsOf(due, grounds) };
  }
  const estimate = estimateOn(upTo, meter.readings, meter);
  if (estimate === null) {
    const held = { type: 'held', reason: 'no_reading' } as const;
    return { meter, plan: held, estimate, facts: [] };
  }
  const id = idOf('estimate', meter, { upTo, desk });
  const about = { source: 'estimated' } as const;
  const estimated = ask([...meter.readings, { id, value: estimate.value, day: upTo, about }]);
  const due = { meter, plan: estimated, estimate };
  return { ...due, facts: factsOf(due, grounds) };
}

/** Nothing more to estimate: it is billed up to the day, or it no longer counts. */
function isOver(meter: BillableMeter, billed: readonly { readonly to: Day }[], upTo: Day): boolean {
  const { removedDay, billedDay, installedDay } = meter;
  const isRemoved = removedDay !== null && removedDay <= upTo;
  const isBilled = (billedDay ?? '') >= upTo || billed.some(({ to }) => to >= upTo);
  return isRemoved || isBilled || (installedDay ?? '') >= upTo;
}

const idOf = (
  what: 'estimate' | 'bill',
  meter: BillableMeter,
  { upTo, desk }: Pick<DueGrounds, 'upTo' | 'desk'>,
) => factIdSchema.parse(derivedId(what, meter.id, upTo, String(desk.generation)));

function factsOf(
  { meter, plan, estimate }: Omit<Due, 'facts'>,
  { business, upTo, today, desk }: DueGrounds,
): readonly ServerFact[] {
  if (plan.type !== 'ready') return [];
  const { bill, charge, reading } = plan;
  const of = { meterId: meter.id, customerId: meter.customerId };
  const made = { businessId: business.id, day: upTo, isDecoded: true } as const;
  const issued = serverFact({
    ...{ ...made, id: idOf('bill', meter, { upTo, desk }), type: 'bill.issued' },
    body: (stamp) => ({
      ...{ ...of, readingId: reading.id, from: bill.from, to: bill.to, used: bill.used },
      tariff: bill.tariff,
      ...(bill.earlierTariffs?.length ? { earlierTariffs: [...bill.earlierTariffs] } : {}),
      ...(bill.isEstimated && { isEstimated: true }),
      ...(bill.trueUps?.length ? { trueUps: [...bill.trueUps] } : {}),
      ...(meter.balance !== 0 && { broughtForward: money(meter.balance) }),
      ...{ total: charge.total, number: stamp.number('B') },
      dueDay: addDays(today, creditDaysOn(business, today)),
    }),
  });
  if (estimate === null) return [issued];
  const { value, usedADay, since } = estimate;
  const estimated = serverFact({
    ...{ ...made, id: reading.id, type: 'meter.read' },
    body: () => ({
      ...{ ...of, value, photo: null, position: null, note: '' },
      source: { type: 'estimated', method: 'average_use', usedADay, since },
    }),
  });
  return [estimated, issued];
}

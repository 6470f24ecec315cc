// The month's invoices as a run: what was delivered to every customer up to a day, less what is
// billed already. Safe to repeat: what is billed is due nothing, and what came to light since is an
// adjustment. What can't be billed is held, with its reason.
import { dueOn } from '../../shared/deliveries/due-on.ts';
import { addDays, type Day, day, dayIn } from '../../shared/kernel/day.ts';
import { factIdSchema, mainAccountOf } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { creditDaysOn } from '../../shared/ledger/business-settings.ts';
import { type InvoicePlan, planInvoice } from '../../shared/sales/plan-invoice.ts';
import { readTenant, type TenantRead } from '../db/tenant-transaction.ts';
import { type ServerFact, serverFact } from '../runs/record-on-server.ts';
import { type Figures, type RunPlan, RunStoppedError, type StepDesk } from '../runs/run-plan.ts';
import { derivedId } from '../sync/derived-id.ts';
import { type Due, makeTally, type Refused, rowOf } from './invoicing-rows.ts';
import { type BillableCustomer, countBillable, loadBillableCustomers } from './load-deliveries.ts';

export type Invoicing = {
  readonly business: Business;
  readonly upTo: Day;
  /** Whether totals are rounded to whole units, by the business's rules. */
  readonly isRounded: (read: TenantRead) => Promise<boolean>;
};

const CUSTOMERS_A_PAGE = 500;
/** Corrections reach back so many days before the billed month. */
const DAYS_BACK = 366;

export function invoicingPlan(invoicing: Invoicing): RunPlan {
  const { business, upTo } = invoicing;
  return {
    kind: 'invoicing',
    source: `${business.name} up to ${upTo}`,
    businessId: business.id,
    steps: [{ name: 'invoice the deliveries', work: (desk) => invoiceAll(desk, invoicing) }],
    next: [
      'Look at the customers that were held, and at those with days that nobody recorded',
      'Send the invoices',
      'Run it again: what is billed already is left alone',
    ],
  };
}

async function invoiceAll(
  desk: StepDesk,
  { business, upTo, isRounded }: Invoicing,
): Promise<Figures> {
  const today = dayIn(business.zone, desk.nowMs());
  if (upTo > today) {
    throw new RunStoppedError(`${upTo} is still to come: bill up to a day that is over`);
  }
  const { tenantId } = desk.author;
  const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
    readTenant(desk.database, tenantId, work);
  const roundsToUnit = await read(isRounded);
  const total = await read((of) => countBillable(of, business.id));
  const grounds: Grounds = {
    business,
    upTo,
    today,
    desk,
    roundsToUnit,
    from: day(`${upTo.slice(0, 7)}-01`),
  };
  const tally = makeTally();
  const planPage = async (after: string): Promise<Page> => {
    const { from } = grounds;
    const span = { businessId: business.id, since: addDays(from, -DAYS_BACK), from, upTo };
    const asked = { ...span, after, limit: CUSTOMERS_A_PAGE };
    const customers = await read((of) => loadBillableCustomers(of, asked));
    const due = customers.map((customer) => dueOf(customer, grounds));
    // Told before the invoices are recorded: a run that is cut off knows every fact that it made.
    await desk.tell(due.flatMap((one) => rowOf(one, NONE_REFUSED)));
    return { due, lastId: customers.at(-1)?.id ?? null };
  };
  let page = await planPage('00000000-0000-0000-0000-000000000000');
  for (let done = 0; page.lastId !== null; ) {
    const { due, lastId } = page;
    // While one page is recorded the next one is read, planned and told.
    const [outcomes, next] = await Promise.all([
      desk.record(due.flatMap(({ fact }) => fact ?? [])),
      planPage(lastId),
    ]);
    const refused: Refused = new Map(
      outcomes.flatMap(({ id, outcome, words }) =>
        outcome === 'applied' || outcome === 'there' ? [] : [[id, words ?? outcome]],
      ),
    );
    const rows = due.flatMap((one) => rowOf(one, refused));
    await desk.tell(rows.filter(({ reasons }) => reasons.includes('refused')));
    tally.add(due, rows);
    done += due.length;
    await desk.progress(done, total);
    page = next;
  }
  return tally.figures();
}

const NONE_REFUSED: Refused = new Map();

type Page = { readonly due: readonly Due[]; readonly lastId: string | null };

type Grounds = Omit<Invoicing, 'isRounded'> & {
  readonly roundsToUnit: boolean;
  readonly from: Day;
  readonly today: Day;
  readonly desk: StepDesk;
};

function dueOf(customer: BillableCustomer, grounds: Grounds): Due {
  const { business, from, upTo } = grounds;
  const month = upTo.slice(0, 7);
  const plan = planInvoice(customer.sums, { business, month, roundsToUnit: grounds.roundsToUnit });
  const recorded = new Set<Day>(customer.days);
  let [dueDays, unrecorded] = [0, 0];
  for (let on = from; on <= upTo; on = addDays(on, 1)) {
    if (dueOn(customer.subscriptions, on).length === 0) continue;
    dueDays += 1;
    if (!recorded.has(on)) unrecorded += 1;
  }
  return { customer, plan, unrecorded, dueDays, fact: factOf(customer, plan, grounds) };
}

function factOf(
  customer: BillableCustomer,
  plan: InvoicePlan,
  { business, from, upTo, today, desk }: Grounds,
): ServerFact | null {
  if (plan.type !== 'ready') return null;
  const { lines, supply, roundOff, total } = plan;
  const made = [customer.id, upTo, String(customer.invoices), String(desk.generation)];
  return serverFact({
    id: factIdSchema.parse(derivedId('invoice', ...made)),
    ...{ type: 'invoice.issued', businessId: business.id, day: upTo },
    body: (stamp) => ({
      ...{ customerId: customer.id, accountId: mainAccountOf(customer.id), from, to: upTo },
      ...{ lines: [...lines], supply, roundOff, total, number: stamp.number('T') },
      dueDay: addDays(today, creditDaysOn(business, today)),
    }),
  });
}

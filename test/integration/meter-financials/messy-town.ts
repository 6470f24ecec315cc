// An old metering town by a seed: customers with one meter or two, invoices that bring forward what
// was left, payments that fall short or go over. Beside the rows it tells what must be owed.
import { makeRandom } from '../../../server/demo/random.ts';

export type MessyTown = {
  /** Inserts all rows. */
  readonly sql: string;
  readonly owedMinor: number;
  readonly rows: number;
};

type Writing = {
  readonly chance: (share: number) => boolean;
  readonly insert: (table: string, ...values: readonly (string | number | null)[]) => void;
};

export function messyTown(seed: number, customers: number): MessyTown {
  const { chance } = makeRandom(seed, 'old meters');
  const rows: string[] = [];
  const insert: Writing['insert'] = (table, ...values) => {
    const written = values.map((one) => (typeof one === 'string' ? `'${one}'` : String(one)));
    rows.push(`insert into ${table} values (${written.join(', ')});`);
  };
  let owedMinor = 0;
  for (let customer = 1; customer <= customers; customer += 1) {
    insert('customers', customer, 1, `Customer ${customer}`, null, customer, 0);
    const meters = chance(0.3) ? [1, 2] : [1];
    for (const place of meters) {
      owedMinor += meterLife({ chance, insert }, customer, place);
    }
  }
  return { sql: rows.join('\n'), owedMinor, rows: rows.length };
}

/** Three months of a meter; answers what they make owed. */
function meterLife(writing: Writing, customer: number, place: number): number {
  const meter = customer * 10 + place;
  const installed = `2025-01-0${place}`;
  writing.insert('meters', meter, 1, customer, `M-${meter}`, 'active', installed, customer);
  let [owedMinor, before] = [0, 0];
  for (const month of [7, 8, 9]) {
    const minor = 10_000 + customer * 37 + month;
    billMonth(writing, { customer, meter, month, minor, before });
    before += minor;
    const paid = payMonth(writing, { customer, meter, month, before });
    owedMinor += minor - paid;
    before = Math.max(0, before - paid);
  }
  return owedMinor;
}

type Month = {
  readonly customer: number;
  readonly meter: number;
  readonly month: number;
  /** Still owed from the months before, in minor units. */
  readonly before: number;
};

function billMonth({ insert, chance }: Writing, month: Month & { readonly minor: number }): void {
  const { customer, meter, before, minor } = month;
  const invoice = meter * 10 + month.month;
  const number = `I-${invoice}`;
  const total = chance(0.4) ? null : 1;
  const head = [invoice, 1, customer, meter, number, `2026-0${month.month}-01`] as const;
  insert('invoices', ...head, null, 'sent', null, null, total);
  insert('invoice_bills', invoice * 10, 1, invoice, 'WATER', minor / 100);
  if (before > 0) insert('invoice_bills', invoice * 10 + 1, 1, invoice, 'Balance', before / 100);
}

/** Answers what was paid, in minor units. */
function payMonth({ insert, chance }: Writing, { customer, meter, month, before }: Month): number {
  if (chance(0.4)) return 0;
  const invoice = meter * 10 + month;
  const paid = chance(0.2) ? before + 700 : Math.floor(before / 2);
  const named = chance(0.5) ? invoice : null;
  const day = `2026-0${month}-20`;
  insert('payments', invoice, 1, customer, named, null, paid / 100, day, 'cash', null);
  return paid;
}

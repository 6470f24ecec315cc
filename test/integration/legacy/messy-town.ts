// A messy legacy dairy, made by a seed: orphans, doubled rows, negative and unreadable amounts,
// days in many forms, damaged names. Beside the rows it tells what must be owed, added up here by
// itself.
import { makeRandom } from '../../../server/demo/random.ts';
import type { Cells, Tables } from './legacy-town.ts';

export type Messy = {
  readonly tables: Tables;
  /** Minor units that the readable rows of known customers make owed. */
  readonly owedMinor: number;
  readonly rows: number;
};

type Random = ReturnType<typeof makeRandom>;
type Sum = { owedMinor: number };

export function messyTown(seed: number, customers: number): Messy {
  const random = makeRandom(seed, 'legacy town');
  const sum: Sum = { owedMinor: 0 };
  const people: Cells[] = [];
  const invoices: Cells[] = [];
  const payments: Cells[] = [];
  const allocations: Cells[] = [];
  for (let n = 1; n <= customers; n += 1) {
    people.push(person(random, sum, n));
    const bills = random.chance(0.7) ? 3 : 0;
    for (let bill = 1; bill <= bills; bill += 1) {
      const id = `${n}-${bill}`;
      const minor = 1_000 + 37 * n + bill;
      invoices.push(billed(random, sum, { id, n, minor }));
      if (random.chance(0.5)) continue;
      payments.push(paid(random, sum, { id, n, minor: minor - 100 }));
      const asked = major(random.chance(0.2) ? minor * 2 : minor - 100);
      allocations.push({ id, invoice_id: id, payment_id: id, amount_allocated: asked });
    }
  }
  const orphan = { id: 'lost', customer_id: 'nobody', amount: '77.00', payment_date: '2026-10-01' };
  payments.push(orphan, { ...orphan, id: 'also lost', customer_id: '' });
  const [doubled] = invoices;
  if (doubled !== undefined) invoices.push(doubled);
  const tables: Tables = {
    routes: [{ id: 'r1', name: 'Morning' }],
    customers: people,
    invoice_metadata: invoices,
    payments,
    invoice_payments: allocations,
  };
  const rows = Object.values(tables).reduce((count, table) => count + table.length, 0);
  return { tables, owedMinor: sum.owedMinor, rows };
}

const major = (minor: number) => (minor / 100).toFixed(2);

function person(random: Random, sum: Sum, n: number): Cells {
  const base = { id: String(n), billing_name: `Customer ${n}`, route_id: 'r1' };
  if (random.chance(0.05)) return { ...base, billing_name: '', outstanding_amount: 'plenty' };
  const minor = random.chance(0.3) ? -(100 + n) : 5_000 + n;
  sum.owedMinor += minor;
  const ways = [major(minor), minor < 0 ? `(${major(-minor)})` : `₹ ${major(minor)}`];
  return {
    ...base,
    ...(random.chance(0.1) ? { route_id: 'gone', billing_name: `Caf\ufffd ${n}` } : {}),
    outstanding_amount: ways[random.chance(0.5) ? 0 : 1] ?? '',
  };
}

type Of = { readonly id: string; readonly n: number; readonly minor: number };

function billed(random: Random, sum: Sum, { id, n, minor }: Of): Cells {
  const base = { id, customer_id: String(n), invoice_number: `INV-${id}`, due_date: '' };
  if (random.chance(0.05)) return { ...base, total_amount: '12.3.4', invoice_date: '' };
  if (random.chance(0.05)) return { ...base, total_amount: '0', invoice_date: '01/02/2026' };
  const isNegative = random.chance(0.05);
  sum.owedMinor += isNegative ? -minor : minor;
  const days = ['2026-09-17', '17/09/2026', 'Sep 17, 2026', '45917', 'soon'];
  const day = days[(n * 7 + minor) % days.length] ?? '';
  return { ...base, total_amount: major(isNegative ? -minor : minor), invoice_date: day };
}

function paid(random: Random, sum: Sum, { id, n, minor }: Of): Cells {
  const method = random.chance(0.2) ? 'by goat' : 'Cash';
  const base = { id, customer_id: String(n), payment_method: method, payment_date: '2026-10-20' };
  if (random.chance(0.05)) return { ...base, amount: 'half' };
  const isBack = random.chance(0.05);
  sum.owedMinor -= isBack ? -minor : minor;
  return { ...base, amount: isBack ? `${major(minor)}-` : major(minor) };
}

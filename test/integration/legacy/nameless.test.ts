// Rows that carry no id: known by what they hold, so that a file in another order, or with a row
// more, neither doubles nor loses one; and one that changed stops the run before it lands.
import { expect, test } from 'vitest';
import { carryOut } from '../../../server/runs/carry-out.ts';
import { undoPlan } from '../../../server/runs/undo-plan.ts';
import { verify } from '../../../server/verify/verify.ts';
import { townOfTests } from '../../world/open-world.ts';
import { NOON } from '../../world.ts';
import { owed } from '../runs/fingerprints.ts';
import { type Cells, customer, invoice, type Tables } from './legacy-town.ts';
import { carrying, move, owedBy, planOf, reasonsOf, sourceOf } from './move.ts';

const town = townOfTests({ connections: 6 });

const at = (hours: number) => ({ nowMs: () => NOON + hours * 3_600_000 });
const paid = (amount: string, payment_date: string, customer_id = 'c1'): Cells => ({
  ...{ customer_id, amount, payment_date, payment_method: 'Cash' },
});
const old = [
  paid('10.00', '2026-10-01'),
  paid('10.00', '2026-10-01'),
  paid('30', '2026-10-03', 'c2'),
];
const withPayments = (payments: readonly Cells[]): Tables => ({
  customers: [customer('c1', 'Anita'), customer('c2', 'Bala')],
  routes: [{ id: 'r1', name: 'Morning' }],
  payments,
});

test('one put in before the others, all in another order: each is there once', async () => {
  const shop = await town.shop();
  await move(shop, withPayments(old));
  expect(await owed(shop)).toBe(-5_000);
  const more = [paid('5.00', '2026-09-30'), ...old.toReversed()];
  const report = await move(shop, withPayments(more), at(1));
  expect(report.state).toBe('finished');
  // 10 + 10 + 30 + 5
  expect([await owed(shop), await owedBy(shop, 'Anita')]).toEqual([-5_500, '-25.00']);
});

test('one that changed stops the run at once; taken back, all lands once', async () => {
  const shop = await town.shop();
  const first = await move(shop, withPayments(old));
  const mended = withPayments([...old.slice(1), paid('12.00', '2026-10-01')]);
  const stopped = await move(shop, mended, at(1));
  expect(stopped.steps[0]?.words).toMatch(/^1 rows without an id landed before .* in payments/);
  expect(await owed(shop)).toBe(-5_000);
  const back = await undoPlan(shop.database, { tenantId: shop.tenantId, runId: first.id });
  await carryOut(shop.database, back, carrying(shop, at(2)));
  expect((await move(shop, mended, at(3))).state).toBe('finished');
  // 10 + 30 + 12
  expect(await owed(shop)).toBe(-5_200);
  expect(await verify(shop.database, shop.tenantId)).toMatchObject({ ok: true });
});

test('an amount that reads in two ways is told, and where its row stands', async () => {
  const shop = await town.shop();
  const invoices = [invoice('i1', '12.500'), invoice('i2', '700')];
  const tables = { ...withPayments([paid('1.500', '2026-10-01')]), invoice_metadata: invoices };
  const report = await move(shop, tables);
  expect(reasonsOf(report, 'invoice_metadata', 'i1')).toEqual(['amount_unreadable']);
  expect(report.rows.find(({ table }) => table === 'payments')?.words).toContain('(row 1)');
  expect(await owed(shop)).toBe(70_000);
  const sure = [...invoices, invoice('i3', '1.234,50')];
  await move(shop, { ...tables, invoice_metadata: sure }, at(1));
  // 12,500.00 + 700.00 + 1,234.50
  expect(await owed(shop)).toBe(1_443_450);
});

test('cut off twice, then early: the way back still finds all that landed', async () => {
  const shop = await town.shop();
  const plan = planOf(await sourceOf(withPayments(old)));
  const cutAt = (cut: number) => ({
    ...plan,
    steps: plan.steps.map((step, place) => ({
      name: step.name,
      work: async (desk: Parameters<typeof step.work>[0]) => {
        if (place === cut) throw new Error('the power went');
        return await step.work(desk);
      },
    })),
  });
  for (const cut of [5, 1]) {
    await expect(carryOut(shop.database, cutAt(cut), carrying(shop))).rejects.toThrow('power');
  }
  const [run] = await shop.database.pool.query(
    ({ sql }) => sql<{ id: string }[]>`
      select id from run where tenant_id = ${shop.tenantId} order by id`,
  );
  const back = await undoPlan(shop.database, { tenantId: shop.tenantId, runId: run?.id ?? '' });
  expect((await carryOut(shop.database, back, carrying(shop, at(1)))).state).toBe('finished');
  expect(await owed(shop)).toBe(0);
  expect((await move(shop, withPayments(old), at(2))).state).toBe('finished');
  expect(await owed(shop)).toBe(-5_000);
});

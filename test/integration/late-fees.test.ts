// What a business's rules add to a billing, and what the office adds by hand: rounding, late fees
// once a month, debit notes.
import { expect, test } from 'vitest';
import { billingOf } from '../../server/billing-of.ts';
import { carryOut } from '../../server/runs/carry-out.ts';
import type { RunPlan, StepDesk } from '../../server/runs/run-plan.ts';
import { undoPlan } from '../../server/runs/undo-plan.ts';
import { addDays, day } from '../../shared/kernel/day.ts';
import { accountOfMeter, factIdSchema, mainAccountOf } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { bodies } from '../world/bodies.ts';
import { townOfTests } from '../world/open-world.ts';
import { accountsOf, legsOf, openItemsOf } from '../world/read-book.ts';
import { dairy, meterOf, NOON, people, TODAY, water } from '../world.ts';
import { agrees, asha, chetan, daysFrom, deliver, invoice, OCTOBER, openDairy } from './dairy.ts';

const town = townOfTests();

test('by rule, invoices are whole rupees and what is late is charged once a month', async () => {
  const shop = await openDairy(town);
  await deliver(shop, asha, daysFrom('2026-10-01', 3));
  const sold = shop.office.make(
    'sale.recorded',
    bodies.sale(chetan, { litres: 2_000, total: 10_900 }),
    {
      day: day('2026-09-20'),
    },
  );
  await shop.office.send([sold]);
  const flat = { type: 'share', basisPoints: 200 } as const;
  await shop.office.record('rules.set', {
    rounding: 'unit',
    lateFee: { graceDays: 5, fee: flat },
  });
  const report = await invoice(shop, OCTOBER);
  // 3 × 54.50 = 163.50, rounded up; 2 % of 109.00, due on 5 October
  expect(report.steps.map(({ figures }) => figures['totalMinor'])).toEqual([16_400, 218]);
  const fees = (await openItemsOf(shop)).filter(({ kind }) => kind === 'late_fee');
  expect(fees).toMatchObject([{ amount: 218, due_day: '2026-11-15' }]);
  const again = await invoice(shop, OCTOBER);
  expect(again.steps[1]?.figures).toMatchObject({ charged: 0 });
  await shop.office.record('fact.voided', bodies.void(factIdSchema.parse(fees[0]?.['id']), chetan));
  expect((await invoice(shop, OCTOBER)).steps[1]?.figures).toMatchObject({ charged: 0 });
  // Within the days of grace of November nothing new is late but the debt itself.
  expect((await invoice(shop, day('2026-11-19'))).steps[1]?.figures).toMatchObject({ charged: 1 });
  await agrees(shop);
});

test('a charge is told before it is recorded, and a refused one stands apart', async () => {
  const shop = await openDairy(town);
  const late = bodies.sale(chetan, { litres: 2_000, total: 10_900 });
  await shop.office.send([shop.office.make('sale.recorded', late, { day: day('2026-09-20') })]);
  const fee = { type: 'share', basisPoints: 200 } as const;
  await shop.office.record('rules.set', { rounding: 'none', lateFee: { graceDays: 5, fee } });
  const carry = (plan: RunPlan, who: 'manager' | 'collector') =>
    carryOut(shop.database, plan, {
      author: { tenantId: shop.tenantId, personId: people[who], role: who },
      ...{ isRehearsal: false, nowMs: () => NOON },
    });
  const plan = billingOf({ business: dairy, upTo: OCTOBER });
  // Only the office charges: the book keeps the collector's apart.
  const refused = await carry(plan, 'collector');
  expect(refused.steps[1]?.figures).toMatchObject({ charged: 0, refused: 1 });
  expect(refused.rows.filter(({ table }) => table === 'late fee')).toMatchObject([
    { table: 'late fee', outcome: 'apart', reasons: ['refused'], amount: 218 },
  ]);
  const other = billingOf({ business: dairy, upTo: day('2026-11-18') });
  const cut = other.steps.map((step) => ({
    name: step.name,
    work: (desk: StepDesk) =>
      step.work({
        ...desk,
        record: async (facts) => {
          const outcomes = await desk.record(facts);
          if (facts.length > 0) throw new Error('the power went');
          return outcomes;
        },
      }),
  }));
  await expect(carry({ ...other, steps: cut }, 'manager')).rejects.toThrow('the power went');
  expect((await openItemsOf(shop)).map(({ kind }) => kind)).toContain('late_fee');
  const [run] = await shop.database.pool.query(
    ({ sql }) => sql<{ id: string }[]>`
      select id from run where tenant_id = ${shop.tenantId} and state = 'failed'`,
  );
  const back = { tenantId: shop.tenantId, runId: run?.id ?? '' };
  const undone = await carry(await undoPlan(shop.database, back), 'manager');
  expect(undone.steps[0]?.figures).toEqual({ factsReversed: 1 });
  await agrees(shop);
});

test('a metered bill that is late is charged on its own meter, once a month', async () => {
  const shop = await town.shop();
  const of = { businessId: water.id };
  await shop.phone.record('customer.registered', bodies.customer(1), of);
  await shop.phone.record('meter.installed', bodies.meter(1), { day: addDays(TODAY, -90) });
  const read = { day: addDays(TODAY, -60) };
  await shop.phone.record('meter.read', bodies.reading(1, 120_000), read);
  const fee = { type: 'share', basisPoints: 200 } as const;
  await shop.office.record('rules.set', { rounding: 'none', lateFee: { graceDays: 5, fee } }, of);
  const bill = (daysAgo: number) =>
    carryOut(shop.database, billingOf({ business: water, upTo: addDays(TODAY, -daysAgo) }), {
      author: { tenantId: shop.tenantId, personId: people.manager, role: 'manager' },
      ...{ isRehearsal: false, nowMs: () => NOON - daysAgo * 86_400_000 },
    });
  expect((await bill(60)).steps[1]?.figures).toMatchObject({ charged: 0 });
  // 20 m³ by Kiambu 2023 are 2,078.00; 2 % of it
  expect((await bill(0)).steps[1]?.figures).toMatchObject({ charged: 1, totalMinor: 4_156 });
  expect((await bill(0)).steps[1]?.figures).toMatchObject({ charged: 0 });
  const fees = (await openItemsOf(shop)).filter(({ kind }) => kind === 'late_fee');
  expect(fees).toMatchObject([{ amount: 4_156, account_id: accountOfMeter(meterOf(1)) }]);
  await agrees(shop);
});

test('a debit note adds to what is owed; a late fee is income of its own', async () => {
  const shop = await openDairy(town);
  const on = { customerId: asha, accountId: mainAccountOf(asha) };
  const sold = bodies.sale(asha, { litres: 1_000, total: 5_450 });
  const sale = shop.phone.make('sale.recorded', sold);
  await shop.phone.send([sale]);
  const note = shop.office.make('debit.noted', {
    ...{ ...on, againstId: sale.id, supply: 'within', reason: 'a litre was forgotten' },
    ...{ lines: sold.lines, total: money(5_450), number: 'N01/2627/00001' },
  });
  const fee = shop.office.make('late_fee.charged', {
    ...{ ...on, againstId: sale.id, number: 'L01/2627/00001' },
    ...{ overdue: money(5_450), amount: money(109) },
  });
  await shop.office.send([note, fee]);
  expect(await legsOf(shop, note.id)).toEqual(['1200 5450', '4000 -5450']);
  expect(await legsOf(shop, fee.id)).toEqual(['1200 109', '4800 -109']);
  expect(await accountsOf(shop)).toContainEqual(expect.objectContaining({ outstanding: 11_009 }));
  await agrees(shop);
});

// The monthly billing: what is issued, estimated, held and corrected; rehearsed without a trace,
// repeated without doubling, and right by the audit's own arithmetic.
import { expect, test } from 'vitest';
import { billingPlan } from '../../server/meters/billing-plan.ts';
import { carryOut } from '../../server/runs/carry-out.ts';
import { verify } from '../../server/verify/verify.ts';
import { must } from '../../shared/kernel/assert.ts';
import { addDays } from '../../shared/kernel/day.ts';
import { accountOfMeter } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { bodies } from '../world/bodies.ts';
import { townOfTests, type World } from '../world/open-world.ts';
import { accountsOf, openItemsOf } from '../world/read-book.ts';
import { customerOf, meterOf, NOON, people, TODAY, water } from '../world.ts';
import { fingerprints } from './runs/fingerprints.ts';

const town = townOfTests({ connections: 6 });

const ago = (days: number) => addDays(TODAY, -days);

/** Meters 1 to 4, installed at 100 m³ ninety days ago and read thirty days later at 120 m³. */
async function openUtility(): Promise<World> {
  const shop = await town.shop();
  for (const n of [1, 2, 3, 4]) {
    await shop.phone.record('customer.registered', bodies.customer(n), { businessId: water.id });
    await shop.phone.record('meter.installed', bodies.meter(n), { day: ago(90) });
    await shop.phone.record('meter.read', bodies.reading(n, 120_000), { day: ago(60) });
  }
  return shop;
}

type How = { readonly isRehearsal?: boolean; readonly business?: Business };
const bill = (
  { tenantId }: World,
  daysAgo: number,
  { isRehearsal = false, business = water }: How = {},
) =>
  carryOut(town.database, billingPlan({ business, upTo: ago(daysAgo) }), {
    author: { tenantId, personId: people.manager, role: 'manager' },
    ...{ isRehearsal, nowMs: () => NOON },
  });

const figuresOf = (report: Awaited<ReturnType<typeof bill>>) =>
  must(report.steps[0], 'step').figures;

test('bills what was read, estimates what was not, and holds what is odd', async () => {
  const shop = await openUtility();
  const first = await bill(shop, 60);
  // 20 m³ by Kiambu 2023: 6 × 71 + 14 × 118 = 2,078, of four meters
  expect(figuresOf(first)).toMatchObject({ billed: 4, held: 0, totalMinor: 4 * 2_078_00 });
  await shop.phone.record('meter.read', bodies.reading(1, 140_000), { day: ago(30) });
  await shop.phone.record('meter.read', bodies.reading(2, 110_000), { day: ago(30) });
  const leak = shop.phone.make('meter.read', bodies.reading(3, 320_000), { day: ago(30) });
  await shop.phone.send([leak]);
  const before = await fingerprints(town.database);
  const rehearsal = await bill(shop, 30, { isRehearsal: true });
  expect(await fingerprints(town.database)).toEqual(before);
  const second = await bill(shop, 30);
  expect(figuresOf(second)).toEqual(figuresOf(rehearsal));
  expect(figuresOf(second)).toMatchObject({ billed: 2, estimated: 1, held: 2 });
  expect(second.rows.map(({ reasons }) => reasons)).toEqual(
    expect.arrayContaining([['below_last'], ['far_from_usual'], ['estimated']]),
  );
  // 200 m³ stand once the office has accepted the reading.
  const verdict = { verdict: 'accepted' as const, note: 'a leak, seen' };
  const of = { meterId: meterOf(3), customerId: customerOf(3), readingId: leak.id };
  await shop.office.record('reading.reviewed', { ...of, ...verdict }, { businessId: water.id });
  expect(figuresOf(await bill(shop, 30))).toMatchObject({ billed: 1, nothingDue: 2, held: 1 });
  expect((await verify(town.database)).differences).toEqual([]);
});

test('a reading after an estimate corrects it on the next bill, as a credit too', async () => {
  const shop = await openUtility();
  await bill(shop, 60);
  await bill(shop, 30);
  // Estimated 20 m³ a month; in truth 6 in sixty days, 3 of them in the first thirty.
  for (const n of [1, 2, 3, 4]) {
    await shop.phone.record('meter.read', bodies.reading(n, 126_000), { day: TODAY });
  }
  const report = await bill(shop, 0);
  // own period 3 × 71 = 213; corrected 3 × 71 − 2,078 = −1,865; in all −1,652
  expect(figuresOf(report)).toMatchObject({ billed: 4, corrected: 4, totalMinor: 4 * -1_652_00 });
  const credits = (await openItemsOf(shop)).filter(({ kind }) => kind === 'bill_credit');
  expect(credits).toHaveLength(4);
  const account = (await accountsOf(shop)).find(({ id }) => id === accountOfMeter(meterOf(1)));
  // 2,078 + 2,078 − 1,652 = 2,504: a debt and a credit never stand side by side
  expect(account).toMatchObject({ outstanding: 2_504_00, unapplied: 0 });
  expect(figuresOf(await bill(shop, 0))).toMatchObject({ billed: 0, nothingDue: 4 });
  expect((await verify(town.database)).differences).toEqual([]);
});

test('a month billed late is due from the day on which it is billed', async () => {
  const shop = await openUtility();
  await bill(shop, 60);
  // Up to 21 September, billed on 20 November with 14 days to pay.
  const [first] = await openItemsOf(shop);
  expect(first).toMatchObject({ kind: 'bill', due_day: addDays(TODAY, 14) });
  const later = { ...water, settings: { [ago(10)]: 30 } };
  await bill(shop, 30, { business: later });
  expect(
    (await openItemsOf(shop))
      .map(({ due_day }) => due_day)
      .toSorted()
      .at(-1),
  ).toBe(addDays(TODAY, 30));
  expect((await verify(town.database)).differences).toEqual([]);
});

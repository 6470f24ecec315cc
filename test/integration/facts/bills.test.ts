// Bills of the door beside the office's: days that two of them charged, and what a phone billed by
// figures that are not the book's. They stay, somebody is told, and the next bill makes it right.
import { expect, test } from 'vitest';
import { billingPlan } from '../../../server/meters/billing-plan.ts';
import { carryOut } from '../../../server/runs/carry-out.ts';
import { verify } from '../../../server/verify/verify.ts';
import type { BodyOf } from '../../../shared/facts.ts';
import { addDays } from '../../../shared/kernel/day.ts';
import { accountOfMeter } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { price, quantity } from '../../../shared/kernel/quantity.ts';
import type { Tariff } from '../../../shared/meters/tariff.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { accountsOf, issuesOf } from '../../world/read-book.ts';
import { customerOf, kiambu, meterOf, NOON, people, TODAY, water } from '../../world.ts';

const town = townOfTests({ connections: 6 });

const ago = (days: number) => addDays(TODAY, -days);
const inWater = { businessId: water.id };
/** So many shillings a m³ from a day on, nothing beside it. */
const flat = (shillings: number, fromDay = kiambu.fromDay): Tariff => ({
  ...kiambu,
  fromDay,
  blocks: [{ upTo: null, price: price(shillings * 1_000_000) }],
});

/** Meter 1 from 100 m³ sixty days ago, at 100 a m³. */
async function openUtility(): Promise<World> {
  const shop = await town.shop();
  await shop.office.record('tariff.set', { tariff: flat(100), note: '' }, inWater);
  await shop.phone.record('customer.registered', bodies.customer(1), inWater);
  await shop.phone.record('meter.installed', bodies.meter(1), { day: ago(60) });
  return shop;
}

type More = Partial<BodyOf<'bill.issued'>>;

/** A reading and its bill, as a phone makes them: 100 a m³ from the first day on. */
function atDoor(phone: World['phone'], cubicMetres: number, { day = ago(31), ...more }: At = {}) {
  const value = quantity(100_000 + cubicMetres * 1_000);
  const reading = phone.make('meter.read', bodies.reading(1, value), { day });
  const bill = phone.make(
    'bill.issued',
    bodies.bill(1, reading.id, {
      ...{ from: { value: quantity(100_000), day: ago(60) }, to: { value, day } },
      ...{ used: quantity(cubicMetres * 1_000), tariff: flat(100) },
      ...{ total: money(cubicMetres * 100_00), ...more },
    }),
    { day },
  );
  return { reading, bill };
}
type At = More & { readonly day?: typeof TODAY };

const billed = async ({ tenantId }: World, upTo: typeof TODAY) => {
  const report = await carryOut(town.database, billingPlan({ business: water, upTo }), {
    author: { tenantId, personId: people.manager, role: 'manager' },
    ...{ isRehearsal: false, nowMs: () => NOON },
  });
  return report.steps[0]?.figures;
};

async function owedOn(shop: World): Promise<number> {
  const account = (await accountsOf(shop)).find(({ id }) => id === accountOfMeter(meterOf(1)));
  return Number(account?.['outstanding']) - Number(account?.['unapplied']);
}
const agrees = async (shop: World) =>
  expect((await verify(town.database, shop.tenantId)).differences).toEqual([]);

test('days that door and office billed are told, and corrected by the next bill', async () => {
  for (const comesFirst of ['office', 'door'] as const) {
    const shop = await openUtility();
    const { reading, bill } = atDoor(shop.phone, 20);
    const end = atDoor(shop.second, 21, { day: ago(30) });
    if (comesFirst === 'office') {
      await shop.second.send([end.reading]);
      await billed(shop, ago(30));
      await shop.phone.send([reading, bill]);
      expect(await issuesOf(shop, bill.id)).toEqual(['billed_twice']);
    } else {
      // The office's very bill, by another phone.
      await shop.phone.send([reading, bill]);
      await shop.second.send([end.reading, end.bill]);
      expect(await issuesOf(shop, bill.id)).toEqual([]);
      expect(await issuesOf(shop, end.bill.id)).toEqual(['billed_twice']);
    }
    // 2,000 and 2,100 for 21 m³ that are worth 2,100
    expect(await owedOn(shop)).toBe(4_100_00);
    await shop.phone.record('meter.read', bodies.reading(1, 130_000), { day: TODAY });
    expect(await billed(shop, TODAY)).toMatchObject({
      corrected: 1,
      totalMinor: 900_00 - 2_000_00,
    });
    expect(await owedOn(shop)).toBe(3_000_00);
    await agrees(shop);
  }
});

test('a bill whose twin was voided shares its days with nobody', async () => {
  const shop = await openUtility();
  const first = atDoor(shop.phone, 20);
  await shop.phone.send([first.reading, first.bill]);
  const account = accountOfMeter(meterOf(1));
  const voiding = bodies.void(first.bill.id, customerOf(1), account);
  const second = atDoor(shop.phone, 21, { day: ago(30) });
  await shop.office.record('fact.voided', voiding, inWater);
  await shop.phone.send([second.reading, second.bill]);
  expect(await issuesOf(shop, second.bill.id)).toEqual([]);
});

test('a phone that has not heard of the new tariff is told, and corrected', async () => {
  const shop = await openUtility();
  await shop.office.record('tariff.set', { tariff: flat(150, ago(59)), note: '' }, inWater);
  const { reading, bill } = atDoor(shop.phone, 20);
  await shop.phone.send([reading, bill]);
  expect(await issuesOf(shop, bill.id)).toEqual(['bill_disagrees']);
  expect(await owedOn(shop)).toBe(2_000_00);
  await shop.phone.record('meter.read', bodies.reading(1, 130_000), { day: TODAY });
  await billed(shop, TODAY);
  expect(await owedOn(shop)).toBe(4_500_00);
  await agrees(shop);
});

test('what a phone makes up is told: its tariff, its start, its use, its corrections', async () => {
  const made: readonly More[] = [
    { tariff: flat(1), total: money(20_00) },
    { from: { value: quantity(119_000), day: ago(60) } },
    { from: { value: quantity(100_000), day: ago(70) } },
    { used: quantity(1_000), total: money(100_00) },
    { to: { value: quantity(120_000), day: ago(29) } },
    {
      trueUps: [
        {
          ...{ from: ago(60), to: ago(40), used: quantity(0), tariffs: [flat(100)] },
          billed: { metered: money(500_00), standing: money(0), tax: money(0) },
        },
      ],
      total: money(1_500_00),
    },
  ];
  for (const more of made) {
    const shop = await openUtility();
    const { reading, bill } = atDoor(shop.phone, 20, more);
    await shop.phone.send([reading, bill]);
    expect(await issuesOf(shop, bill.id)).toEqual(['bill_disagrees']);
    await shop.phone.record('meter.read', bodies.reading(1, 130_000), { day: TODAY });
    await billed(shop, TODAY);
    expect(await owedOn(shop)).toBe(3_000_00);
    await agrees(shop);
  }
});

// Days to pay by date: documents carry their own due day, so that any order of arrival gives the
// same debts; a day's terms are those set last up to it, and the audit knows them.
import { expect, test } from 'vitest';
import { addDays, instant } from '../../../shared/kernel/day.ts';
import { creditDaysOn, termsOn } from '../../../shared/ledger/business-settings.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { customerOf, dairy, NOON, TODAY } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);
const litre = { litres: 1_000, total: 5_450 };
const terms = (fromDay: typeof TODAY, creditDays: number) => ({
  ...{ businessId: dairy.id, fromDay, creditDays },
});

const settingsOf = ({ database, tenantId }: World) =>
  database.pool.query(
    ({ sql }) => sql<{ settings: Record<string, number> }[]>`
      select settings from business where tenant_id = ${tenantId} and id = ${dairy.id}`,
  );

const dueDays = ({ database, tenantId }: World) =>
  database.pool.query(
    ({ sql }) => sql<{ due: string }[]>`
      select due_day as due from open_item where tenant_id = ${tenantId} order by id`,
  );

test('those of a day are the ones set last up to it, else those of the founding', () => {
  const settings = { [addDays(TODAY, 5)]: 30, [TODAY]: 7, receiptSms: 'en' };
  const business = { ...dairy, settings };
  expect(creditDaysOn(business, addDays(TODAY, -1))).toBe(15);
  expect(creditDaysOn(business, TODAY)).toBe(7);
  expect(creditDaysOn(business, addDays(TODAY, 4))).toBe(7);
  expect(creditDaysOn(business, addDays(TODAY, 9))).toBe(30);
  expect(termsOn(business, TODAY)).toEqual({ dueDay: addDays(TODAY, 7) });
  // A document of the founding's days says nothing, as before there were others.
  expect(termsOn(dairy, TODAY)).toEqual({});
});

test('a sale keeps its due day whether the terms come before it or after it', async () => {
  const due = addDays(TODAY, 7);
  for (const isLate of [false, true]) {
    const shop = await town.shop();
    await shop.office.record('customer.registered', bodies.customer(1));
    const set = () => shop.office.record('terms.set', terms(TODAY, 7));
    const sell = () =>
      shop.phone.record('sale.recorded', bodies.sale(asha, { ...litre, dueDay: due }));
    await (isLate ? sell() : set());
    await (isLate ? set() : sell());
    expect(await dueDays(shop)).toEqual([{ due }]);
    expect(await settingsOf(shop)).toEqual([{ settings: { [TODAY]: 7 } }]);
  }
});

test('of two terms for one day the later said stands, in any order; others stay', async () => {
  const said = [
    [terms(TODAY, 7), -2],
    [terms(TODAY, 10), -1],
    [terms(addDays(TODAY, 30), 20), -3],
  ] as const;
  for (const order of [said, said.toReversed()]) {
    const shop = await town.shop();
    for (const [body, minutes] of order) {
      await shop.office.record('terms.set', body, {
        recordedAt: instant(NOON + minutes * 60_000),
      });
    }
    const [found] = await settingsOf(shop);
    expect(found).toEqual({ settings: { [TODAY]: 10, [addDays(TODAY, 30)]: 20 } });
  }
});

test('a collector sets none, nobody more than a year, and none is due before its day', async () => {
  const shop = await town.shop();
  expect(await shop.phone.record('terms.set', terms(TODAY, 7))).toMatchObject({
    outcomes: [{ refusal: { code: 'forbidden' } }],
  });
  expect(await shop.office.record('terms.set', terms(TODAY, 366))).toMatchObject({
    outcomes: [{ refusal: { code: 'malformed' } }],
  });
  await shop.office.record('customer.registered', bodies.customer(1));
  const early = bodies.sale(asha, { ...litre, dueDay: addDays(TODAY, -1) });
  expect(await shop.phone.record('sale.recorded', early)).toMatchObject({
    outcomes: [{ outcome: 'refused' }],
  });
});

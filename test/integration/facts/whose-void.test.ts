// Whose a void is to make, and what it must be about. The office undoes anything, a collector what
// they recorded themselves that day; what names another customer than its target undoes nothing.
import { expect, test } from 'vitest';
import { verify } from '../../../server/verify/verify.ts';
import { addDays } from '../../../shared/kernel/day.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { accountsOf, issuesOf, openItemsOf } from '../../world/read-book.ts';
import { customerOf, TODAY, water } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const [asha, otieno] = [customerOf(1), customerOf(2)];
const litre = { litres: 1_000, total: 5_450 };
const yesterday = { day: addDays(TODAY, -1) };
const refused = { outcomes: [{ outcome: 'refused', refusal: { code: 'not_yours_to_void' } }] };

async function openShop() {
  const shop = await town.shop();
  await shop.office.record('customer.registered', bodies.customer(1));
  return shop;
}

const isVoided = async (shop: World) =>
  (await openItemsOf(shop)).map(({ is_voided: voided }) => voided);

const expectClean = async (shop: World) =>
  expect(await verify(shop.database, shop.tenantId)).toMatchObject({ ok: true });

test('a collector undoes what they recorded themselves that day, from either phone', async () => {
  const shop = await openShop();
  const sale = shop.phone.make('sale.recorded', bodies.sale(asha, litre));
  await shop.phone.send([sale]);
  const voided = bodies.void(sale.id, asha);
  expect(await shop.second.record('fact.voided', voided)).toMatchObject({
    outcomes: [{ outcome: 'applied', issues: [] }],
  });
  expect(await isVoided(shop)).toEqual([true]);
  await expectClean(shop);
});

test.each(['one batch', 'two batches'])(
  'a collector’s void of another day is kept apart with its reason: %s',
  async (how) => {
    const shop = await openShop();
    const sale = shop.phone.make('sale.recorded', bodies.sale(asha, litre), yesterday);
    const voided = shop.phone.make('fact.voided', bodies.void(sale.id, asha));
    if (how === 'one batch') {
      const received = await shop.phone.send([sale, voided]);
      expect(received).toMatchObject({ outcomes: [{ outcome: 'applied' }, ...refused.outcomes] });
    } else {
      await shop.phone.send([sale]);
      expect(await shop.phone.send([voided])).toMatchObject(refused);
    }
    expect(await isVoided(shop)).toEqual([false]);
    expect(await shop.phone.send([voided])).toMatchObject(refused);
    await shop.office.record('fact.voided', bodies.void(sale.id, asha));
    expect(await isVoided(shop)).toEqual([true]);
    await expectClean(shop);
  },
);

test('a collector’s void of what another one recorded is kept apart', async () => {
  const shop = await openShop();
  const sale = shop.phone.make('sale.recorded', bodies.sale(asha, litre));
  await shop.phone.send([sale]);
  const voided = bodies.void(sale.id, asha);
  expect(await shop.other.record('fact.voided', voided)).toMatchObject(refused);
  expect(await isVoided(shop)).toEqual([false]);
  await expectClean(shop);
});

test('a void that waited undoes nothing where it was not its author’s to make', async () => {
  const shop = await openShop();
  const sale = shop.phone.make('sale.recorded', bodies.sale(asha, litre));
  const voided = shop.other.make('fact.voided', bodies.void(sale.id, asha));
  await shop.other.send([voided]);
  await shop.phone.send([sale]);
  expect(await isVoided(shop)).toEqual([false]);
  expect(await issuesOf(shop, voided.id)).toContain('void_not_yours');
  await shop.office.record('fact.voided', bodies.void(sale.id, asha));
  expect(await isVoided(shop)).toEqual([true]);
  await expectClean(shop);
});

test.each([
  ['customer', { customerId: otieno }],
  ['account', { accountId: null }],
])('a void that names another %s than its target undoes nothing and is told', async (_, astray) => {
  for (const how of ['after', 'with', 'before']) {
    const shop = await openShop();
    const sale = shop.phone.make('sale.recorded', bodies.sale(asha, litre));
    const body = { ...bodies.void(sale.id, asha), ...astray };
    const voided = shop.office.make('fact.voided', body);
    if (how === 'after') await shop.phone.send([sale]);
    const sending = shop.office.send([voided]);
    if (how === 'before') await sending;
    if (how !== 'after') await shop.phone.send([sale]);
    await sending;
    expect(await issuesOf(shop, voided.id)).toContain('void_mismatched');
    expect(await accountsOf(shop)).toContainEqual(
      expect.objectContaining({ customer_id: asha, outstanding: 5_450 }),
    );
    await expectClean(shop);
  }
});

test('a void of another business than its target undoes nothing', async () => {
  const shop = await town.shop();
  const sale = shop.phone.make('sale.recorded', bodies.sale(asha, litre));
  await shop.phone.send([sale]);
  const body = bodies.void(sale.id, otieno);
  const voided = shop.office.make('fact.voided', body, { businessId: water.id });
  await shop.office.send([voided]);
  expect(await issuesOf(shop, voided.id)).toContain('void_mismatched');
  expect(await isVoided(shop)).toEqual([false]);
  await expectClean(shop);
});

// Credit by which no money came, beyond what was owed: the same sale credited from two phones, a
// write-off of nothing. It stands and is told, until one of them is voided.
import { expect, test } from 'vitest';
import { verify } from '../../../server/verify/verify.ts';
import type { FactId } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { bodies } from '../../world/bodies.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import type { Wire } from '../../world/phone.ts';
import { makePhone } from '../../world/phone.ts';
import { accountsOf, issuesOf, openIssuesOf } from '../../world/read-book.ts';
import { customerOf } from '../../world.ts';

const town = townOfTests({ isAudited: true });

const asha = customerOf(1);
const on = { customerId: asha, accountId: bodies.opening(asha, 1).accountId };
/** A litre for 54.50. */
const milk = bodies.sale(asha, { litres: 1_000, total: 5_450 });

let numbers = 0;

/** The whole sale taken back. */
function note(shop: World, againstId: FactId, maker = shop.office): Wire {
  numbers += 1;
  return maker.make('credit.noted', {
    ...on,
    againstId,
    lines: milk.lines,
    supply: 'within',
    total: money(5_450),
    reason: 'sour',
    number: `C01/2627/${String(numbers).padStart(5, '0')}`,
  });
}

const writeOff = (shop: World, amount: number) =>
  shop.office.make('debt.written_off', { ...on, amount: money(amount), reason: 'moved away' });

async function openShop() {
  const shop = await town.shop();
  await shop.phone.record('customer.registered', bodies.customer(1));
  const sale = shop.phone.make('sale.recorded', milk);
  return { shop, sale };
}

const owed = async (shop: World) =>
  (await accountsOf(shop)).map(({ outstanding, unapplied }) => [outstanding, unapplied]);

const agrees = async (shop: World) =>
  expect((await verify(shop.database, shop.tenantId)).differences).toEqual([]);

test('two managers credit one sale: the second note is told, its void ends it', async () => {
  const { shop, sale } = await openShop();
  await shop.phone.send([sale]);
  const manager = makePhone(shop.receive, { ...shop.second.pusher, role: 'manager' });
  const [first, second] = [note(shop, sale.id), note(shop, sale.id, manager)];
  await shop.office.send([first]);
  expect(await manager.send([second])).toMatchObject({
    outcomes: [{ outcome: 'applied', issues: ['over_credited'] }],
  });
  expect(await issuesOf(shop, first.id)).toEqual([]);
  expect(await owed(shop)).toEqual([[0, 5_450]]);
  await agrees(shop);
  await shop.office.record('fact.voided', bodies.void(second.id, asha));
  expect(await openIssuesOf(shop, second.id)).toEqual([]);
  expect(await owed(shop)).toEqual([[0, 0]]);
  await agrees(shop);
});

test('the void of the other note ends it as well', async () => {
  const { shop, sale } = await openShop();
  await shop.phone.send([sale]);
  const [first, second] = [note(shop, sale.id), note(shop, sale.id)];
  await shop.office.send([first, second]);
  expect(await openIssuesOf(shop, second.id)).toEqual(['over_credited']);
  await shop.office.record('fact.voided', bodies.void(first.id, asha));
  expect(await openIssuesOf(shop, second.id)).toEqual([]);
  await agrees(shop);
});

test('both notes before their sale: told when it comes', async () => {
  const { shop, sale } = await openShop();
  const [first, second] = [note(shop, sale.id), note(shop, sale.id)];
  await shop.office.send([{ ...second, seq: first.seq }]);
  await shop.office.send([{ ...first, seq: second.seq }]);
  expect(await openIssuesOf(shop, second.id)).toEqual(['choice_unknown']);
  await shop.phone.send([sale]);
  expect(await openIssuesOf(shop, second.id)).toEqual(['over_credited']);
  expect(await openIssuesOf(shop, first.id)).toEqual([]);
  await agrees(shop);
});

test('what is sold later uses the credit up, and hides nothing', async () => {
  const { shop, sale } = await openShop();
  await shop.phone.send([sale]);
  await shop.office.send([note(shop, sale.id)]);
  const second = note(shop, sale.id);
  await shop.office.send([second]);
  await shop.phone.record('sale.recorded', bodies.sale(asha, { litres: 2_000, total: 10_900 }));
  expect(await owed(shop)).toEqual([[5_450, 0]]);
  expect(await openIssuesOf(shop, second.id)).toEqual(['over_credited']);
  await agrees(shop);
});

test('a write-off where nothing is owed is told; one of what is owed is not', async () => {
  const { shop, sale } = await openShop();
  await shop.phone.send([sale]);
  const right = writeOff(shop, 5_450);
  await shop.office.send([right]);
  expect(await issuesOf(shop, right.id)).toEqual([]);
  const wrong = writeOff(shop, 100_000);
  await shop.office.send([wrong]);
  expect(await openIssuesOf(shop, wrong.id)).toEqual(['over_credited']);
  expect(await owed(shop)).toEqual([[0, 100_000]]);
  await shop.office.record('fact.voided', bodies.void(wrong.id, asha));
  expect(await openIssuesOf(shop, wrong.id)).toEqual([]);
  await agrees(shop);
});

test('what is in hand at the opening is no oddity, an account opened twice is', async () => {
  const { shop } = await openShop();
  const opened = () => shop.office.make('opening.recorded', bodies.opening(asha, -20_000));
  const [first, second] = [opened(), opened()];
  await shop.office.send([first]);
  expect(await issuesOf(shop, first.id)).toEqual([]);
  await shop.office.send([second]);
  expect(await openIssuesOf(shop, second.id)).toEqual(['over_credited']);
  await agrees(shop);
});

// Issues: the office sees each with the odd fact, settles it with a reason, once, whatever arrives
// first; a collector can't; the audit tells a settlement that no fact made.
import { expect, test } from 'vitest';
import { readTenant } from '../../server/db/tenant-transaction.ts';
import { issuesRoom } from '../../server/issues/issues-room.ts';
import { countIssues, type IssueFilter, loadIssues } from '../../server/issues/load-issues.ts';
import { verify } from '../../server/verify/verify.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import { bodies } from '../world/bodies.ts';
import { townOfTests, type World } from '../world/open-world.ts';
import { issuesOf, openIssuesOf } from '../world/read-book.ts';
import { customerOf, dairy, people, rounds, water } from '../world.ts';
import { type Office, openOffice } from './office.ts';

const town = townOfTests();

const [asha, bhavna] = [customerOf(1), customerOf(2)];

const open = (shop: World, filter: IssueFilter = {}) =>
  readTenant(shop.database, shop.tenantId, (read) => loadIssues(read, filter));

const settling = (factId: FactId, kind = 'overpaid', customerId = asha) => ({
  factId,
  kind,
  customerId,
  reason: 'An advance for December',
});

const expectClean = async (shop: World) =>
  expect(await verify(shop.database, shop.tenantId)).toMatchObject({ differences: [] });

/** Asha owes nothing and pays 500: a credit of hers, and an issue. */
async function overpay(shop: World) {
  await shop.office.record('customer.registered', bodies.customer(1));
  const payment = shop.phone.make('payment.recorded', bodies.payment(asha, 500));
  await shop.phone.send([payment]);
  return payment;
}

test('the office sees who wrote what is odd, and settles it with a reason', async () => {
  const shop = await town.shop();
  const payment = await overpay(shop);
  expect(await open(shop)).toMatchObject({
    kinds: [{ kind: 'overpaid', count: 1 }],
    issues: [
      {
        kind: 'overpaid',
        customerName: 'Customer 1',
        author: 'Asha',
        isVoided: false,
        fact: { id: payment.id, type: 'payment.recorded', body: { amount: 500 } },
      },
    ],
  });
  const received = await shop.office.record('issue.settled', settling(payment.id));
  expect(received).toMatchObject({ outcomes: [{ outcome: 'applied', issues: [] }] });
  expect(await open(shop)).toEqual({ kinds: [], issues: [] });
  const [issue] = await shop.database.pool.query(
    ({ sql }) => sql`
      select resolution, resolved_by from issue
      where tenant_id = ${shop.tenantId} and fact_id = ${payment.id}`,
  );
  expect(issue).toEqual({ resolution: 'settled', resolved_by: people.manager });
  await expectClean(shop);
});

test('a collector can not settle: it is kept apart and the issue stays open', async () => {
  const shop = await town.shop();
  const payment = await overpay(shop);
  const received = await shop.phone.record('issue.settled', settling(payment.id));
  expect(received).toMatchObject({
    outcomes: [{ outcome: 'refused', refusal: { code: 'forbidden' } }],
  });
  expect(await openIssuesOf(shop, payment.id)).toEqual(['overpaid']);
});

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

test.each(orders)('settled twice, in the order %i %i %i of arrival', async (...order) => {
  const shop = await town.shop();
  await shop.office.record('customer.registered', bodies.customer(1));
  const payment = shop.second.make('payment.recorded', bodies.payment(asha, 500));
  const send = [
    () => shop.second.send([payment]),
    () => shop.office.record('issue.settled', settling(payment.id)),
    () => shop.office.record('issue.settled', settling(payment.id)),
  ];
  for (const place of order) await send[place]?.();
  expect(await issuesOf(shop, payment.id)).toEqual(['overpaid']);
  expect(await openIssuesOf(shop, payment.id)).toEqual([]);
  await expectClean(shop);
});

test('settling closes the kind that it names, not what else is odd about the fact', async () => {
  const shop = await town.shop();
  const payment = shop.phone.make('payment.recorded', bodies.payment(bhavna, 500));
  await shop.phone.send([payment]);
  expect(await openIssuesOf(shop, payment.id)).toEqual(['customer_unknown', 'overpaid']);
  const settled = settling(payment.id, 'overpaid', bhavna);
  // Settling about somebody who is not known yet is nothing odd of its own.
  expect(await shop.office.record('issue.settled', settled)).toMatchObject({
    outcomes: [{ issues: [] }],
  });
  expect(await openIssuesOf(shop, payment.id)).toEqual(['customer_unknown']);
  await shop.office.record('customer.registered', bodies.customer(2));
  expect(await openIssuesOf(shop, payment.id)).toEqual([]);
  await expectClean(shop);
});

test('the list is of one business, round or kind where that is asked', async () => {
  const shop = await town.shop();
  await overpay(shop);
  const found = async (filter: IssueFilter) => (await open(shop, filter)).issues.length;
  expect(await found({ businessId: dairy.id, roundId: rounds.milk, kind: 'overpaid' })).toBe(1);
  expect(await found({ businessId: water.id })).toBe(0);
  expect(await found({ roundId: rounds.pipes })).toBe(0);
  expect(await open(shop, { kind: 'clock_skew' })).toMatchObject({
    kinds: [{ kind: 'overpaid', count: 1 }],
    issues: [],
  });
  expect(await readTenant(shop.database, shop.tenantId, countIssues)).toEqual({
    counts: [{ businessId: dairy.id, count: 1, toApprove: 0 }],
  });
});

test('the audit tells an issue that was closed without a fact, and one that was not', async () => {
  const shop = await town.shop();
  const payment = await overpay(shop);
  await shop.office.record('issue.settled', settling(payment.id));
  const tamper = (fragment: string) =>
    shop.database.pool.query(({ sql }) =>
      sql.unsafe(`update issue set ${fragment} where tenant_id = '${shop.tenantId}'`),
    );
  await tamper(`resolved_by_fact = '${payment.id}'`);
  expect(await verify(shop.database, shop.tenantId)).toMatchObject({
    differences: [{ what: 'issue differs', found: 'settled' }],
  });
  await tamper('resolution = null, resolved_at = null, resolved_by_fact = null');
  expect(await verify(shop.database, shop.tenantId)).toMatchObject({
    differences: [{ what: 'issue differs', found: 'open' }],
  });
});

test('cash that differs is about no customer: listed under its author, settled', async () => {
  const shop = await town.shop();
  const short = shop.phone.make('day.closed', bodies.shortOfCash());
  expect(await shop.phone.send([short])).toMatchObject({ outcomes: [{ outcome: 'applied' }] });
  expect(await open(shop)).toMatchObject({
    issues: [{ kind: 'cash_differs', customerId: null, customerName: '', author: 'Asha' }],
  });
  const settled = { ...settling(short.id, 'cash_differs'), customerId: null };
  await shop.office.record('issue.settled', settled);
  expect(await open(shop)).toEqual({ kinds: [], issues: [] });
  await expectClean(shop);
});

test('over the API the office is answered, a collector and an odd question are not', async () => {
  const office: Office = await openOffice({ rooms: [issuesRoom] });
  try {
    const cookie = await office.cookieOf('asha@example.com');
    const collector = await office.cookieOf('brian@example.com');
    const listed = await office.ask('/api/issues', { cookie });
    expect(await listed.json()).toEqual({ kinds: [], issues: [] });
    const counted = await office.ask('/api/issues/counts', { cookie });
    expect(await counted.json()).toEqual({ counts: [] });
    expect((await office.ask('/api/issues?businessId=none', { cookie })).status).toBe(422);
    for (const path of ['/api/issues', '/api/issues/counts']) {
      expect((await office.ask(path, { cookie: collector })).status).toBe(403);
    }
  } finally {
    await office.close();
  }
});

// Billing and series over the API: the office previews, issues and sees what to send; collectors
// don't; a series with a hole is told.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { billingRoom } from '../../server/billing/billing-room.ts';
import { billingOf } from '../../server/billing-of.ts';
import { seriesRoom } from '../../server/series/series-room.ts';
import { foundTenant } from '../../server/setup/found-tenant.ts';
import { makeReceiver } from '../../server/sync/receive.ts';
import { day } from '../../shared/kernel/day.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import { bodies } from '../world/bodies.ts';
import { worldOf } from '../world/open-world.ts';
import { customerOf, dairy, idOf, milk, NOON, planOf, rounds } from '../world.ts';
import { addPerson, newId, type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  const nowMs = () => NOON;
  const room = billingRoom(billingOf);
  office = await openOffice({
    rooms: [(context) => room({ ...context, nowMs }), seriesRoom],
  });
});
afterAll(() => office.close());

/** The dairy of the world in a tenant of its own, with an owner who signs in. */
async function openDairy() {
  const plan = planOf(1);
  await foundTenant(office.database, plan);
  const place = { ...office, tenantId: plan.id };
  await addPerson(place, 'meera@example.com', 'owner');
  const shop = worldOf(office.database, 1, makeReceiver(office.database));
  await shop.phone.record('customer.registered', bodies.customer(1));
  const { id: productId, name, unit, price, taxRate, hsn } = milk;
  const line = { productId, name, unit, price, taxRate, hsn, isTaxIncluded: false };
  await shop.phone.record('delivery.recorded', {
    ...{ customerId: customerOf(1), roundId: rounds.milk, onDay: day('2026-10-05') },
    ...{ lines: [{ ...line, quantity: quantity(2_000), kind: 'subscription' }], skipped: null },
  });
  return shop;
}

const upTo = '2026-10-31';

test('the office previews, issues, lists, and finds a hole in a series', async () => {
  const shop = await openDairy();
  const cookie = await office.cookieOf('meera@example.com');
  const ended = async () => {
    for (;;) {
      const { job } = await (await office.ask('/api/billing', { cookie })).json();
      if (job.state !== 'running') return job;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const ask = { businessId: dairy.id, upTo };
  const listed = async () =>
    (await office.ask(`/api/billing/${dairy.id}/issued?upTo=${upTo}`, { cookie })).json();
  await office.ask('/api/billing', { cookie, json: { ...ask, isRehearsal: true } });
  expect(await ended()).toMatchObject({ state: 'finished', isRehearsal: true });
  expect(await listed()).toMatchObject({ usualUpTo: upTo, issued: [] });
  await office.ask('/api/billing', { cookie, json: { ...ask, isRehearsal: false } });
  const job = await ended();
  // 2 × 54.50
  expect(job.report.steps[0].figures).toMatchObject({ invoiced: 1, totalMinor: 10_900 });
  expect((await listed()).issued).toMatchObject([
    {
      ...{ name: 'Customer 1', amount: 10_900, open: 10_900, to: upTo },
      ...{ balance: 10_900, used: null, unit: null },
    },
  ]);
  const series = async () => (await office.ask('/api/series', { cookie })).json();
  expect((await series()).series).toMatchObject([{ last: 1, documents: 1, holes: [] }]);
  const payment = bodies.payment(customerOf(1), 100, { number: 'R02/2627/00003' });
  await shop.phone.record('payment.recorded', payment);
  expect((await series()).series).toContainEqual(
    expect.objectContaining({ series: 'R02/2627', last: 3, holes: [{ from: 1, to: 2 }] }),
  );
});

test('collectors, strangers’ businesses and days to come are refused', async () => {
  const collector = await office.cookieOf('brian@example.com');
  const owner = await office.cookieOf('asha@example.com');
  const ask = { businessId: idOf(0x2009, 9), upTo, isRehearsal: true };
  expect((await office.ask('/api/billing', { cookie: collector, json: ask })).status).toBe(403);
  expect((await office.ask('/api/series', { cookie: collector })).status).toBe(403);
  expect((await office.ask('/api/billing', { cookie: owner, json: ask })).status).toBe(404);
  const wrong = { ...ask, upTo: 'tomorrow' };
  expect((await office.ask('/api/billing', { cookie: owner, json: wrong })).status).toBe(422);
  const elsewhere = `/api/billing/${newId()}/issued`;
  expect((await office.ask(elsewhere, { cookie: owner })).status).toBe(404);
});

// The collector's hand, without a network: what was just saved is undone with one tap, an entry is
// taken back with a reason, a round is walked from its other end.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, pill, signIn, tap, type } from './phone.ts';
import { asha, bhavna, chetan } from './small-book.ts';

let office: Office;
let phone: Phone;

beforeAll(async () => {
  office = await openOffice();
  phone = await openPhone();
  await signIn(phone, office, asha.email);
  await phone.context.setOffline(true);
});

afterAll(async () => {
  await phone?.close();
  await office?.close();
});

test('a payment is undone with one tap for ten seconds, and its receipt says so', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/customers/${bhavna}/collect`);
  await tap(page, 'Save ₹1,200 cash');
  await page.getByText('Receipt code').waitFor();
  await tap(page, 'Undo');
  await page.getByText('This receipt counts no more').waitFor();
  expect(await page.getByRole('link', { name: 'WhatsApp' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await page.goto(`${office.address}/customers/${bhavna}`);
  await tap(page, 'Collect ₹1,200');
});

test('later it is taken back in «My entries», with a reason', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/customers/${chetan}/collect`);
  await tap(page, 'Save ₹450 cash');
  await page.getByText('Receipt code').waitFor();
  await page.goto(`${office.address}/day`);
  await tap(page, 'My entries');
  await page
    .getByRole('button', { name: /^Chetan Mehta/ })
    .first()
    .tap();
  await tap(page, 'Void this');
  await page.getByText('Wrong amount').tap();
  await tap(page, 'Void Payment ₹450');
  await page.getByText('Voided', { exact: true }).nth(1).waitFor();
});

test('the office has both payments and both voids, and nobody owes less', async () => {
  const { page } = phone;
  await phone.context.setOffline(false);
  await page.goto(`${office.address}/outbox`);
  await tap(page, 'Send now');
  await pill(page)
    .getByText(/^All sent/)
    .waitFor();
  const facts = await office.ask<{ type: string; facts: number }>(
    ({ sql, tenantId }) => sql`
      select type, count(*)::integer as facts
      from fact
      where tenant_id = ${tenantId} and author_id = ${asha.id}
      group by type
      order by type`,
  );
  expect(facts).toEqual([
    { type: 'fact.voided', facts: 2 },
    { type: 'payment.recorded', facts: 2 },
  ]);
  const owed = await office.ask<{ outstanding: number }>(
    ({ sql, tenantId }) => sql`
      select outstanding::integer as outstanding
      from customer_outstanding
      where tenant_id = ${tenantId} and customer_id in (${bhavna}, ${chetan})
      order by outstanding`,
  );
  expect(owed).toEqual([{ outstanding: 45_000 }, { outstanding: 120_000 }]);
});

test('a round is walked from its other end; its numbers stay', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/today`);
  const names = () => page.locator('.stop-name').allInnerTexts();
  const there = ['Chetan Mehta', 'Bhavna Shah', 'Esha Iyer', 'Devi Rao'];
  await page.locator('.stop-name').first().waitFor();
  expect(await names()).toEqual(there);
  await tap(page, 'Order');
  await page.getByText('From the last stop').tap();
  await tap(page, 'Done');
  expect(await names()).toEqual(there.toReversed());
  expect(await page.locator('.stop-place').first().innerText()).toBe('4');
  // What is next follows the walk.
  expect(await page.locator('.next-stop').innerText()).toContain('Devi Rao');
  await tap(page, 'Order');
  await page.getByLabel('Start at').selectOption({ label: '2 · Bhavna Shah' });
  await tap(page, 'Done');
  expect(await names()).toEqual(['Bhavna Shah', 'Chetan Mehta', 'Devi Rao', 'Esha Iyer']);
});

test('a stop is partly done while an overdue debt is left, and the counts filter', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/customers/${bhavna}/collect`);
  await type(page, '200');
  await tap(page, 'Save ₹200 cash');
  await page.getByText('Receipt code').waitFor();
  await page.goto(`${office.address}/today`);
  await page.getByText('Partly Got ₹200').waitFor();
  await page.getByText('Partly 1').tap();
  expect(await page.locator('.stop-name').allInnerTexts()).toEqual(['Bhavna Shah']);
  await page.getByText('Not reached 3').tap();
  expect(await page.locator('.stop-name').count()).toBe(3);
});

test('nothing went wrong behind the screens', () => {
  expect(phone.complaints).toEqual([]);
});

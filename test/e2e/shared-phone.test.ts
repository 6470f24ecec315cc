// Two people on one phone, each with a PIN: who takes over sees only their own, nothing is sent as
// another's, and the manager signs for cash on the collector's phone, without a network.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, pill, signIn, tap, type, waitUntilSent } from './phone.ts';
import { asha, password, wanjiru } from './small-book.ts';

let office: Office;
let phone: Phone;

beforeAll(async () => {
  office = await openOffice();
  phone = await openPhone();
});

afterAll(async () => {
  await phone?.close();
  await office?.close();
});

async function choosePin(pin: string): Promise<void> {
  const { page } = phone;
  await page.goto(`${office.address}/phone`);
  await tap(page, 'Set a PIN');
  await page.getByLabel('New PIN').fill(pin);
  await page.getByLabel('The same again').fill(pin);
  await tap(page, 'Save the PIN');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test('somebody else takes the phone over with their PIN, without a network', async () => {
  const { page, context } = phone;
  await signIn(phone, office, asha.email);
  await choosePin('4711');
  await tap(page, 'Sign out');
  await page.getByLabel('E-mail').waitFor();
  await signIn(phone, office, wanjiru.email);
  await choosePin('0258');
  await context.setOffline(true);
  await tap(page, /^Lock now/);
  await tap(page, 'Asha');
  await page.getByText('Type your PIN, Asha').waitFor();
  await type(page, '4711');
  await tap(page, 'Unlock');
  await page.getByRole('link', { name: 'Today' }).waitFor();
});

test('the manager signs for the cash; a wrong PIN saves nothing, the right one waits', async () => {
  const { page } = phone;
  await page.clock.install();
  await page.goto(`${office.address}/day`);
  await tap(page, 'Hand over');
  await page.getByLabel('Amount').fill('50');
  await page.getByText('Wanjiru', { exact: true }).tap();
  for (const left of [9, 8, 7, 6]) {
    await page.getByLabel('PIN of Wanjiru').fill('1111');
    await tap(page, 'Save ₹50');
    await page.getByText(`Wrong PIN. ${left} more tries`).waitFor();
  }
  await tap(page, 'Save ₹50');
  await page.getByText(/Try again in \d+ s.*Nothing was saved\./).waitFor();
  await page.getByLabel('PIN of Wanjiru').fill('0258');
  await tap(page, 'Save ₹50');
  // It is not called wrong.
  await page.getByText(/Try again in \d+ s.*Nothing was saved\./).waitFor();
  await page.clock.fastForward('00:31');
  await tap(page, 'Save ₹50');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('what Asha wrote is not sent with Wanjiru’s sign-in; with her own it is', async () => {
  const { page, context } = phone;
  await context.setOffline(false);
  await page.goto(`${office.address}/outbox`);
  await pill(page)
    .getByText(/^Paused/)
    .waitFor();
  const sent = () =>
    office.ask<{ author: string; note: string }>(
      ({ sql, tenantId }) => sql`
        select author_id as author, body ->> 'note' as note
        from fact
        where tenant_id = ${tenantId} and type = 'cash.handed_over'`,
    );
  expect(await sent()).toEqual([]);
  await page.goto(`${office.address}/sign-in`);
  await signInHere();
  await waitUntilSent(page);
  expect(await sent()).toEqual([{ author: asha.id, note: 'Signed for with a PIN on this phone' }]);
});

async function signInHere(): Promise<void> {
  const { page } = phone;
  await page.getByLabel('E-mail').fill(asha.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).tap();
}

test('who signs in at the lock of another opens their own book, never hers', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/phone`);
  await tap(page, /^Lock now/);
  await tap(page, 'Wanjiru');
  await page.getByText('Type your PIN, Wanjiru').waitFor();
  await tap(page, 'Sign in with the password');
  await signInHere();
  await page.getByRole('link', { name: 'Today' }).waitFor();
  await page.goto(`${office.address}/phone`);
  // Whoever has forgotten a PIN sets another one by their password, which is asked for again.
  await tap(page, 'Change the PIN');
  await page.getByLabel('New PIN').fill('4711');
  expect(await page.getByLabel('PIN so far').count()).toBe(0);
  await page.getByLabel('The same again').fill('4711');
  await tap(page, 'Save the PIN');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tap(page, 'Change the PIN');
  await page.getByLabel('PIN so far').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tap(page, /^Lock now/);
  await tap(page, 'Wanjiru');
  await page.getByText('Type your PIN, Wanjiru').waitFor();
  await page.waitForTimeout(500);
  expect(await page.getByText('Type your PIN, Wanjiru').isVisible()).toBe(true);
  await tap(page, 'Asha');
  await type(page, '4711');
  await tap(page, 'Unlock');
  await page.getByRole('button', { name: /^Lock now/ }).waitFor();
});

test('a sheet that is open neither shows behind the lock nor keeps it from opening', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/day`);
  await tap(page, 'Hand over');
  await page.getByLabel('Amount').fill('50');
  await page.clock.fastForward('02:00:00');
  await page.getByText('Type your PIN, Asha').waitFor();
  await type(page, '4711');
  await tap(page, 'Unlock');
  expect(await page.getByLabel('Amount').inputValue()).toBe('50');
});

test('nothing went wrong behind the screens', () => {
  expect(phone.complaints.filter((told) => !told.includes('status of 40'))).toEqual([]);
});

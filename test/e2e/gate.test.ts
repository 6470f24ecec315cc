// At the gate, without a network: what looks wrong is asked once and then taken, and two phones
// that take the same debt both keep what they took.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, signIn, tap, type, waitUntilSent } from './phone.ts';
import { asha, bhavna, chetan, devi, kamausMeter, wanjiru } from './small-book.ts';

let office: Office;
let phone: Phone;
let second: Phone;

beforeAll(async () => {
  office = await openOffice();
  phone = await openPhone();
  second = await openPhone();
  await signIn(phone, office, asha.email);
  await signIn(second, office, wanjiru.email);
  await phone.context.setOffline(true);
  await second.context.setOffline(true);
});

afterAll(async () => {
  await Promise.all([phone?.close(), second?.close()]);
  await office?.close();
});

/** Takes whole rupees in cash. */
const take = async ({ page }: Phone, customer: string, amount: number) => {
  await page.goto(`${office.address}/customers/${customer}/collect`);
  await type(page, String(amount));
  await tap(page, `Save ₹${amount.toLocaleString('en-IN')} cash`);
};

test('the same amount twice is asked about once, and taken', async () => {
  const { page } = phone;
  await take(phone, devi, 20);
  await tap(page, 'Yes, save');
  await page.getByText('Receipt code').waitFor();
  await take(phone, devi, 20);
  await page.getByText('Same amount just now: another payment?').waitFor();
  await tap(page, 'Yes, save');
  await page.getByText('Receipt code').waitFor();
});

test('a UPI reference that was used before is told with its receipt', async () => {
  const { page } = phone;
  for (const customer of [chetan, bhavna]) {
    await page.goto(`${office.address}/customers/${customer}/collect`);
    await type(page, '50');
    await page.getByText('UPI', { exact: true }).tap();
    await tap(page, 'Type the reference');
    await page.getByLabel('UPI reference (UTR)').fill('412345678901');
    await tap(page, 'Save ₹50 UPI');
    await page.getByText('Receipt code').waitFor();
  }
  await page.goto(`${office.address}/customers/${chetan}/collect`);
  await type(page, '60');
  await page.getByText('UPI', { exact: true }).tap();
  await tap(page, 'Type the reference');
  await page.getByLabel('UPI reference (UTR)').fill('412345678901');
  await tap(page, 'Save ₹60 UPI');
  await page.getByText(/^This reference was used by R/).waitFor();
  await tap(page, 'Change');
});

test('a reading that is the same or below the last says so, and can be saved', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/meters/${kamausMeter}/read`);
  await type(page, '100');
  await page.getByText('No use since the last reading. Correct?').waitFor();
  await tap(page, 'Erase');
  await tap(page, 'Erase');
  await page.getByText('Below the last reading 100.', { exact: false }).waitFor();
  await page.getByText('Last reading was wrong').tap();
  await tap(page, 'Save reading 1');
  await page.getByText('Saved on phone').first().waitFor();
});

test('a forwarded payment message opens Collect filled in, for whom one says', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/today`);
  // As the system hands over what another app shares.
  await page.evaluate(() => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'POST', action: '/share', enctype: 'multipart/form-data' });
    const text = document.createElement('input');
    Object.assign(text, { name: 'text', value: 'Paid ₹75 to Gokul Dairy. UPI Ref 512345678901' });
    form.append(text);
    document.body.append(form);
    form.submit();
  });
  await page.getByRole('heading', { level: 1, name: 'Shared payment' }).waitFor();
  await page.getByLabel('Whose payment is it?').fill('esh');
  await tap(page, /Esha Iyer/);
  await tap(page, 'Save ₹75 UPI');
  await page.getByText('Receipt code').waitFor();
  expect(await page.getByText(/^Claimed/).count()).toBe(0);
});

test('two phones take the same ₹1,150: both are kept, one becomes credit, both agree', async () => {
  await take(phone, bhavna, 1_150);
  await phone.page.getByText('Receipt code').waitFor();
  await take(second, bhavna, 1_150);
  await second.page.getByText('Receipt code').waitFor();
  for (const one of [phone, second]) {
    await one.context.setOffline(false);
    await one.page.goto(`${office.address}/outbox`);
    await tap(one.page, 'Send now');
    await waitUntilSent(one.page);
  }
  // 1,200 - 50 - 1,150 - 1,150
  for (const one of [phone, second]) {
    await one.page.goto(`${office.address}/customers/${bhavna}`);
    await one.page.getByText('₹1,150').first().waitFor();
    await one.page
      .getByText(/credit/i)
      .first()
      .waitFor();
  }
  const issues = await office.ask<{ kind: string }>(
    ({ sql, tenantId }) => sql`
      select kind
      from issue
      where tenant_id = ${tenantId} and customer_id = ${bhavna} and kind = 'overpaid'`,
  );
  expect(issues).toHaveLength(1);
});

test('nothing went wrong behind the screens', () => {
  expect([...phone.complaints, ...second.complaints]).toEqual([]);
});

// An invoice by hand in the real browser: written, its tab closed and opened again, issued with
// discounts before tax, cancelled by a void that keeps its number.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, signIn, tap } from './phone.ts';
import { chetan, wanjiru } from './small-book.ts';

let office: Office;
let phone: Phone;

beforeAll(async () => {
  office = await openOffice();
  phone = await openPhone();
  await signIn(phone, office, wanjiru.email);
});

afterAll(async () => {
  await phone?.close();
  await office?.close();
});

test('a draft outlives its tab, and what is issued is in the book with its tax', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/outstanding/${chetan}`);
  await tap(page, 'Write an invoice');
  await page.getByLabel('From the price list').selectOption({ label: 'Paneer' });
  await page.getByLabel('Quantity (kg)').fill('2.5');
  await page.getByLabel('Discount', { exact: true }).fill('100');
  await page.getByText('Draft kept on this phone').waitFor();
  await page.goto(`${office.address}/billing`);
  await page.getByText('Drafts · 1').waitFor({ timeout: 40_000 });
  await page.getByRole('link', { name: /^Chetan Mehta/ }).tap();
  // 2.5 × 400 − 100 = 900; 5 % of it is 45
  await tap(page, 'Issue ₹945');
  await page.getByRole('dialog').getByRole('button', { name: 'Issue ₹945' }).tap();
  await page.getByText('I02/2627/00001').first().waitFor();
  await page
    .getByText(/^All sent/)
    .first()
    .waitFor({ timeout: 40_000 });
  await page.goto(`${office.address}/billing`);
  await page.getByRole('heading', { name: 'Billing' }).waitFor();
  expect(await page.getByText('Drafts · 1').count()).toBe(0);
  expect((await office.audit()).differences).toEqual([]);
  expect(phone.complaints).toEqual([]);
});

// An invoice by hand in the real browser: written, left and found again, issued with discounts
// before tax; its draft ends with it, or by a question.
import { afterAll, expect, test } from 'vitest';
import { tap, waitUntilSent } from './phone.ts';
import { chetan, wanjiru } from './small-book.ts';
import { openOne } from './team.ts';

const one = await openOne(wanjiru);
const { office, phone } = one;

afterAll(one.close);

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
  const second = await phone.context.newPage();
  await second.goto(`${office.address}/customers/${chetan}/invoice`);
  await second.getByLabel('Quantity (kg)').waitFor();
  // 2.5 × 400 − 100 = 900; 5 % of it is 45
  await tap(page, 'Issue ₹945');
  await page.getByRole('dialog').getByRole('button', { name: 'Issue ₹945' }).tap();
  await page.getByText('I02/2627/00001').first().waitFor();
  // The other tab still shows the draft: what it changes can't bring it back.
  await second.getByLabel('Quantity (kg)').fill('9');
  await second.getByText('This draft is issued already').waitFor();
  await tap(second, 'See the invoice');
  await second.getByText('I02/2627/00001').first().waitFor();
  await second.close();
  await waitUntilSent(page);
  await page.goto(`${office.address}/billing`);
  await page.getByRole('heading', { name: 'Billing' }).waitFor();
  expect(await page.getByText('Drafts · 1').count()).toBe(0);
  expect((await office.audit()).differences).toEqual([]);
  expect(phone.complaints).toEqual([]);
});

test('a draft is thrown away only after a question', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/customers/${chetan}/invoice`);
  await tap(page, 'Something else');
  await page.getByLabel('What it is').fill('Repair');
  await page.getByText('Draft kept on this phone').waitFor();
  await tap(page, 'Throw the draft away');
  await page.reload();
  expect(await page.getByLabel('What it is').inputValue()).toBe('Repair');
  await tap(page, 'Throw the draft away');
  await page.getByRole('dialog').getByRole('button', { name: 'Throw the draft away' }).tap();
  await page.getByText('Write an invoice').waitFor();
  await tap(page, 'Write an invoice');
  await page.getByText('No line yet').waitFor();
});

test('a price set twice at a desk, one after the other: the invoice takes the last', async () => {
  const { page } = phone;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${office.address}/office/products`);
  for (const price of ['61.25', '62.75']) {
    await page.getByLabel('New price').fill(price);
    await tap(page, 'Set this price');
    await page.getByText(new RegExp(`${price} a `)).waitFor();
    expect(await page.getByLabel('New price').inputValue()).toBe('');
  }
  await page.getByLabel('HSN').fill('0402');
  await tap(page, 'Save');
  await page.getByLabel('HSN').fill('0403');
  await tap(page, 'Save');
  await page.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor();
  expect(await page.getByText('NOT saved').count()).toBe(0);
  expect(phone.complaints).toEqual([]);
});

// The office enters into the journal by hand and takes the entry back, in the real browser.
import { afterAll, expect, test } from 'vitest';
import { tap } from './phone.ts';
import { wanjiru } from './small-book.ts';
import { openOne } from './team.ts';

const one = await openOne(wanjiru);
const { office, phone } = one;

afterAll(one.close);

test('days are closed up to one and opened again with a reason', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/books`);
  await page.getByText('All days are open.').waitFor();
  await tap(page, /^Close through/);
  await page.getByText(/^Closed through/).waitFor({ timeout: 40_000 });
  await page.getByLabel('Last closed day').fill('2026-01-31');
  await page.getByLabel('Why is it opened again?').fill('a bill came late');
  await tap(page, /^Reopen all after/);
  await page.getByText(/^Closed through .*31.Jan/).waitFor({ timeout: 40_000 });
  expect(phone.complaints).toEqual([]);
});

test('what balances is saved, stands in the journal, and is taken back by its mirror', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/books?sheet=journal`);
  await tap(page, 'Enter by hand');
  const sheet = page.getByRole('dialog');
  const save = sheet.getByRole('button', { name: 'Save entry' });
  await sheet.getByLabel('What it was for').fill('diesel for the van');
  await sheet.getByLabel('Account 1').selectOption('6200');
  await sheet.getByLabel('Debit').first().fill('800');
  await sheet.getByLabel('Account 2').selectOption('1100');
  await sheet.getByLabel('Credit').nth(1).fill('799');
  await sheet.getByText(/differ by/).waitFor();
  expect(await save.isDisabled()).toBe(true);
  await sheet.getByLabel('Credit').nth(1).fill('800');
  await sheet.getByText('Debit and credit are the same.').waitFor();
  await save.tap();
  const stands = page.locator('main').getByText('diesel for the van');
  await stands.first().waitFor({ timeout: 40_000 });
  await stands.first().tap();
  await sheet.getByLabel('Why is it taken back?').fill('entered twice');
  await tap(page, 'Take this entry back');
  await page.locator('main').getByText('Voided: entered twice').waitFor({ timeout: 40_000 });
  expect(phone.complaints).toEqual([]);
});

// What a payment settles, chosen anew in the real browser: seen before it is saved, kept, undone.
import { afterAll, expect, test } from 'vitest';
import { tap, type, waitUntilSent } from './phone.ts';
import { chetan, wanjiru } from './small-book.ts';
import { openOne } from './team.ts';

const one = await openOne(wanjiru);
const { office, phone } = one;

afterAll(one.close);

test('a payment is moved from the opening balance to a sale, and the book follows', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/customers/${chetan}/sale`);
  await tap(page, 'More Milk');
  await tap(page, /on account$/);
  await page.getByText('Saved on phone').first().waitFor();
  await page.goto(`${office.address}/customers/${chetan}/collect`);
  await type(page, '200');
  await tap(page, 'Save ₹200 cash');
  await page.getByText('Saved on phone').first().waitFor();
  await waitUntilSent(page);
  await page.goto(`${office.address}/outstanding/${chetan}`);
  await page.locator('button.row', { hasText: 'Payment' }).first().tap();
  await tap(page, 'Settle other invoices');
  await page.getByText('pays ₹200', { exact: true }).waitFor({ timeout: 40_000 });
  await page.getByRole('checkbox').nth(1).check();
  await page.getByText('pays ₹200 now').waitFor();
  await tap(page, 'Save what it settles');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Settles others').first().waitFor();
  await waitUntilSent(page);
  // ₹27.25 of the sale, and what is left of ₹200 still goes to the opening balance.
  await expect
    .poll(async () => {
      const rows = await office.ask(
        ({ sql, tenantId }) => sql<{ origin: string; amount: number }[]>`
          select origin, amount from allocation where tenant_id = ${tenantId} order by amount`,
      );
      return [...rows];
    })
    .toEqual([
      { origin: 'manual', amount: 2_725 },
      { origin: 'auto', amount: 17_275 },
    ]);
  expect((await office.audit()).differences).toEqual([]);
  expect(phone.complaints).toEqual([]);
});

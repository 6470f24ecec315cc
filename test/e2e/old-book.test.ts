// An old system's files in the real browser: tried, brought in, looked at, and taken back.
import { afterAll, expect, test } from 'vitest';
import { tap } from './phone.ts';
import { wanjiru } from './small-book.ts';
import { openOne } from './team.ts';

const one = await openOne(wanjiru);
const { office, phone } = one;

afterAll(one.close);

const customers = 'id,billing_name,outstanding_amount\nc1,Anita Rao,250.00\nc2,Bala,-40.00\n';
const payments = 'id,customer_id,amount,payment_date\ny1,c1,100.00,2026-10-20\ny2,c9,5,\n';
const csv = (name: string, text: string) => ({
  ...{ name, mimeType: 'text/csv', buffer: Buffer.from(text) },
});

test('a rehearsal shows every row, the run lands, and all of it goes back', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/runs`);
  await tap(page, 'Bring in an old book');
  await page.getByLabel('What the old system is called').fill('Old dairy');
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('x') });
  await page.getByText('Only CSV, TSV and text files can be read').waitFor();
  await input.setInputFiles([csv('customers.csv', customers), csv('payments.csv', payments)]);
  await page.getByText('customers.csv, payments.csv').waitFor();
  await tap(page, 'Try it');
  await page.getByText('That was a rehearsal: nothing was kept.').waitFor({ timeout: 40_000 });
  await page.getByText('To look at').waitFor();
  await tap(page, 'Bring it in');
  await page.getByRole('dialog').getByRole('button', { name: 'Bring it in' }).tap();
  await page.getByText('It is in the book.').waitFor({ timeout: 40_000 });
  await page.goto(`${office.address}/runs`);
  await page.getByText('Old balances').first().tap();
  await page.getByRole('heading', { name: 'Take all of it back' }).waitFor();
  await tap(page, 'Try it');
  await page.getByText('That was a rehearsal: nothing was kept.').waitFor({ timeout: 40_000 });
  await tap(page, 'Take it back');
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).tap();
  await page.getByText('It was taken back.').waitFor({ timeout: 40_000 });
  expect((await office.audit()).differences).toEqual([]);
  expect(phone.complaints).toEqual([]);
});

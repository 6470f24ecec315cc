// The end of a collector's day, without a network: what the pouch should hold line by line, cash
// out and handed over, the count, and the same figures in the office's book.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Phone, tap, waitUntilSent } from './phone.ts';
import { asha, bhavna, chetan } from './small-book.ts';
import { openOne } from './team.ts';

const one = await openOne(asha);
const { office, phone } = one;

beforeAll(() => phone.context.setOffline(true));
afterAll(one.close);

test('₹1,650 came, ₹150 went for fuel, ₹500 to the manager: ₹1,000 should be there', async () => {
  const { page } = phone;
  for (const [customer, save] of [
    [bhavna, 'Save ₹1,200 cash'],
    [chetan, 'Save ₹450 cash'],
  ] as const) {
    await page.goto(`${office.address}/customers/${customer}/collect`);
    await tap(page, save);
    await page.getByText('Receipt code').waitFor();
  }
  await page.goto(`${office.address}/day`);
  await tap(page, 'Cash in or out');
  await page.getByLabel('Amount').fill('150');
  await tap(page, 'Save ₹150');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await tap(page, 'Hand over');
  await page.getByText('Wanjiru', { exact: true }).tap();
  await page.getByLabel('Amount').fill('500');
  await tap(page, 'Save ₹500');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // The screen reads the book again once the sheet is gone.
  await page.getByText('−₹500').waitFor();
  expect(await linesOf(phone)).toEqual(['₹1,650', '−₹150', '−₹500']);
  await page.getByText('Cash you should have').waitFor();
  expect(await page.locator('main').innerText()).toContain('₹1,000');
});

test('a count that is ₹100 short needs a reason', async () => {
  const { page } = phone;
  await tap(page, 'Count and close the day');
  await page.getByLabel('Number of ₹500').fill('1');
  await page.getByLabel('Number of ₹200').fill('2');
  await page.getByText('₹100 is missing.').waitFor();
  expect(await page.getByRole('button', { name: 'Say why it differs' }).isDisabled()).toBe(true);
  await page.getByLabel('Why does it differ?').fill('gave too much change');
  await tap(page, 'Close the day with ₹900');
  await page.getByText('Counted last time').waitFor();
  await page.getByText('₹900').first().waitFor();
  // The next day begins with what was counted.
  expect(await linesOf(phone)).toEqual(['₹900', '₹0']);
});

test('the office hears of it: fuel is a cost, the difference an issue', async () => {
  const { page } = phone;
  await phone.context.setOffline(false);
  await page.goto(`${office.address}/outbox`);
  await tap(page, 'Send now');
  await waitUntilSent(page);
  const issues = await office.ask<{ kind: string; customer_id: string | null }>(
    ({ sql, tenantId }) => sql`
      select kind, customer_id from issue where tenant_id = ${tenantId} order by kind`,
  );
  expect(issues).toEqual([{ kind: 'cash_differs', customer_id: null }]);
  const sums = await office.ask<{ code: string; sum: number }>(
    ({ sql, tenantId }) => sql`
      select a.code, sum(l.amount)::integer as sum
      from journal_line l
      join ledger_account a on a.tenant_id = l.tenant_id and a.id = l.ledger_account_id
      where l.tenant_id = ${tenantId} and a.code in ('1100', '6200')
      group by a.code
      order by a.code`,
  );
  // Cash: 1,200 + 450 − 150; what the manager holds is still cash.
  expect(sums).toEqual([
    { code: '1100', sum: 150_000 },
    { code: '6200', sum: 15_000 },
  ]);
});

test('a pouch that was stolen is closed at nothing, with the reason', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/day`);
  await tap(page, 'Count and close the day');
  await page.getByText('₹900 is missing.').waitFor();
  await page.getByLabel('Why does it differ?').fill('the bag was stolen');
  await tap(page, 'Close the day with ₹0');
  await expect.poll(() => linesOf(phone)).toEqual(['₹0']);
});

test('nothing went wrong behind the screens', () => {
  expect(phone.complaints).toEqual([]);
});

/** The amounts of the lines, from top to bottom. */
async function linesOf({ page }: Phone): Promise<readonly string[]> {
  return await page.locator('main dl.facts dd').allInnerTexts();
}

// A phone takes money and can't send; the office enters it off the customer's paper receipt. When
// the phone finds a network, the money counts once, on every screen and in the office's book.
import { afterAll, expect, test } from 'vitest';
import { tap, type, waitUntilSent } from './phone.ts';
import { chetan } from './small-book.ts';
import { openTeam } from './team.ts';

const team = await openTeam();
const { office, phone, managers, at } = team;
let paper = { number: '', code: '' };

afterAll(team.close);

test('a collector without a network takes ₹200 of ₹450 and gives a receipt', async () => {
  await phone.context.setOffline(true);
  const { page } = phone;
  await page.goto(at(`/customers/${chetan}/collect`));
  await page
    .getByText('Type the amount')
    .or(page.getByText(/^Save ₹/))
    .first()
    .waitFor();
  expect(await page.getByText('From a paper receipt').count()).toBe(0);
  await type(page, '200');
  await tap(page, 'Save ₹200 cash');
  await page.getByText('Saved on phone').waitFor();
  const told = (name: string) => page.locator('dl').locator(`dt:text-is("${name}") + dd`);
  paper = {
    number: await told('Number').innerText(),
    code: await told('Receipt code').innerText(),
  };
});

test('the office enters it off the paper; a code that can’t be right is not saved', async () => {
  const { page } = managers;
  await page.goto(at(`/outstanding/${chetan}`));
  await tap(page, 'Payment from a paper receipt');
  await type(page, '200');
  await page.getByLabel('Receipt number').fill(paper.number.toLowerCase());
  await page.getByLabel('Receipt code').fill(`${paper.code.slice(0, -1)}!`);
  await page.getByText('This code can’t be right').waitFor();
  expect(
    await page.getByRole('button', { name: 'Type the receipt’s number and code' }).isDisabled(),
  ).toBe(true);
  await page.getByLabel('Receipt code').fill(paper.code.toLowerCase());
  await tap(page, 'Save ₹200 cash');
  await page.getByText(/^Balance after/).waitFor();
  await expect.poll(owed, { timeout: 15_000 }).toBe(25_000);
});

test('the phone sends later: the money counts once, and the office sees why', async () => {
  await phone.context.setOffline(false);
  await waitUntilSent(phone.page);
  await expect.poll(issues, { timeout: 15_000 }).toEqual(['receipt_twice']);
  expect(await owed()).toBe(25_000);
  for (const { page } of [phone, managers]) {
    await page.goto(at(`/customers/${chetan}`));
    await page.getByRole('link', { name: 'Collect ₹250', exact: true }).waitFor();
  }
  const { page } = managers;
  await page.goto(at('/board'));
  await page
    .getByRole('button', { name: /^Collected today/ })
    .filter({ hasText: /₹200$/ })
    .waitFor();
  await page.goto(at(`/outstanding/${chetan}`));
  const voided = page.locator('main').getByRole('button', { name: /^Payment.*Voided/s });
  await voided.tap();
  await page.getByText('Entered off a receipt that counts already: it has no effect').waitFor();
});

test('entered once more, the form says that it is in the book', async () => {
  const { page } = managers;
  await page.goto(at(`/customers/${chetan}/collect?paper`));
  await page.getByLabel('Receipt number').fill(paper.number);
  await page.getByLabel('Receipt code').fill(paper.code);
  await type(page, '200');
  await tap(page, 'Save ₹200 cash');
  await page.getByText(/^This receipt is in the book already/).waitFor();
  await tap(page, 'Yes, save');
  await page.getByText(/^Balance after/).waitFor();
  await expect.poll(issues, { timeout: 15_000 }).toEqual(['receipt_twice', 'receipt_twice']);
  expect(await owed()).toBe(25_000);
});

test('nothing went wrong behind the screens', () => {
  expect([...phone.complaints, ...managers.complaints]).toEqual([]);
});

const owed = async () => {
  const rows = await office.ask<{ outstanding: bigint }>(
    ({ sql, tenantId }) => sql`
      select outstanding from customer_outstanding
      where tenant_id = ${tenantId} and name = 'Chetan Mehta' order by name`,
  );
  return Number(rows[0]?.outstanding);
};

const issues = async () => {
  const rows = await office.ask<{ kind: string }>(
    ({ sql, tenantId }) => sql`
      select kind from issue where tenant_id = ${tenantId} order by fact_id, kind`,
  );
  return rows.map(({ kind }) => kind);
};

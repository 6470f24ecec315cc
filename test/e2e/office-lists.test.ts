// The office keeps its lists: a round changes hands and order, a price is set from a day on,
// somebody comes in with a password shown once, and a list of customers comes in from a file.
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { complaintsOfSheet } from './axe.ts';
import { openPhone, tap, waitUntilSent } from './phone.ts';
import { openTeam } from './team.ts';

const team = await openTeam();
const { office, phone, managers } = team;

afterAll(team.close);

const sent = () => waitUntilSent(managers.page);

test('stops are put in another order, and the collector walks it', async () => {
  const { page } = managers;
  await page.goto(`${office.address}/`);
  await tap(page, 'Office');
  await tap(page, /^Rounds/);
  await tap(page, /^East/);
  await tap(page, 'Bhavna Shah up');
  await tap(page, 'Save');
  await sent();
  await phone.page.goto(`${office.address}/today`);
  await phone.page.locator('.stop').nth(1).waitFor();
  const walked = () => phone.page.locator('.stop-name').allInnerTexts();
  await expect.poll(walked).toEqual(['Bhavna Shah', 'Chetan Mehta', 'Esha Iyer', 'Devi Rao']);
});

test('a new round takes stops from another, and somebody new walks it', async () => {
  const { page } = managers;
  await page.goto(`${office.address}/office/rounds`);
  await tap(page, 'New round');
  expect(await complaintsOfSheet(page)).toEqual([]);
  await page.getByLabel('Name').fill('North');
  await tap(page, 'Save');
  await tap(page, /^North/);
  await page.getByText('Nobody is in this round yet').waitFor();
  await page.goto(`${office.address}/office/rounds`);
  await tap(page, /^East/);
  await page.getByLabel('Choose Devi Rao').check();
  await tap(page, 'Give 1 to another round');
  await page.getByLabel('To which round?').selectOption({ label: 'North' });
  await tap(page, 'Give');
  await page.getByText('3 stops').first().waitFor();
  await page.goto(`${office.address}/office/people`);
  await tap(page, 'Add somebody');
  await page.getByLabel('Name').fill('Ravi Jadhav');
  await page.getByLabel('E-mail').fill('ravi@example.com');
  await page.getByRole('dialog').getByLabel('North').check();
  expect(await complaintsOfSheet(page)).toEqual([]);
  await fillStorage(page, true);
  await page.getByRole('dialog').getByRole('button', { name: 'Add somebody' }).tap();
  // The sign-in is made, the rounds are not given: both are said, and there is a way on.
  await page.getByText('NOT saved').waitFor();
  await fillStorage(page, false);
  await tap(page, 'Give the rounds again');
  await page.getByText('NOT saved').waitFor({ state: 'detached' });
  const password = await page.locator('dd.select-all').innerText();
  await tap(page, 'Done');
  await sent();
  const newcomer = await openPhone();
  await newcomer.page.goto(office.address);
  await newcomer.page.getByLabel('E-mail').fill('ravi@example.com');
  await newcomer.page.getByLabel('Password').fill(password);
  await newcomer.page.getByRole('button', { name: 'Sign in', exact: true }).tap();
  await newcomer.page.getByText('Devi Rao').first().waitFor();
  expect(newcomer.complaints).toEqual([]);
  await newcomer.close();
});

/** Nothing can be written on the phone any more, or again. */
async function fillStorage(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((refuses) => {
    const store = IDBObjectStore.prototype;
    const { add: really } = { add: Reflect.get(store, 'really') ?? store.add };
    Reflect.set(store, 'really', really);
    store.add = refuses
      ? () => {
          throw new DOMException('no space left', 'QuotaExceededError');
        }
      : really;
  }, isFull);
}

test('a price that holds from today is what the collector sells at', async () => {
  const { page } = managers;
  await page.goto(`${office.address}/office/products`);
  await tap(page, /^Milk/);
  await page.getByLabel('New price').fill('61.25');
  await tap(page, 'Set this price');
  await page.getByText('₹ 61.25 a l').waitFor();
  await sent();
  await phone.page.goto(`${office.address}/find?q=chetan`);
  await phone.page.getByText('Chetan Mehta').first().tap();
  await tap(phone.page, /^Sale|^Sell/);
  await phone.page.getByText(/61\.25/).waitFor();
});

test('a list comes in, its odd rows stay out, and a second time nothing does', async () => {
  const { page } = managers;
  const list = [
    'Customer;Mobile;Address;Route;Balance',
    'Farah Khan;98200 12345;Gate 21;east;1.250,50',
    'Gita Bose;;Gate 22;;',
    ';98200 00000;Gate 23;;5',
    'Hari;;Gate 24;;much',
  ].join('\r\n');
  const choose = async () => {
    await page.goto(`${office.address}/office/import`);
    const buffer = Buffer.from(`\ufeff${list}`);
    await page.setInputFiles('input[type=file]', {
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer,
    });
  };
  await choose();
  await page.getByText('2 come in · 2 stay out').waitFor();
  await page.getByText('owes ₹1,250.50').waitFor();
  await tap(page, 'Bring in 2');
  await page.getByText('2 customers came in').waitFor();
  await sent();
  await choose();
  await page.getByText('No row can come in').waitFor();
  const rows = await office.ask<{ name: string; owed: number }>(
    ({ sql, tenantId }) => sql`
      select c.name, a.outstanding as owed
      from customer c
      left join account a on a.tenant_id = c.tenant_id and a.id = c.id
      where c.tenant_id = ${tenantId} and c.place in ('Gate 21', 'Gate 22')
      order by c.name`,
  );
  expect(rows.map(({ name, owed }) => [name, Number(owed)])).toEqual([
    ['Farah Khan', 125_050],
    ['Gita Bose', 0],
  ]);
});

test('at a desk every place stands at the side, and the audit finds nothing', async () => {
  const { page } = managers;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${office.address}/board`);
  const places = page.getByRole('navigation', { name: 'Places of the office' });
  for (const name of ['Billing', 'Tariffs', 'My cash']) {
    await places.getByRole('link', { name, exact: true }).waitFor();
  }
  // She walks no round.
  expect(await places.getByRole('link', { name: 'Today’s round' }).count()).toBe(0);
  await places.getByRole('link', { name: 'My cash' }).click();
  await page.getByRole('heading', { level: 1, name: 'Day' }).waitFor();
  expect(await page.locator('.tabs').count()).toBe(0);
  await page.getByRole('link', { name: 'Products and prices' }).click();
  await page.getByRole('heading', { level: 1, name: 'Products and prices' }).waitFor();
  const said = await office.command(['verify', '--json']);
  expect(said.code, said.out).toBe(0);
  expect([...phone.complaints, ...managers.complaints]).toEqual([]);
});

test('a tariff that nobody knows is said to be none', async () => {
  const { page } = managers;
  await page.goto(`${office.address}/tariffs/${crypto.randomUUID()}`);
  await page.getByText('This tariff is not on this phone').waitFor();
});

test('who is signed out is told so, not that there is no network', async () => {
  const { page, context } = managers;
  await context.clearCookies();
  for (const place of ['/office/people', '/books', '/runs']) {
    await page.goto(`${office.address}${place}`);
    await page.getByText('You are signed out', { exact: true }).first().waitFor();
  }
  await page.goto(`${office.address}/office/people`);
  await tap(page, 'Add somebody');
  await page.getByLabel('Name').fill('Sunita Pawar');
  await page.getByLabel('E-mail').fill('sunita@example.com');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Add somebody' }).click();
  await sheet.getByText('You are signed out: the office was not told').waitFor();
  await sheet.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Password').waitFor();
  // Nothing is left to end at the office.
  await page.goto(`${office.address}/phone`);
  await tap(page, 'Sign out');
  await page.getByLabel('E-mail').waitFor();
});

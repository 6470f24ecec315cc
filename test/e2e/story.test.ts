// A day of the product, told once from end to end: a collector works a round without any network,
// the office sees it as soon as there is one, and undoes a part of it. The steps follow each other.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, pill, signIn, tap, type, waitUntilSent } from './phone.ts';
import { headings, routes } from './screens.ts';
import { asha, bhavna, chetan, esha, kamau, wanjiru } from './small-book.ts';

let office: Office;
let folder: string;
let phone: Phone;
let managers: Phone;
/** As the receipt of Chetan's payment showed it. */
let receiptNumber = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'routebook-phone-'));
  office = await openOffice();
  phone = await openPhone({ persistentFolder: folder });
});

afterAll(async () => {
  await Promise.all([phone?.close(), managers?.close()]);
  await office?.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (place: string) => `${office.address}${place}`;

test('a new collector signs in: the round in its order, the whole app on the phone', async () => {
  await signIn(phone, office, asha.email);
  const { page } = phone;
  const stops = await page.locator('.stop-name').allTextContents();
  expect(stops).toEqual(['Chetan Mehta', 'Bhavna Shah', 'Esha Iyer', 'Devi Rao']);
  expect(await filesOnPhone()).toEqual(await filesBuilt());
});

test('every screen opens without a network, though only the first was ever visited', async () => {
  await office.stop();
  await phone.context.setOffline(true);
  const places = await everyPlace();
  const { page } = phone;
  for (const [place, heading] of Object.entries(places)) {
    await page.goto(at(place));
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    if (place !== '/sign-in') await page.getByText(cutOff).waitFor();
  }
});

test('works the round without a network: money, a sale, a meter, its bill, a promise', async () => {
  const { page } = phone;
  await page.goto(at('/today'));
  await tap(page, 'Collect ₹450 from Chetan Mehta');
  await type(page, '200');
  await tap(page, 'Save ₹200 cash');
  await page.getByText('Saved on phone').waitFor();
  // 450 - 200
  await seeTold('Balance after', '₹250');
  receiptNumber = await told('Number').innerText();

  await tap(page, 'Next stop: Bhavna Shah');
  await tap(page, 'Sale');
  await tap(page, 'More Milk');
  await tap(page, 'More Milk');
  await tap(page, 'More Paneer');
  // 1 l × 54.50 + half a kg × 400 with 5 % GST: 54.50 + 210
  await tap(page, 'Save ₹264.50 on account');
  await page.getByText('Saved on phone').waitFor();
  // 1,200 + 264.50
  await seeTold('Balance after', '₹1,464.50');

  await page.goto(at(`/customers/${kamau}/read`));
  await type(page, '112');
  await tap(page, 'Save reading 112');
  // 6 m³ × 71 + 6 m³ × 118
  await tap(page, /^Issue bill KSh.1,134$/);
  await seeTold('Balance after', 'KSh 1,134');

  await page.goto(at(`/customers/${esha}/skip`));
  await tap(page, 'Will pay later');
  await page.getByText('In 3 days').tap();
  await tap(page, 'Save promise');
  await page.getByText('Saved on phone · Esha Iyer').waitFor();
  await seeFiveUnsent();
});

test('closed and opened again, still without a network, the phone holds it all', async () => {
  await phone.close();
  phone = await openPhone({ persistentFolder: folder, isOffline: true });
  await phone.page.goto(at('/'));
  await seeFiveUnsent();
  await seeBalances();
});

test('with a network everything is sent, and the balances are those of the office', async () => {
  await office.start();
  managers = await openPhone();
  await managers.page.setViewportSize({ width: 1280, height: 800 });
  await signIn(managers, office, wanjiru.email);
  await managers.page.getByText('Gokul Dairy').tap();
  await collectedToday(/today₹0$/).waitFor();
  await phone.context.setOffline(false);
  await waitUntilSent(phone.page);
  await collectedToday(/today₹200$/).waitFor({ timeout: 5_000 });
  await seeBalances();
  expect(await booksOfOffice()).toEqual([
    { name: 'Bhavna Shah', outstanding: 146_450 },
    { name: 'Chetan Mehta', outstanding: 25_000 },
    { name: 'Devi Rao', outstanding: 0 },
    { name: 'Esha Iyer', outstanding: 8_000 },
    { name: 'Kamau Mwangi', outstanding: 113_400 },
    { name: 'Njeri Wambui', outstanding: 30_000 },
  ]);
});

test('the office finds who is behind a figure, voids it; the phone has the debt back', async () => {
  const { page } = managers;
  await collectedToday(/today₹200$/).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /^Chetan Mehta/ }).tap();
  const known = await sheet.locator('.facts').innerText();
  expect(known).toMatch(/Amount\s+₹200\s/);
  expect(known).toMatch(/By\s+Asha\s/);
  // The office's own device is 01, the collector's phone was the next one to be paired.
  expect(known).toMatch(/On phone\s+02\s/);
  expect(known).toContain(receiptNumber);
  await tap(page, 'Open statement');
  await page
    .locator('main')
    .getByRole('button', { name: /^Payment/ })
    .tap();
  await tap(page, 'Void this');
  await tap(page, 'Wrong amount');
  await page.locator('main').getByText('Voided').waitFor();

  const { page: phonesPage } = phone;
  await phonesPage.goto(at(`/customers/${chetan}`));
  await phonesPage.locator('main').getByText('Voided').waitFor();
  await phonesPage.getByText('Collect ₹450').waitFor();
  expect(await booksOfOffice()).toContainEqual({ name: 'Chetan Mehta', outstanding: 45_000 });
});

test('nothing went wrong behind the screens', () => {
  expect([...phone.complaints, ...managers.complaints]).toEqual([]);
});

test('after all of it the audit finds nothing', async () => {
  expect((await office.audit()).differences).toEqual([]);
});

const told = (name: string) => phone.page.locator('dl').locator(`dt:text-is("${name}") + dd`);

async function seeTold(name: string, figure: string): Promise<void> {
  await phone.page.getByText('Receipt code').waitFor();
  expect((await told(name).innerText()).replaceAll('\u00a0', ' ')).toBe(figure);
}

/** Which of the two, depends on whether the browser knows that it has no network: some forget. */
const cutOff = /^(Offline since \d\d:\d\d|No real connection)( · \d+ not sent)?$/;

/** The payment, the sale, the reading, its bill and the promise; only the payment is money. */
async function seeFiveUnsent(): Promise<void> {
  const { page } = phone;
  await page
    .getByText(cutOff)
    .filter({ hasText: /· 5 not sent$/ })
    .waitFor();
  await pill(page).tap();
  await page.getByText('5 entries not sent').waitFor();
  await page.getByText('Money in these entries').waitFor();
  expect(await page.locator('main section').first().innerText()).toContain('₹200');
}

/** As the stop cards tell them; the same before and after the office has heard. */
async function seeBalances(): Promise<void> {
  const { page } = phone;
  const owed = {
    [chetan]: '₹250',
    [bhavna]: '₹1,464.50',
    [esha]: '₹80',
    [kamau]: 'KSh\u00a01,134',
  };
  for (const [customerId, figure] of Object.entries(owed)) {
    await page.goto(at(`/customers/${customerId}`));
    await page.getByRole('link', { name: `Collect ${figure}`, exact: true }).waitFor();
  }
}

const collectedToday = (figure: RegExp) =>
  managers.page.getByRole('button', { name: /^Collected today/ }).filter({ hasText: figure });

/** The figures of the office, from its own view of the database, in minor units. */
async function booksOfOffice() {
  const rows = await office.ask<{ name: string; outstanding: bigint }>(
    ({ sql, tenantId }) => sql`
      select name, outstanding
      from customer_outstanding
      where tenant_id = ${tenantId}
      order by name`,
  );
  return rows.map(({ name, outstanding }) => ({ name, outstanding: Number(outstanding) }));
}

/** Every address that routes.tsx knows, with the first heading of its screen. */
async function everyPlace(): Promise<Readonly<Record<string, RegExp>>> {
  const source = path.resolve(import.meta.dirname, '../../client/routes.tsx');
  const known = (await readFile(source, 'utf8')).matchAll(/<Route path="([^"]+)"/g);
  expect(Object.keys(routes)).toEqual([...known].map(([, route]) => route));
  return headings;
}

async function filesOnPhone(): Promise<readonly string[]> {
  const kept = await phone.page.evaluate(async () => {
    const cache = await caches.open('routebook-files');
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });
  return kept.toSorted();
}

async function filesBuilt(): Promise<readonly string[]> {
  const built = path.resolve(import.meta.dirname, '../../dist/client');
  const files = await readdir(built, { recursive: true });
  const isKept = (name: string) =>
    /\.(js|css|html|png|webmanifest)$/.test(name) &&
    name !== 'sw.js' &&
    !name.startsWith('screenshot-');
  return files
    .filter(isKept)
    .map((name) => `/${name}`)
    .toSorted();
}

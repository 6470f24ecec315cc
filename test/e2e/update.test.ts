// A new version of the app meets phones at work: it waits for an empty form, takes nothing that is
// saved or half typed, leaves older tabs their screens, and can change the local database.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Deployed, openDeployed } from './deploy.ts';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, signIn, tap, type } from './phone.ts';
import { asha, bhavna, chetan, esha } from './small-book.ts';

let office: Office;
let site: Deployed;
let phone: Phone;
/** A second tab of the same phone. */
let olderTab: Page;

beforeAll(async () => {
  office = await openOffice();
  site = await openDeployed(office.address);
  phone = await openPhone();
  await signIn(phone, { ...office, address: site.address }, asha.email);
});

afterAll(async () => {
  await phone?.close();
  await site?.close();
  await office?.close();
});

const at = (place: string) => `${site.address}${place}`;
const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['build']);

test('25 payments wait for the server, and another stands half typed', async () => {
  const { page } = phone;
  site.cutOff(true);
  for (let rupees = 1; rupees <= 25; rupees += 1) {
    await page.goto(at(`/customers/${bhavna}/collect`));
    await type(page, String(rupees));
    await tap(page, `Save ₹${rupees} cash`);
    await page.getByText('Receipt code').waitFor();
  }
  olderTab = await phone.context.newPage();
  await olderTab.goto(at(`/customers/${esha}/collect`));
  await type(olderTab, '66');
  await page.bringToFront();
  await page.goto(at('/today'));
  await page.getByText(/25 not sent/).waitFor();
  await tap(page, 'Collect ₹450 from Chetan Mehta');
  await type(page, '77');
});

test('a new version is fetched whole, and waits as long as the form is open', async () => {
  const { page } = phone;
  await site.deploy('two');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await page.waitForFunction(async () => {
    const { waiting } = await navigator.serviceWorker.ready;
    return waiting?.state === 'installed';
  });
  await page.getByRole('button', { name: 'Save ₹77 cash' }).waitFor();
  expect(await page.getByRole('button', { name: 'Update', exact: true }).count()).toBe(0);
  expect(await buildOf(page)).toBeUndefined();
});

test('taken on the round, it keeps what was saved and what was half typed', async () => {
  const { page } = phone;
  await tap(page, 'Back');
  await page.getByRole('heading', { level: 1, name: 'Chetan Mehta' }).waitFor();
  await tap(page, 'Back');
  await page.getByText('A new version is ready. What you saved stays.').waitFor();
  await tap(page, 'Update');
  await expect.poll(() => buildOf(page).catch(() => null), { timeout: 15_000 }).toBe('two');
  await page.getByText(/25 not sent/).waitFor();
  await page.goto(at(`/customers/${chetan}/collect`));
  await page.getByText('This payment was NOT saved when it was left.').waitFor();
  await page.getByRole('button', { name: 'Save ₹77 cash' }).waitFor();
});

test('a tab of the older version keeps its form, and opens screens it never had', async () => {
  expect(await buildOf(olderTab)).toBeUndefined();
  await olderTab.bringToFront();
  // Else the browser's own cache has the file, as it may or may not on a real phone.
  const behind = await phone.context.newCDPSession(olderTab);
  await behind.send('Network.clearBrowserCache');
  await olderTab.getByRole('button', { name: 'Save ₹66 cash' }).waitFor();
  await tap(olderTab, 'Back');
  await olderTab.getByRole('heading', { level: 1, name: 'Esha Iyer' }).waitFor();
  await tap(olderTab, 'Sale');
  await olderTab.getByRole('button', { name: 'More Milk' }).waitFor();
  expect(await buildOf(olderTab)).toBeUndefined();
  const chunk = await olderTab.evaluate(
    () =>
      performance.getEntriesByType('resource').find(({ name }) => /SaleScreen/.test(name))?.name,
  );
  // The server has it no more: it came from the phone.
  expect((await fetch(chunk ?? '')).status).toBe(404);
});

test('the older tab loads the new version when it comes to the round', async () => {
  await tap(olderTab, 'Back');
  await tap(olderTab, 'Back');
  await expect.poll(() => buildOf(olderTab).catch(() => null), { timeout: 15_000 }).toBe('two');
});

test('after a third version the first one’s files are gone, the second one’s stay', async () => {
  const { page } = phone;
  await page.bringToFront();
  await page.goto(at('/phone'));
  await site.deploy('three');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await tap(page, 'Update');
  await expect.poll(() => buildOf(page).catch(() => null), { timeout: 15_000 }).toBe('three');
  const sales = await page.evaluate(async () => {
    const cache = await caches.open('routebook-files');
    return (await cache.keys()).flatMap(
      ({ url }) => /SaleScreen-.*?(two|three|)\.js/.exec(url) ?? [],
    );
  });
  expect(sales.filter((_, place) => place % 2 === 1).toSorted()).toEqual(['three', 'two']);
});

test('with the server back, all 25 are in the book, once', async () => {
  site.cutOff(false);
  await phone.page.goto(at('/outbox'));
  await tap(phone.page, 'Send now');
  await phone.page.getByText('Everything is in the office').waitFor();
  const rows = await office.ask<{ amounts: number[] }>(
    ({ sql, tenantId }) => sql`
      select array_agg((body->>'amount')::integer order by (body->>'amount')::integer) as amounts
      from fact where tenant_id = ${tenantId} and type = 'payment.recorded'`,
  );
  expect(rows[0]?.amounts).toEqual(Array.from({ length: 25 }, (_, place) => (place + 1) * 100));
});

test('nothing went wrong behind the screens', () => {
  expect(phone.complaints).toEqual([]);
});

test('a newer local database opens though a tab of an older version holds it', async () => {
  const opened = await phone.page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const name = names.find((one) => one.startsWith('routebook-') && !one.includes('photos')) ?? '';
    return await new Promise<string>((resolve) => {
      const opening = indexedDB.open(name, 1_000);
      opening.onsuccess = () => resolve('opened');
      opening.onerror = () => resolve('failed');
      setTimeout(() => resolve('blocked'), 5_000);
    });
  });
  expect(opened).toBe('opened');
});

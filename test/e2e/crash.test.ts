// Nothing recorded is lost or counted twice: not by a server killed while it receives, a browser
// killed while it says Saved, three taps, two tabs, or a network that answers with its own page.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, pill, signIn, tap, type } from './phone.ts';
import { asha, bhavna, devi, njeri } from './small-book.ts';

let office: Office;
let folder: string;
let phone: Phone;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'routebook-phone-'));
  office = await openOffice();
  phone = await openPhone({ persistentFolder: folder });
  await signIn(phone, office, asha.email);
});

afterAll(async () => {
  await phone?.close();
  await office?.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (place: string) => `${office.address}${place}`;

test('a server killed while it receives: every payment is in the book once', async () => {
  const { page } = phone;
  await phone.context.setOffline(true);
  for (const rupees of ['11', '12', '13', '14', '15', '16']) await pay(bhavna, rupees);
  // The first request reaches the server, and the server is gone before it can answer.
  let isKilled = false;
  await page.route('**/api/sync', async (route) => {
    if (!isKilled) {
      isKilled = true;
      const sent = fetch(at('/api/sync'), await copyOf(route.request())).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 15));
      await office.kill();
      await sent;
      await route.abort();
      return;
    }
    await route.continue();
  });
  await phone.context.setOffline(false);
  await expect.poll(() => isKilled).toBe(true);
  await page.getByText(/^No real connection · 6 not sent$/).waitFor();
  await office.start();
  await sendNow();
  await page.unroute('**/api/sync');
  expect(await paymentsOf(bhavna)).toEqual([1_100, 1_200, 1_300, 1_400, 1_500, 1_600]);
  // 1,200 - (11 + 12 + 13 + 14 + 15 + 16)
  await seeOwed(bhavna, '₹1,119');
});

test('the browser killed as it says Saved: ten times, and all ten are there', async () => {
  // Chromium writes cookies half a minute late, or when it is closed: the sign-in is to stay.
  await phone.close();
  phone = await openPhone({ persistentFolder: folder, isOffline: true });
  for (let round = 1; round <= 10; round += 1) {
    await pay(bhavna, `${100 + round}`);
    killBrowserOf(folder);
    await phone.close().catch(() => null);
    phone = await openPhone({ persistentFolder: folder, isOffline: true });
    await phone.page.goto(at('/outbox'));
    const entries = round === 1 ? '1 entry not sent' : `${round} entries not sent`;
    await phone.page.getByText(entries, { exact: true }).waitFor();
  }
  await phone.context.setOffline(false);
  await sendNow();
  // 1,119 - (101 + 102 + … + 110)
  await seeOwed(bhavna, '₹64');
  // 6 from before the kills, 10 with them.
  expect(await paymentsOf(bhavna)).toHaveLength(16);
});

test('three taps on Save record one payment; two tabs both show it and send it once', async () => {
  const { page } = phone;
  const other = await phone.context.newPage();
  await other.goto(at(`/customers/${njeri}`));
  await other.getByRole('link', { name: 'Collect KSh\u00a0300', exact: true }).waitFor();
  await page.goto(at(`/customers/${njeri}/collect`));
  await type(page, '50');
  const save = page.getByRole('button', { name: /^Save KSh.50 cash$/ });
  await save.evaluate((button: HTMLElement) => {
    for (let taps = 0; taps < 3; taps += 1) button.click();
  });
  await page.getByText('Receipt code').waitFor();
  // 300 - 50, in both tabs
  await other.getByRole('link', { name: 'Collect KSh\u00a0250', exact: true }).waitFor();
  await pill(page)
    .filter({ hasText: /^All sent/ })
    .waitFor();
  await pill(other)
    .filter({ hasText: /^All sent/ })
    .waitFor();
  expect(await paymentsOf(njeri)).toEqual([5_000]);
  await other.close();
});

test('a portal that answers everything with its own page: nothing counts as sent', async () => {
  const { page } = phone;
  await page.route('**/api/sync', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Pay for Wi-Fi</h1>' }),
  );
  await pay(devi, '70', 'Nothing is due. ₹70 stays as credit.');
  await page.getByText('No real connection · 1 not sent').waitFor();
  await page.goto(at('/outbox'));
  await page.getByText('1 entry not sent').waitFor();
  expect(await paymentsOf(devi)).toEqual([]);
  await page.unroute('**/api/sync');
  await sendNow();
  expect(await paymentsOf(devi)).toEqual([7_000]);
});

test('nothing went wrong behind the screens', () => {
  expect(phone.complaints).toEqual([]);
});

/** Takes cash from a customer and waits for the words that it is safe, not longer. */
async function pay(customerId: string, rupees: string, doubt?: string): Promise<void> {
  const { page } = phone;
  await page.goto(at(`/customers/${customerId}/collect`));
  await type(page, rupees);
  await tap(page, `Save ₹${rupees} cash`);
  if (doubt !== undefined) {
    await page.getByText(doubt).waitFor();
    await tap(page, 'Yes, save');
  }
  await page.getByText('Saved on phone').waitFor();
}

async function sendNow(): Promise<void> {
  const { page } = phone;
  await page.goto(at('/outbox'));
  await tap(page, 'Send now');
  await page.getByText('Everything is in the office').waitFor();
}

async function seeOwed(customerId: string, figure: string): Promise<void> {
  await phone.page.goto(at(`/customers/${customerId}`));
  await phone.page.getByRole('link', { name: `Collect ${figure}`, exact: true }).waitFor();
}

/** What the office's book holds of a customer, in minor units. */
async function paymentsOf(customerId: string): Promise<readonly number[]> {
  const rows = await office.ask<{ amount: string }>(
    ({ sql, tenantId }) => sql`
      select body ->> 'amount' as amount
      from fact
      where tenant_id = ${tenantId} and type = 'payment.recorded' and customer_id = ${customerId}
      order by (body ->> 'amount')::bigint`,
  );
  return rows.map(({ amount }) => Number(amount));
}

async function copyOf(request: Request): Promise<RequestInit> {
  const body = request.postDataBuffer();
  return {
    method: 'POST',
    headers: await request.allHeaders(),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  };
}

/** Every process of the browser over this profile, at once and without asking. */
function killBrowserOf(profile: string): void {
  const lines = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  for (const line of lines.filter((one) => one.includes(`--user-data-dir=${profile}`))) {
    const processId = Number(line.trim().split(' ')[0]);
    try {
      process.kill(processId, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
}

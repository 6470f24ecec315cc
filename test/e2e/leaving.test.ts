// What becomes of unsent work when its person leaves: signing out is refused with ways on, another
// person finds none of it, and a phone whose browser cleared it says what it had not sent.
import { gunzipSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { tap, type, waitUntilSent } from './phone.ts';
import { asha, bhavna, password, wanjiru } from './small-book.ts';
import { openOne } from './team.ts';

const one = await openOne(asha);
const { office, phone, at } = one;

afterAll(one.close);

async function pay(rupees: string): Promise<void> {
  const { page } = phone;
  await page.goto(at(`/customers/${bhavna}/collect`));
  await type(page, rupees);
  await tap(page, `Save ₹${rupees} cash`);
  await page.getByText('Saved on phone').waitFor();
}

async function enter(email: string): Promise<void> {
  const { page } = phone;
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await tap(page, 'Sign in');
}

const paymentCount = async () =>
  (
    await office.ask(
      ({ sql, tenantId }) => sql`
        select id from fact where tenant_id = ${tenantId} and type = 'payment.recorded'`,
    )
  ).length;

test('unsent work stays for its author while another person uses the phone', async () => {
  const { page } = phone;
  await page.route('**/api/sync', (route) => route.abort());
  await pay('100');
  await page.goto(at('/phone'));
  await page.getByText('₹100', { exact: true }).waitFor();
  await tap(page, 'Sign out');
  await page.getByText('You cannot sign out: 1 entry is not sent. Send them first.').waitFor();
  await tap(page, 'Let another person sign in');
  await page.getByText('Asha: 1 not sent. Sign in as Asha to send.').waitFor();
  await page.unroute('**/api/sync');
  await enter(wanjiru.email);
  await waitUntilSent(page);
  expect(await paymentCount()).toBe(0);
  await page.goto(at('/phone'));
  await tap(page, 'Sign out');
  await enter(asha.email);
  await waitUntilSent(page);
  await expect.poll(paymentCount).toBe(1);
});

test('a phone that its browser cleared says how much it had not sent', async () => {
  const { page } = phone;
  await page.route('**/api/sync', (route) => route.abort());
  await pay('25');
  await pay('30');
  await page.unroute('**/api/sync');
  // The office hears of what waits, and the answer never comes.
  await page.route('**/api/sync', async (route) => {
    const answer = await route.fetch(await onlyOfItself(route.request()));
    await route.fulfill({ status: answer.ok() ? 503 : 500, body: '{"refusal":"busy"}' });
  });
  await page.goto(at('/outbox'));
  const heard = page.waitForResponse('**/api/sync');
  await tap(page, 'Send now');
  await heard;
  await page.goto('about:blank');
  const session = await phone.context.newCDPSession(page);
  const storageTypes = 'indexeddb,cache_storage,local_storage,service_workers';
  await session.send('Storage.clearDataForOrigin', { origin: office.address, storageTypes });
  await page.unroute('**/api/sync');
  await page.goto(office.address);
  await enter(asha.email);
  await page.getByText(/was cleared with 2 not sent/).waitFor();
  await page.getByText(/₹55$/).waitFor();
  await tap(page, 'I have told the office');
  await page.getByText(/was cleared with/).waitFor({ state: 'detached' });
});

test('nothing went wrong behind the screens', () => {
  expect(phone.complaints.filter((text) => !text.includes('503'))).toEqual([]);
});

/** The same request with nothing in it but what the phone tells of itself. */
async function onlyOfItself(request: Request) {
  const { 'content-encoding': packed, ...headers } = await request.allHeaders();
  const bytes = request.postDataBuffer() ?? Buffer.from('{}');
  const asked = JSON.parse(String(packed === 'gzip' ? gunzipSync(bytes) : bytes));
  return { headers, postData: JSON.stringify({ ...asked, facts: [], pull: null }) };
}

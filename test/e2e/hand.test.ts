// The collector's hand, without a network: what was just saved is undone with one tap, an entry is
// taken back with a reason, a round is walked from its other end.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, signIn, tap, type, waitUntilSent } from './phone.ts';
import { asha, bhavna, chetan, devi, wanjiru } from './small-book.ts';

let office: Office;
let phone: Phone;
let managers: Phone | undefined;

beforeAll(async () => {
  office = await openOffice();
  phone = await openPhone();
  await signIn(phone, office, asha.email);
  await phone.context.setOffline(true);
});

afterAll(async () => {
  await Promise.all([phone?.close(), managers?.close()]);
  await office?.close();
});

test('a payment is undone with one tap for ten seconds, and its receipt says so', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/customers/${bhavna}/collect`);
  await tap(page, 'Save ₹1,200 cash');
  await page.getByText('Receipt code').waitFor();
  await tap(page, 'Undo');
  await page.getByText('This receipt counts no more').waitFor();
  expect(await page.getByRole('link', { name: 'WhatsApp' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  await page.goto(`${office.address}/customers/${bhavna}`);
  await tap(page, 'Collect ₹1,200');
});

test('later it is taken back in «My entries», with a reason', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/customers/${chetan}/collect`);
  await tap(page, 'Save ₹450 cash');
  await page.getByText('Receipt code').waitFor();
  await page.goto(`${office.address}/day`);
  await tap(page, 'My entries');
  await page
    .getByRole('button', { name: /^Chetan Mehta/ })
    .first()
    .tap();
  await tap(page, 'Void this');
  await tap(page, 'Wrong amount');
  await page.getByText('Voided', { exact: true }).nth(1).waitFor();
});

test('the office has both payments and both voids, and nobody owes less', async () => {
  const { page } = phone;
  await phone.context.setOffline(false);
  await page.goto(`${office.address}/outbox`);
  await tap(page, 'Send now');
  await waitUntilSent(page);
  const facts = await office.ask<{ type: string; facts: number }>(
    ({ sql, tenantId }) => sql`
      select type, count(*)::integer as facts
      from fact
      where tenant_id = ${tenantId} and author_id = ${asha.id}
      group by type
      order by type`,
  );
  expect(facts).toEqual([
    { type: 'fact.voided', facts: 2 },
    { type: 'payment.recorded', facts: 2 },
  ]);
  const owed = await office.ask<{ outstanding: number }>(
    ({ sql, tenantId }) => sql`
      select outstanding::integer as outstanding
      from customer_outstanding
      where tenant_id = ${tenantId} and customer_id in (${bhavna}, ${chetan})
      order by outstanding`,
  );
  expect(owed).toEqual([{ outstanding: 45_000 }, { outstanding: 120_000 }]);
});

test('a round is walked from its other end; its numbers stay', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/today`);
  const names = () => page.locator('.stop-name').allInnerTexts();
  const there = ['Chetan Mehta', 'Bhavna Shah', 'Esha Iyer', 'Devi Rao'];
  await page.locator('.stop-name').first().waitFor();
  expect(await names()).toEqual(there);
  await tap(page, 'Order');
  await page.getByText('From the last stop').tap();
  await tap(page, 'Done');
  expect(await names()).toEqual(there.toReversed());
  expect(await page.locator('.stop-place').first().innerText()).toBe('4');
  // What is next follows the walk.
  expect(await page.locator('.next-stop').innerText()).toContain('Devi Rao');
  await tap(page, 'Order');
  await page.getByLabel('Start at').selectOption({ label: '2 · Bhavna Shah' });
  await tap(page, 'Done');
  expect(await names()).toEqual(['Bhavna Shah', 'Chetan Mehta', 'Devi Rao', 'Esha Iyer']);
});

test('a stop is partly done while an overdue debt is left, and the counts filter', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/customers/${bhavna}/collect`);
  await type(page, '200');
  await tap(page, 'Save ₹200 cash');
  await page.getByText('Receipt code').waitFor();
  await page.goto(`${office.address}/today`);
  await page.getByText('Partly Got ₹200').waitFor();
  await page.getByText('Partly 1').tap();
  expect(await page.locator('.stop-name').allInnerTexts()).toEqual(['Bhavna Shah']);
  await page.getByText('Not reached 3').tap();
  expect(await page.locator('.stop-name').count()).toBe(3);
});

test('a photo travels after its stop, small and without what the camera wrote in it', async () => {
  const { page } = phone;
  await phone.context.setOffline(true);
  await page.goto(`${office.address}/customers/${devi}/skip`);
  const buffer = await cameraPhoto(page);
  expect(buffer.includes('Exif')).toBe(true);
  const field = page.locator('input[type=file]');
  await field.setInputFiles({ name: 'gate.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByText(/^Photo kept/).waitFor();
  await page.getByText('Gate locked').tap();
  await page.getByText('Saved on phone').first().waitFor();
  await phone.context.setOffline(false);
  await page.goto(`${office.address}/outbox`);
  await tap(page, 'Send now');
  await waitUntilSent(page);
  const photos = await office.ask<{ bytes: Uint8Array; id: string }>(
    ({ sql, tenantId }) => sql`
      select bytes, fact_id as id from photo where tenant_id = ${tenantId}`,
  );
  expect(photos).toHaveLength(1);
  const sent = Buffer.from(photos[0]?.bytes ?? []);
  expect(sent.length).toBeLessThanOrEqual(150_000);
  expect(sent.includes('Exif')).toBe(false);
  managers = await openPhone();
  await signIn(managers, office, wanjiru.email);
  await managers.page.goto(`${office.address}/customers/${devi}`);
  await managers.page.getByRole('button', { name: /^Skipped/ }).tap();
  const image = managers.page.getByAltText('Photo 1 of this entry');
  await image.waitFor();
  await expect
    .poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth))
    .toBe(1_280);
});

test('a PIN is asked for after locking and at a new start, also offline', async () => {
  const { page, context } = phone;
  await page.goto(`${office.address}/phone`);
  await tap(page, 'Set a PIN');
  await page.getByLabel('New PIN').fill('4711');
  await page.getByLabel('The same again').fill('4711');
  await tap(page, 'Save the PIN');
  await context.setOffline(true);
  await tap(page, /^Lock now/);
  await page.getByText('Type your PIN, Asha').waitFor();
  expect(await page.getByRole('link', { name: 'Today' }).count()).toBe(0);
  await type(page, '0000');
  await tap(page, 'Unlock');
  await page.getByText('9 more tries').waitFor();
  await type(page, '4711');
  await tap(page, 'Unlock');
  await page.getByRole('heading', { name: 'Phone' }).waitFor();
  // A reload is the same person; a new tab is whoever holds the phone.
  await page.reload();
  await page.getByRole('heading', { name: 'Phone' }).waitFor();
  const other = await context.newPage();
  await other.goto(office.address);
  await other.getByText('Type your PIN, Asha').waitFor();
  await other.close();
  await context.setOffline(false);
});

test('nothing went wrong behind the screens', () => {
  expect([...phone.complaints, ...(managers?.complaints ?? [])]).toEqual([]);
});

/** 4,000 x 3,000 pixels as JPEG, with an EXIF segment as a camera writes it. */
async function cameraPhoto(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4_000, 3_000);
    const pen = canvas.getContext('2d');
    for (let place = 0; place < 400; place += 1) {
      if (pen) pen.fillStyle = `hsl(${(place * 37) % 360} 70% 50%)`;
      pen?.fillRect((place % 20) * 200, Math.floor(place / 20) * 150, 200, 150);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const place = Buffer.from('Exif\0\0a place and a name');
  const segment = Buffer.from([0xff, 0xe1, 0, place.length + 2]);
  return Buffer.concat([
    Buffer.from(bytes.slice(0, 2)),
    segment,
    place,
    Buffer.from(bytes.slice(2)),
  ]);
}

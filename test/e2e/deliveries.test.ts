// Daily milk in the real browser: a subscription set without a network, delivered in one tap, put
// right in the calendar, and the month billed by the office.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaintsInThemes } from './axe.ts';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, signIn, tap, waitUntilSent } from './phone.ts';
import { asha, chetan, wanjiru } from './small-book.ts';

let office: Office;
let phone: Phone;
let managers: Phone;

beforeAll(async () => {
  office = await openOffice();
  phone = await openPhone();
  managers = await openPhone();
  await signIn(phone, office, asha.email);
});

afterAll(async () => {
  await Promise.all([phone?.close(), managers?.close()]);
  await office?.close();
});

const at = (place: string) => `${office.address}${place}`;

test('set offline, delivered in one tap, changed in the calendar', async () => {
  const { page } = phone;
  await page.goto(at(`/customers/${chetan}/deliveries`));
  await phone.context.setOffline(true);
  await tap(page, 'Add a daily product');
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).tap();
  await page.getByText('1 l a day').waitFor();
  await tap(page, 'Back');
  await tap(page, 'Deliver 1 l Milk');
  await page.getByText('Today 1 l Milk').waitFor();
  await page.getByRole('link', { name: /Daily deliveries/ }).tap();
  await page.getByRole('link', { name: /As usual/ }).tap();
  await tap(page, 'More Milk');
  await tap(page, 'Save 1.5 l Milk');
  await page.getByRole('link', { name: /Other quantity/ }).waitFor();
  await phone.context.setOffline(false);
  await waitUntilSent(page);
  expect(phone.complaints).toEqual([]);
});

test('the office previews, issues and opens the invoice', async () => {
  const { page } = managers;
  await signIn(managers, office, wanjiru.email);
  await page.goto(at('/billing'));
  const [today] = await office.ask<{ day: string }>(
    ({ sql, tenantId }) => sql`
      select body ->> 'onDay' as day from fact
      where tenant_id = ${tenantId} and type = 'delivery.recorded' limit 1`,
  );
  await page.getByLabel('Bill up to').fill(today?.day ?? '');
  await tap(page, 'Preview');
  await tap(page, /^Issue 1, ₹81.75$/);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Issue 1/ })
    .tap();
  await page.getByText('Issued.').waitFor();
  await page.getByText(/^T\w+\/\d{4}\/00001 · ₹81.75$/).waitFor();
  const send = page.getByRole('link', { name: 'Send: Chetan Mehta' });
  expect(decodeURIComponent((await send.getAttribute('href')) ?? '')).toMatch(
    /Gokul Dairy: bill T\S+ of INR 81\.75 for .* To pay: INR 531\.75 by /,
  );
  const [opened] = await Promise.all([managers.context.waitForEvent('page'), send.tap()]);
  await opened.close();
  await page.goto(at('/billing'));
  await page.getByLabel('Bill up to').fill(today?.day ?? '');
  await page.getByRole('link', { name: 'Opened: Chetan Mehta' }).waitFor();
  await page.goto(at('/series'));
  await page.getByText('No series has a hole.').waitFor();
  await page.goto(at(`/outstanding/${chetan}`));
  await page
    .locator('main')
    .getByRole('button', { name: /^Invoice/ })
    .tap();
  await tap(page, 'Open the document');
  await page.getByText('1.5 l × ₹54.50').waitFor();
  expect(await complaintsInThemes(page)).toEqual([]);
  expect(managers.complaints).toEqual([]);
});

test('axe finds nothing wrong with these screens, in light, dark and sun', async () => {
  const look = async ({ page }: Phone, place: string, shown: string) => {
    await page.goto(at(place));
    await page.getByText(shown).first().waitFor();
    expect(await complaintsInThemes(page), place).toEqual([]);
  };
  await look(phone, `/customers/${chetan}/deliver`, 'Nothing delivered, because');
  await look(phone, `/customers/${chetan}/deliveries`, 'Takes daily');
});

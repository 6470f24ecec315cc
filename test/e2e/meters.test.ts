// A meter in the browser: its money stays on its own account, its statement shows only that, and it
// is replaced by another one without a network.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountOfMeter } from '../../shared/kernel/ids.ts';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, signIn, tap, type } from './phone.ts';
import { asha, kamausMeter } from './small-book.ts';

let office: Office;
let phone: Phone;

beforeAll(async () => {
  office = await openOffice();
  phone = await openPhone();
  await signIn(phone, office, asha.email);
});

afterAll(async () => {
  await phone?.close();
  await office?.close();
});

test('what is paid from the screen of a meter is paid for that meter', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/meters/${kamausMeter}`);
  await page.getByRole('heading', { level: 1, name: 'Meter RW-1001' }).waitFor();
  await tap(page, 'Collect');
  await type(page, '150');
  await tap(page, /^Save KSh 150 cash$/);
  const doubt = page.getByRole('button', { name: 'Yes, save' });
  await doubt.or(page.getByText('Receipt code')).first().waitFor();
  if (await doubt.isVisible()) await doubt.tap();
  await page.getByText('Receipt code').waitFor();
  await page.getByText(/^All sent/).waitFor();
  const paid = await office.ask<{ accountId: string }>(
    ({ sql, tenantId }) => sql`
      select account_id as "accountId"
      from fact
      where tenant_id = ${tenantId} and type = 'payment.recorded' and body ->> 'amount' = '15000'`,
  );
  expect(paid.map(({ accountId }) => accountId)).toEqual([accountOfMeter(kamausMeter)]);
  await page.goto(`${office.address}/meters/${kamausMeter}`);
  await tap(page, 'Statement');
  await page.getByRole('radio', { name: 'RW-1001' }).waitFor();
  expect(await page.getByRole('radio', { name: 'RW-1001' }).isChecked()).toBe(true);
});

test('a meter is replaced without a network, and the office hears of it later', async () => {
  const { page, context } = phone;
  await page.goto(`${office.address}/meters/${kamausMeter}`);
  await page.getByRole('heading', { level: 1, name: 'Meter RW-1001' }).waitFor();
  await context.setOffline(true);
  await tap(page, 'Replace or remove');
  const field = (name: string) => page.getByRole('dialog').getByLabel(name);
  await field('Last value of the old meter').fill('1300');
  await field('Serial of the new meter').fill('RW-2002');
  await tap(page, 'Save the new meter');
  await page.getByRole('heading', { level: 1, name: 'Meter RW-2002' }).waitFor();
  await context.setOffline(false);
  await page.getByText(/^All sent/).waitFor();
  const meters = await office.ask<{ serial: string }>(
    ({ sql, tenantId }) => sql`
      select serial from meter where tenant_id = ${tenantId} and id = ${kamausMeter}`,
  );
  expect(meters.map(({ serial }) => serial)).toEqual(['RW-2002']);
  expect(phone.complaints).toEqual([]);
});

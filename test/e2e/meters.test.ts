// A meter in the browser: its money stays on its own account, its statement shows only that, and it
// is replaced by another one without a network. The office sets its tariff and moves its credit.
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { accountOfMeter } from '../../shared/kernel/ids.ts';
import { rounds } from '../world.ts';
import { openPhone, signIn, tap, type, waitUntilSent } from './phone.ts';
import { asha, kamau, kamausMeter, wanjiru } from './small-book.ts';
import { openOne } from './team.ts';

const one = await openOne(asha);
const { office, phone } = one;

afterAll(one.close);

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
  await waitUntilSent(page);
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

test('a round is read on one screen, and what is odd is told while typing', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/rounds/${rounds.pipes}/meters`);
  await page.getByText('0 of 1 read today').waitFor();
  await page.getByLabel('Reading of Kamau Mwangi').fill('112');
  await page.getByText(/12 m³ used/).waitFor();
  await tap(page, 'Save & next, Kamau Mwangi');
  await page.getByText('1 of 1 read today').waitFor();
  expect(await page.getByRole('button', { name: 'All meters are read' }).isDisabled()).toBe(true);
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
  await waitUntilSent(page);
  const meters = await office.ask<{ serial: string }>(
    ({ sql, tenantId }) => sql`
      select serial from meter where tenant_id = ${tenantId} and id = ${kamausMeter}`,
  );
  expect(meters.map(({ serial }) => serial)).toEqual(['RW-2002']);
  expect(phone.complaints).toEqual([]);
});

test('the manager sets a tariff with its effect in sight, and moves credit', async () => {
  const managers = await openPhone();
  onTestFinished(() => managers.close());
  const { page } = managers;
  await signIn(managers, office, wanjiru.email);
  await page.goto(`${office.address}/tariffs`);
  await page.getByRole('link', { name: /^Kiambu 2023/ }).tap();
  await page.getByLabel('Standing charge a bill').fill('75');
  // 6 × 71 + 14 × 118 = 2,078, and 75
  await page.getByText('KSh 2,153').waitFor();
  await tap(page, /^Set from /);
  await page.getByRole('heading', { level: 1, name: 'Tariffs' }).waitFor();
  await page.goto(`${office.address}/meters/${kamausMeter}`);
  await tap(page, 'Move credit to another account');
  await page.getByRole('dialog').getByText('Paid for the wrong meter').tap();
  await tap(page, 'Move KSh 150');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await waitUntilSent(page);
  const [told] = await office.ask<{ versions: string; unapplied: string }>(
    ({ sql, tenantId }) => sql`
      select (select count(*) from tariff where tenant_id = ${tenantId})::text as versions,
        (select string_agg(unapplied::text, ' ' order by unapplied) from account
          where tenant_id = ${tenantId} and unapplied > 0) as unapplied`,
  );
  expect(told).toEqual({ versions: '2', unapplied: '15000' });
  expect(managers.complaints).toEqual([]);
});

test('a second meter is put in at the gate, with a code of its own', async () => {
  const { page, context } = phone;
  await page.goto(`${office.address}/customers/${kamau}`);
  await context.setOffline(true);
  await tap(page, 'New meter');
  await page.getByLabel('Serial number').fill('RW-3003');
  await page.getByLabel('It shows now').fill('7');
  await tap(page, 'Save meter RW-3003');
  await page.getByRole('heading', { level: 1, name: 'Meter RW-3003' }).waitFor();
  await page.getByText(/^Account W/).waitFor();
  await context.setOffline(false);
  await waitUntilSent(page);
});

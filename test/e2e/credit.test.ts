// Credit in the real browser: what a customer has in hand on one account stands apart from what
// another owes; an invoice by hand is cancelled without a network, and its money is in hand again.
import { afterAll, expect, test } from 'vitest';
import { tap, type, waitUntilSent } from './phone.ts';
import { kamau, wanjiru } from './small-book.ts';
import { openOne } from './team.ts';

const one = await openOne(wanjiru);
const { office, phone } = one;
const { page } = phone;

afterAll(one.close);

/** Pictures of what was seen, where a folder for them is named. */
const shot = async (name: string) => {
  const folder = process.env['CREDIT_SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
};

test('money in advance on the meter, an invoice on the main account: both are told', async () => {
  await page.goto(`${office.address}/customers/${kamau}/collect`);
  await page.getByText('Meter RW-1001').first().tap();
  await type(page, '500');
  await tap(page, /^Save/);
  await tap(page, 'Yes, save');
  await page.getByText('it stays as credit').waitFor();
  await page.goto(`${office.address}/customers/${kamau}/invoice`);
  await tap(page, 'Something else');
  await page.getByLabel('What it is').fill('Repair');
  await page.getByLabel('Price of one').fill('800');
  await tap(page, 'Issue KSh 800');
  await page.getByRole('dialog').getByRole('button', { name: 'Issue KSh 800' }).tap();
  await page
    .getByText(/I02\/\d+\/00001/)
    .first()
    .waitFor();
  await page.goto(`${office.address}/outstanding/${kamau}`);
  await page.getByText('KSh 300 together').first().waitFor();
  await page.getByText('KSh 800 owed').first().waitFor();
  await page.getByText('KSh 500 in credit').first().waitFor();
  await shot('office');
  await page.goto(`${office.address}/customers/${kamau}/statement`);
  await page.getByText('KSh 800 owed').first().waitFor();
  await page.getByText('KSh 800 owed').last().scrollIntoViewIfNeeded();
  await shot('phone');
  await page.goto(`${office.address}/customers/${kamau}/collect`);
  await type(page, '100');
  await tap(page, /^Save/);
  // Eight hundred are due: nothing is asked.
  await page.getByText('In credit on other accounts').waitFor();
  await shot('receipt');
});

test('cancelled offline: the number stays, what was paid on it is in hand', async () => {
  await phone.context.setOffline(true);
  await page.goto(`${office.address}/outstanding/${kamau}`);
  await page
    .getByText(/I02\/\d+\/00001/)
    .first()
    .tap();
  await tap(page, 'Void this');
  await page.getByRole('button', { name: 'Recorded twice' }).tap();
  // The 100 that was paid on it is in hand, with the 500 on the meter.
  await page.getByText('KSh 600 in credit').first().waitFor();
  await page
    .getByText(/I02\/\d+\/00001/)
    .first()
    .waitFor();
  await shot('cancelled');
  await phone.context.setOffline(false);
  await waitUntilSent(page, 60_000);
  const rows = await office.ask(
    ({ sql, tenantId }) => sql<{ number: string; voided: boolean; rest: number }[]>`
      select number, is_voided as voided, amount - allocated as rest
      from open_item
      where tenant_id = ${tenantId} and kind = 'invoice' and customer_id = ${kamau}
      order by number`,
  );
  expect(rows).toMatchObject([{ number: expect.stringMatching(/00001$/), voided: true }]);
  expect((await office.audit()).differences).toEqual([]);
  expect(phone.complaints).toEqual([]);
});

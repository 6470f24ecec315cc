// A phone that can not send hands over a sealed file, and one that was lost is shut out: what it
// still sends waits for the office; its person corrects or withdraws what was not taken.
import { afterAll, expect, test } from 'vitest';
import { complaintsOfSheet } from './axe.ts';
import { countHeld } from './held.ts';
import { tap, type } from './phone.ts';
import { bhavna } from './small-book.ts';
import { openTeam } from './team.ts';

const team = await openTeam();
const { office, phone, managers, at } = team;

afterAll(team.close);

async function pay(rupees: string): Promise<void> {
  const { page } = phone;
  await page.goto(at(`/customers/${bhavna}/collect`));
  await type(page, rupees);
  await tap(page, `Save ₹${rupees} cash`);
  await page.getByText('Saved on phone').waitFor();
}

const paymentsInBook = async () =>
  (
    await office.ask<{ amount: number }>(
      ({ sql, tenantId }) => sql`
        select (body ->> 'amount')::integer as amount from fact
        where tenant_id = ${tenantId} and type = 'payment.recorded'
        order by 1`,
    )
  ).map(({ amount }) => amount);

test('a phone without a network hands its work over as a sealed file', async () => {
  const { page } = phone;
  await phone.context.setOffline(true);
  await pay('35');
  await page.goto(at('/outbox'));
  await tap(page, 'Save as a file for the office');
  await page.getByLabel('Passphrase').fill('nine brown goats');
  expect(await complaintsOfSheet(page), 'rescue').toEqual([]);
  const downloading = page.waitForEvent('download');
  await tap(page, 'Save the file');
  const file = await (await downloading).path();
  const desk = managers.page;
  await desk.goto(at('/held'));
  await tap(desk, 'Bring in a rescue file');
  await desk.getByLabel('File', { exact: true }).setInputFiles(file);
  await desk.getByLabel('Its passphrase').fill('nine brown goat');
  const bring = desk.getByRole('dialog').getByRole('button', { name: 'Bring in a rescue file' });
  await bring.tap();
  await desk.getByText('This passphrase does not open it.').waitFor();
  expect(await complaintsOfSheet(desk), 'bring in').toEqual([]);
  await desk.getByLabel('Its passphrase').fill('nine brown goats');
  await bring.tap();
  await desk.getByText('1 entries of Asha are in the book, 0 are kept apart.').waitFor();
  expect(await paymentsInBook()).toEqual([3_500]);
  await phone.context.setOffline(false);
  await page.goto(at('/outbox'));
  await tap(page, 'Send now');
  await page.getByText('Everything is in the office').waitFor();
  expect(await paymentsInBook()).toEqual([3_500]);
});

test('a phone that is shut out hands in what it had and clears its copy', async () => {
  const { page } = phone;
  await phone.context.setOffline(true);
  await pay('40');
  await pay('60');
  const desk = managers.page;
  await desk.goto(at('/phone'));
  await tap(desk, 'Phones of the team');
  await desk.getByRole('button', { name: /Asha/ }).tap();
  await tap(desk, 'Phone lost? Shut it out');
  expect(await complaintsOfSheet(desk), 'phone of the team').toEqual([]);
  await tap(desk, 'Yes, shut it out');
  await desk.locator('.tag').getByText('Shut out').waitFor();
  await phone.context.setOffline(false);
  await page.goto(at('/outbox'));
  await tap(page, 'Send now');
  await page.getByText('Needs fixing', { exact: true }).first().waitFor();
  await page.getByText('₹60').waitFor();
  expect(await paymentsInBook()).toEqual([3_500]);
  await expect.poll(() => countHeld(phone.page, 'customers'), { timeout: 15_000 }).toBe(0);
});

test('the manager releases one and gives the other back; its author reads why', async () => {
  const { page } = managers;
  await page.goto(at('/phone'));
  await tap(page, 'Kept apart');
  await page.getByRole('button', { name: /₹40/ }).tap();
  await tap(page, 'Release into the book');
  await page.getByText('It will count as an entry of Asha, on your word.').waitFor();
  await tap(page, 'Yes, book it');
  await page.getByRole('button', { name: /₹40/ }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /₹60/ }).tap();
  await page.getByLabel('Note to its author').fill('Bhavna paid this by M-Pesa');
  expect(await complaintsOfSheet(page), 'held').toEqual([]);
  await tap(page, 'Give back with this note');
  await page.getByText('Given back · Wanjiru').waitFor();
  expect(await paymentsInBook()).toEqual([3_500, 4_000]);
  const author = phone.page;
  await author.goto(at('/held'));
  await author.getByRole('button', { name: /₹60/ }).tap();
  await author.getByText('Bhavna paid this by M-Pesa').waitFor();
});

test('its author withdraws what was given back, with a reason', async () => {
  const { page } = phone;
  await page.goto(at('/outbox'));
  await page.getByRole('button', { name: /₹60/ }).tap();
  await page.getByRole('button', { name: 'Correct and send again' }).waitFor();
  expect(await complaintsOfSheet(page), 'fix').toEqual([]);
  await tap(page, 'Withdraw');
  await page.getByLabel('Reason').fill('counted twice');
  expect(await complaintsOfSheet(page), 'withdraw').toEqual([]);
  await tap(page, 'Yes, withdraw it');
  await page.getByRole('button', { name: /₹60/ }).waitFor({ state: 'detached' });
  await expect
    .poll(stepsInOffice, { timeout: 15_000 })
    .toMatchObject([
      { kind: 'released' },
      { kind: 'returned' },
      { kind: 'withdrawn', note: 'counted twice' },
    ]);
});

test('nothing went wrong behind the screens', () => {
  const complaints = [...phone.complaints, ...managers.complaints];
  expect(complaints.filter((text) => !/\b403\b/.test(text))).toEqual([]);
});

const stepsInOffice = () =>
  office.ask(
    ({ sql, tenantId }) => sql`
      select kind, note from held_step where tenant_id = ${tenantId} order by at`,
  );

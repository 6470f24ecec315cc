// What waits for the manager's word: cash that differs is counted on the board, answered with one
// tap or a reason, and what was said stays to be seen.
import { afterAll, expect, test } from 'vitest';
import { tap, waitUntilSent } from './phone.ts';
import { chetan } from './small-book.ts';
import { openTeam } from './team.ts';

const team = await openTeam();
const { phone, managers, at } = team;

afterAll(team.close);

/** ₹450 in cash, of which `notes` of ₹100 are counted in the evening. */
async function closeWith(notes: string, reason: string): Promise<void> {
  const { page } = phone;
  await page.goto(at('/day/close'));
  await page.getByLabel('Number of ₹100').fill(notes);
  await page.getByRole('textbox', { name: /why/i }).fill(reason);
  await tap(page, /^Close the day with/);
  await waitUntilSent(page);
}

test('the manager agrees with one tap, refuses with a reason, and both stay listed', async () => {
  await phone.page.goto(at(`/customers/${chetan}/collect`));
  await tap(phone.page, 'Save ₹450 cash');
  await phone.page.getByText('Receipt code').waitFor();
  await closeWith('4', 'Gave ₹50 too much change');
  await closeWith('3', 'Lost a note');

  const { page } = managers;
  await page.goto(at('/board'));
  await page.getByText('Gokul Dairy').tap();
  await tap(page, '2 to approve');
  const first = page.getByRole('article').filter({ hasText: 'Gave ₹50 too much change' });
  await first.getByRole('button', { name: 'Agree' }).tap();
  await first.waitFor({ state: 'detached' });
  const second = page.getByRole('article').filter({ hasText: 'Lost a note' });
  await second.getByRole('button', { name: 'Refuse' }).tap();
  await tap(page, 'Bring what is missing');
  await page.getByText('Nothing waits for your word').waitFor();
  await waitUntilSent(page);

  await page.getByText('Decided', { exact: true }).tap();
  const refused = page.getByRole('article').filter({ hasText: 'Lost a note' });
  await refused.getByText('“Bring what is missing”').waitFor();
  expect(await refused.innerText()).toMatch(/Refused\s+Wanjiru · /);
  const agreed = page.getByRole('article').filter({ hasText: 'Gave ₹50' });
  await agreed.getByText('Agreed', { exact: true }).waitFor();
  expect([...phone.complaints, ...managers.complaints]).toEqual([]);
});

test('a phone that can’t write a yes down says so, not that there is no network', async () => {
  await closeWith('2', 'Paid for tea');
  const { page } = managers;
  await page.goto(at('/issues?view=toApprove'));
  const waiting = page.getByRole('article').filter({ hasText: 'Paid for tea' });
  await waiting.waitFor();
  await page.evaluate(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      IDBObjectStore.prototype.add = add;
      throw new DOMException('the disk is broken', 'DataError');
    };
  });
  await waiting.getByRole('button', { name: 'Agree' }).tap();
  await page.getByText('NOT saved').waitFor();
  expect(await page.getByText('The office did not get it').count()).toBe(0);
  await waiting.getByRole('button', { name: 'Agree' }).tap();
  await waiting.waitFor({ state: 'detached' });
});

test('a text that was typed stays with its message while another is looked at', async () => {
  const { page } = managers;
  await page.goto(at('/messages/texts'));
  const text = page.getByRole('textbox');
  await text.fill('Thanks, {customer}!');
  await page.getByText('Reminder', { exact: true }).tap();
  await page.getByText('Typed and not saved yet: Receipt · English').waitFor();
  expect(await text.inputValue()).not.toContain('Thanks');
  await page.getByText('Receipt', { exact: true }).tap();
  expect(await text.inputValue()).toBe('Thanks, {customer}!');
  await tap(page, 'Save text');
  await page.getByText('Your own text').waitFor();
  await page.getByText('Reminder', { exact: true }).tap();
  expect(await page.getByText('Typed and not saved yet').count()).toBe(0);
});

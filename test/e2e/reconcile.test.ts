// A bank's statement in the real browser: imported from a file, a line of nobody becomes a
// customer's payment, a charge is booked, and book and statement agree.
import { afterAll, expect, test } from 'vitest';
import { tap } from './phone.ts';
import { wanjiru } from './small-book.ts';
import { openOne } from './team.ts';

const one = await openOne(wanjiru);
const { office, phone } = one;

afterAll(one.close);

const file = [
  'Date,Description,Ref No,Debit,Credit,Balance',
  '2026-11-18,NEFT from Chetan,N0001,,500.00,500.00',
  '2026-11-19,Charges,,11.80,,488.20',
  'Total,,,,,',
].join('\n');

test('lines of a file are imported once, booked, and the difference is nothing', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/books`);
  await tap(page, 'Bank and M-Pesa');
  const importing = async () => {
    await tap(page, 'Import a statement');
    const buffer = Buffer.from(file);
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'november.csv', mimeType: 'text/csv', buffer });
  };
  await importing();
  await page.getByText('Row 4, no day: Total').waitFor();
  await tap(page, 'Import 2 lines');
  await page.getByText('Only on the statement · 2').waitFor({ timeout: 40_000 });
  await page.getByText('NEFT from Chetan').tap();
  await page.getByLabel('Name, phone or account code').fill('Chetan');
  await tap(page, /^Chetan Mehta/);
  await tap(page, /^Record ₹500 from Chetan Mehta/);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('main').getByText('Charges').first().tap();
  await tap(page, 'Book it and match');
  await page.getByText('Book and statement agree.').waitFor({ timeout: 60_000 });
  await importing();
  await page.getByText('There is no new line in this file.').waitFor();
  expect(phone.complaints).toEqual([]);
});

const unknown = (day: string, reference: string) =>
  ['Leo;Nani;Ndani;Nje;Namba', `${day};Asha;250,00;;${reference}`, ';Jumla;250,00;;'].join('\n');

test('columns that nobody knows are chosen by hand, and remembered for the account', async () => {
  const { page } = phone;
  await page.goto(`${office.address}/books/reconcile`);
  const open = async (text: string) => {
    await tap(page, 'Import a statement');
    const buffer = Buffer.from(text);
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'benki.csv', mimeType: 'text/csv', buffer });
  };
  await open(unknown('20.11.2026', 'N77'));
  await page.getByText('Choose the column of the day').waitFor();
  for (const [field, column] of [
    ['Day', 'Leo'],
    ['Money in', 'Ndani'],
    ['Money out', 'Nje'],
    ['Details', 'Nani'],
    ['Reference', 'Namba'],
  ] as const) {
    await page.getByLabel(field, { exact: true }).selectOption({ label: column });
  }
  await page.getByText(/Asha · N77$/).waitFor();
  const shots = process.env['CREDIT_SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/columns.png` });
  await page.getByText('Row 3, no day: Jumla · 250,00').waitFor();
  await tap(page, 'Import 1 line');
  await page.getByText('Only on the statement · 1').waitFor({ timeout: 40_000 });
  await open(unknown('21.11.2026', 'N78'));
  await tap(page, 'Import 1 line');
  await page.getByText('Only on the statement · 2').waitFor({ timeout: 40_000 });
  expect(phone.complaints).toEqual([]);
});

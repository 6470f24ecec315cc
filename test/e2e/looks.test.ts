// What a person sees: whatever somebody typed is shown as text and nothing else, and every main
// screen can be read and used by everybody, in each theme.
import { afterAll, expect, test } from 'vitest';
import { complaintsAbout, complaintsInThemes } from './axe.ts';
import { inWords, readLooks, tooPale, tooSmall } from './control-looks.ts';
import { type Phone, tap, type, waitUntilSent } from './phone.ts';
import { collectorsScreens, officeScreens, waitForScreen } from './screens.ts';
import { chetan } from './small-book.ts';
import { openTeam } from './team.ts';

const team = await openTeam();
const { office, phone, managers, at } = team;

afterAll(team.close);

const oddNames = [
  `O'Brien "Bob" \\ & <b>bold</b>`,
  '=HYPERLINK("http://evil.example","Pay here")',
  '<img src=x onerror="document.body.id=1">',
  'محمد علي 👨‍👩‍👧 ٣',
  '{{7*7}} %s %00 \\u0041',
];

test('odd names are text on every screen, and reach the office as they were typed', async () => {
  for (const name of oddNames) await register(name);
  await waitUntilSent(phone.page);
  const rows = await office.ask<{ name: string }>(
    ({ sql, tenantId }) => sql`
      select name
      from customer
      where tenant_id = ${tenantId} and place = 'typed at the gate'
      order by name collate "C"`,
  );
  expect(rows.map(({ name }) => name)).toEqual(oddNames.toSorted());
  const { page } = managers;
  for (const name of oddNames) {
    await page.goto(at(`/find?q=${encodeURIComponent(name.slice(0, 12))}`));
    await page.getByText(name, { exact: true }).first().tap();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await page.locator('main').getByText('New customer').tap();
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('img[src=x], main b, [id="1"]').count()).toBe(0);
  }
});

async function register(name: string): Promise<void> {
  const { page } = phone;
  await page.goto(at('/customers/new'));
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Where to find them').fill('typed at the gate');
  await tap(page, 'Save customer');
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** `LOOKS=all npm run e2e:looks` looks at every screen in every language. */
const isWhole = process.env['LOOKS'] === 'all';
const languages = isWhole ? ['en', 'hi', 'sw'] : ['en'];
const limitMs = (isWhole ? 30 : 7) * 60_000;

async function look({ page }: Phone, places: readonly string[]) {
  const wrong: string[] = [];
  // What moves for ever comes to rest too.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const language of languages) {
    await page.evaluate((chosen) => localStorage.setItem('routebook.language', chosen), language);
    for (const place of places) {
      await page.goto(at(place));
      await waitForScreen(page);
      wrong.push(...(await complaintsInThemes(page)).map((one) => `${place}, ${language}: ${one}`));
    }
  }
  await page.evaluate(() => localStorage.setItem('routebook.language', 'en'));
  return wrong;
}

test(
  'axe finds nothing wrong with a collector’s screens, in light, dark and sun',
  async () => {
    expect(await look(phone, collectorsScreens)).toEqual([]);
  },
  limitMs,
);

test(
  'axe finds nothing wrong with the office’s screens, in light, dark and sun',
  async () => {
    expect(await look(managers, officeScreens)).toEqual([]);
  },
  limitMs,
);

test('axe finds nothing wrong with a receipt and the sheets over a screen', async () => {
  const { page } = phone;
  await page.goto(at(`/customers/${chetan}/collect`));
  await type(page, '2000');
  await tap(page, 'Save ₹2,000 cash');
  await page.getByRole('dialog').waitFor();
  expect(await complaintsAbout(page), 'the doubt').toEqual([]);
  await tap(page, 'Yes, save');
  await page.getByText('Receipt code').waitFor();
  expect(await complaintsAbout(page), 'the receipt').toEqual([]);
  await managers.page.goto(at(`/outstanding/${chetan}`));
  await managers.page
    .locator('main')
    .getByRole('button', { name: /^Payment/ })
    .tap();
  await managers.page.getByRole('dialog').waitFor();
  expect(await complaintsAbout(managers.page), 'the fact').toEqual([]);
  await tap(managers.page, 'Void this');
  await managers.page.getByText('Wrong amount').waitFor();
  expect(await complaintsAbout(managers.page), 'the void').toEqual([]);
});

test('the page of controls shows each as it was wanted, in light, dark and sun', async () => {
  const { page } = managers;
  await page.goto(at('/design'));
  await page.locator('[data-control=keypad]').last().waitFor();
  expect(await complaintsAbout(page)).toEqual([]);
  const looks = await readLooks(page);
  expect(tooSmall(looks)).toEqual([]);
  expect(tooPale(looks)).toEqual([]);
  await expect(inWords(looks)).toMatchFileSnapshot('./control-looks.txt');
});

test('nothing went wrong behind the screens', () => {
  // The browser tells of the run that the office does not know.
  const told = [...phone.complaints, ...managers.complaints].filter((one) => !/ 404 /.test(one));
  expect(told).toEqual([]);
});

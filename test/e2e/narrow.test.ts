// Every screen at 320 px, at twice the size of text, and lying on its side: nothing scrolls
// sideways and no control is cut off. One load a person; screens are walked to inside the app.
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { cutOffOn, cutOffOnSheet, walkTo } from './narrow.ts';
import type { Phone } from './phone.ts';
import { collectorsScreens, officeScreens } from './screens.ts';
import { chetan, kamausMeter } from './small-book.ts';
import { openTeam } from './team.ts';

const team = await openTeam();
const { phone, managers } = team;

afterAll(team.close);

const shapes = [
  { name: '320 px', width: 320, height: 640, text: '100%' },
  { name: 'text at 200 %', width: 360, height: 740, text: '200%' },
  { name: 'on its side', width: 740, height: 360, text: '100%' },
] as const;

/** NARROW=folder keeps a picture of each, to be looked at. */
const folder = process.env['NARROW'];

async function look({ page }: Phone, places: readonly string[]) {
  const wrong: string[] = [];
  for (const place of places) {
    await walkTo(page, place);
    wrong.push(...(await inEveryShape(page, place.replaceAll('/', ' '))));
  }
  return wrong;
}

async function inEveryShape(
  page: Page,
  what: string,
  cutOff = cutOffOn,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { name, width, height, text } of shapes) {
    await page.setViewportSize({ width, height });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, text);
    wrong.push(...(await cutOff(page)).map((one) => `${what}, ${name}: ${one}`));
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${what} ${name}.png` });
  }
  return wrong;
}

/** Where each sheet rises, and what is tapped for it. */
const sheets: readonly (readonly [who: Phone, place: string, button: string | RegExp])[] = [
  [phone, '/today', 'Order'],
  [phone, '/day', 'Cash in or out'],
  [phone, '/day', 'Hand over'],
  [phone, '/phone', 'Set a PIN'],
  [phone, `/customers/${chetan}`, /^Opening balance/],
  [phone, `/customers/${chetan}/sale`, /^Milk: 0/],
  [managers, '/board', /^Collected today/],
  [managers, '/office/rounds', 'New round'],
  [managers, '/office/people', 'Add somebody'],
  [managers, '/office/people', /^Asha/],
  [managers, '/office/products', 'New product'],
  [managers, '/phones', /^Asha/],
  [managers, '/held', 'Bring in a rescue file'],
  [managers, '/books/reconcile', 'Import a statement'],
  [managers, `/outstanding/${chetan}`, 'Message'],
  [managers, `/outstanding/${chetan}`, 'Write off'],
  [managers, `/customers/${chetan}/deliveries`, 'Add a daily product'],
  [managers, `/meters/${kamausMeter}`, 'Replace or remove'],
];

async function lookAtSheets(): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [{ page }, place, button] of sheets) {
    await page.setViewportSize({ width: 360, height: 740 });
    await walkTo(page, place);
    await page.locator('#app').getByRole('button', { name: button }).first().tap();
    await page.getByRole('dialog').waitFor();
    const what = `${button} at ${place}`.replaceAll('/', ' ');
    wrong.push(...(await inEveryShape(page, what, cutOffOnSheet)));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  return wrong;
}

const LIMIT_MS = 4 * 60_000;

test(
  'a collector’s screens',
  async () => {
    expect(await look(phone, collectorsScreens)).toEqual([]);
  },
  LIMIT_MS,
);

test(
  'the office’s screens',
  async () => {
    expect(await look(managers, officeScreens)).toEqual([]);
  },
  LIMIT_MS,
);

test(
  'the sheets over them',
  async () => {
    expect(await lookAtSheets()).toEqual([]);
  },
  LIMIT_MS,
);

// Every screen at 320 px, at twice the size of text, and lying on its side: nothing scrolls
// sideways and no control is cut off. One load a person; screens are walked to inside the app.
import { afterAll, expect, test } from 'vitest';
import { cutOffOn, walkTo } from './narrow.ts';
import type { Phone } from './phone.ts';
import { collectorsScreens, furtherScreens, officeScreens } from './screens.ts';
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

async function look({ page }: Phone, places: Readonly<Record<string, string>>) {
  const wrong: string[] = [];
  for (const [screen, place] of Object.entries(places)) {
    await walkTo(page, place);
    for (const { name, width, height, text } of shapes) {
      await page.setViewportSize({ width, height });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      if (folder !== undefined) {
        await page.screenshot({ path: `${folder}/${screen} ${name}.png` });
      }
      wrong.push(...(await cutOffOn(page)).map((one) => `${screen}, ${name}: ${one}`));
    }
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
    expect(await look(managers, { ...officeScreens, ...furtherScreens })).toEqual([]);
  },
  LIMIT_MS,
);

// How many taps the most frequent jobs take, digits not counted, from Today with the app open.
// Product's own figures: two taps and the amount for a payment; each job has its limit here.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tap, type } from './phone.ts';
import { asha } from './small-book.ts';
import { openOne } from './team.ts';

const one = await openOne(asha);
const { office, phone } = one;

beforeAll(() => phone.context.setOffline(true));
afterAll(one.close);

type Job = {
  readonly name: string;
  readonly limit: number;
  /** The job from Today, counting what is tapped. */
  readonly work: (touch: (name: string | RegExp) => Promise<void>) => Promise<void>;
};

const see = (text: string | RegExp) => phone.page.getByText(text).first().waitFor();

const jobs: readonly Job[] = [
  {
    name: 'take a payment of what is due, and undo it',
    limit: 3,
    work: async (touch) => {
      await touch('Collect ₹450 from Chetan Mehta');
      await touch('Save ₹450 cash');
      await see('Receipt code');
      await touch('Undo');
      await see('This receipt counts no more');
    },
  },
  {
    name: 'take another amount',
    limit: 2,
    work: async (touch) => {
      await touch('Collect ₹450 from Chetan Mehta');
      await type(phone.page, '200');
      await touch('Save ₹200 cash');
      await see('Receipt code');
    },
  },
  {
    name: 'show the UPI code',
    limit: 2,
    work: async (touch) => {
      await touch('Collect ₹1,200 from Bhavna Shah');
      await phone.page.getByText('UPI', { exact: true }).tap();
      await phone.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'skip the next stop with a reason',
    limit: 2,
    work: async (touch) => {
      await touch('Skip');
      await touch('Gate locked');
      await see('Saved on phone');
    },
  },
  {
    name: 'sell on account',
    limit: 3,
    work: async (touch) => {
      await touch('Sale to Devi Rao');
      await touch(/^More .*milk/i);
      await touch(/^Save/);
      await see('Receipt code');
    },
  },
  {
    name: 'find somebody',
    limit: 2,
    work: async (touch) => {
      await touch('Find');
      await phone.page.getByLabel('Find a customer').fill('esh');
      await touch(/Esha Iyer/);
      await see('₹80');
    },
  },
  {
    name: 'see whether the work is safe',
    limit: 1,
    work: async (touch) => {
      await touch('Outbox');
      await see('Safe on this phone');
    },
  },
  {
    name: 'write down a new customer',
    limit: 3,
    work: async (touch) => {
      await touch('Find');
      await touch('New customer');
      await phone.page.getByLabel('Name').fill('Farah Khan');
      await touch('Save customer');
      await phone.page.getByRole('heading', { name: 'Farah Khan' }).waitFor();
    },
  },
  {
    name: 'count the cash and close the day',
    limit: 3,
    work: async (touch) => {
      await touch('Day');
      await touch('Count and close the day');
      await phone.page.getByLabel('Number of ₹200').fill('1');
      await touch('Close the day with ₹200');
      await see('Counted last time');
    },
  },
  {
    name: 'take an entry back later, with a reason',
    limit: 4,
    work: async (touch) => {
      await touch('Outbox');
      await touch(/^Chetan Mehta.*₹200/s);
      await touch('Void this');
      await touch('Wrong amount');
      await see('Voided. Saved on phone.');
    },
  },
];

test.each(jobs)('$name: $limit taps', async ({ limit, work }) => {
  const { page } = phone;
  await page.goto(`${office.address}/today`);
  await page.locator('.stop-button').first().waitFor();
  // Every touch of the screen counts, but those of the number pad.
  await page.evaluate(() => {
    const counted = { taps: 0 };
    Object.assign(globalThis, { counted });
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Element && target.closest('.keypad') === null) counted.taps += 1;
      },
      true,
    );
  });
  await work((name) => tap(page, name));
  const taps = await page.evaluate(() => {
    // cast: what was put there above, which the compiler can't know.
    const { counted } = globalThis as { readonly counted?: { readonly taps: number } };
    return counted?.taps ?? -1;
  });
  expect(taps).toBeGreaterThan(0);
  expect(taps).toBeLessThanOrEqual(limit);
});

test('nothing went wrong behind the screens', () => {
  expect(phone.complaints).toEqual([]);
});

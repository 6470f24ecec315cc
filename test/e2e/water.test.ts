// A manager of water: the bulk meter is chosen once for all phones, the prices of a year come back
// by one tap, and a bar of a meter's use says its days and figure.
import { afterAll, expect, test } from 'vitest';
import { businessIdSchema } from '../../shared/kernel/ids.ts';
import { idOf, kiambu, water } from '../world.ts';
import { tap, type, waitUntilSent } from './phone.ts';
import { kamausMeter, wanjiru } from './small-book.ts';
import { openOne } from './team.ts';

const juja = { ...water, id: businessIdSchema.parse(idOf(0x2003, 4)), name: 'Juja Water' };
const one = await openOne(wanjiru, { further: [juja] });
const { office, phone, at } = one;
const { page } = phone;

afterAll(one.close);

const LIMIT_MS = 120_000;

test(
  'the bulk meter is told to the office, not kept on the phone',
  async () => {
    await page.goto(at('/water'));
    const choice = page.getByLabel('Bulk meter');
    await choice.selectOption({ index: 1 });
    await page
      .getByText('Through the bulk meter')
      .or(page.getByText('no readings over'))
      .first()
      .waitFor();
    await waitUntilSent(page);
    const rows = await office.ask<{ bulk: string }>(
      ({ sql, tenantId }) => sql`
      select settings ->> 'bulkMeter' as bulk
      from business
      where tenant_id = ${tenantId} and settings ? 'bulkMeter'`,
    );
    expect(rows).toEqual([{ bulk: await choice.inputValue() }]);
  },
  LIMIT_MS,
);

test(
  'a second utility has its own water and its own bills to tell',
  async () => {
    await page.goto(at('/water'));
    await page.getByText('Juja Water', { exact: true }).tap();
    await page.getByText('No meters on this phone yet').waitFor();
    await page.goto(at('/messages'));
    await page.getByText('Juja Water', { exact: true }).tap();
    const asked = page.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith('/api/messages'),
    );
    await tap(page, 'Queue messages');
    expect((await asked).postDataJSON()).toMatchObject({ businessId: juja.id });
    await page.getByText('0 queued').waitFor();
  },
  LIMIT_MS,
);

test(
  'winter prices and their end are set, and said again for the next year',
  async () => {
    const year = new Date().getFullYear() + 1;
    for (const [fromDay, price] of [
      [`${year}-06-01`, '90'],
      [`${year}-09-01`, '71'],
    ] as const) {
      await page.goto(at(`/tariffs/${kiambu.id}`));
      await page.getByLabel('In force from').fill(fromDay);
      await page
        .getByLabel(/^KSh a m³|KSh a/)
        .first()
        .fill(price);
      await tap(page, /^Set from/);
      await page.getByRole('heading', { level: 1, name: 'Tariffs' }).waitFor();
    }
    await page.goto(at(`/tariffs/${kiambu.id}`));
    await page.getByText(/^The prices of the last year come back from/).waitFor();
    await tap(page, 'Repeat next year');
    await page.getByRole('button', { name: 'Repeat next year' }).waitFor({ state: 'detached' });
    await page.goto(at('/tariffs'));
    await page.getByText(new RegExp(`1\\sSept?\\s${year + 1}`)).waitFor();
    await page.getByText(new RegExp(`1\\sJun\\s${year + 1}`)).waitFor();
  },
  LIMIT_MS,
);

test(
  'a bar of use says its days and figure, and a table stands behind',
  async () => {
    await page.goto(at(`/meters/${kamausMeter}/read`));
    await type(page, '140');
    await tap(page, /^Save/);
    await page.getByText('Saved on phone').first().waitFor();
    await page.goto(at(`/meters/${kamausMeter}`));
    const bar = page.getByRole('button', { name: /m³$/, pressed: true });
    await bar.tap();
    expect(await bar.getAttribute('aria-label')).toMatch(/ – .*: 1 m³$/);
    await page.getByText('As a table').tap();
    await page.getByRole('table', { name: 'Use a day, m³' }).waitFor();
    expect(phone.complaints).toEqual([]);
  },
  LIMIT_MS,
);

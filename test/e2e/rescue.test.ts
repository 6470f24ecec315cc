// `routebook rescue FILE` at the office's own machine, with a file that a real phone has sealed:
// the passphrase opens it, twice is once, and the phone that comes back adds nothing.
import { afterAll, expect, test } from 'vitest';
import { tap, type } from './phone.ts';
import { asha, bhavna } from './small-book.ts';
import { openOne } from './team.ts';

const one = await openOne(asha);
const { office, phone, at } = one;
let file = '';

afterAll(one.close);

const paymentsInBook = async () =>
  (
    await office.ask<{ amount: number }>(
      ({ sql, tenantId }) => sql`
        select (body ->> 'amount')::integer as amount from fact
        where tenant_id = ${tenantId} and type = 'payment.recorded'
        order by 1`,
    )
  ).map(({ amount }) => amount);

test('a phone without a network seals three payments into a file', async () => {
  const { page } = phone;
  await phone.context.setOffline(true);
  for (const rupees of ['31', '32', '33']) {
    await page.goto(at(`/customers/${bhavna}/collect`));
    await type(page, rupees);
    await tap(page, `Save ₹${rupees} cash`);
    await page.getByText('Receipt code').waitFor();
  }
  await page.goto(at('/outbox'));
  await tap(page, 'Save as a file for the office');
  await page.getByLabel('Passphrase').fill('nine brown goats');
  const downloading = page.waitForEvent('download');
  await tap(page, 'Save the file');
  file = await (await downloading).path();
});

test('without its passphrase the command brings in nothing and says so', async () => {
  const wrong = await office.command(['rescue', file, '--json'], {
    ROUTEBOOK_PASSPHRASE: 'nine brown goat',
  });
  expect(wrong).toMatchObject({ code: 1, out: expect.stringContaining('"outcome":"sealed"') });
  const none = await office.command(['rescue', file]);
  expect(none.code).toBe(1);
  expect(none.out + none.err).toContain('Set ROUTEBOOK_PASSPHRASE');
  expect((await office.command(['rescue', `${file}.gone`])).code).toBe(1);
  expect(await paymentsInBook()).toEqual([]);
});

test('with it all three are in the book, however often it is run', async () => {
  const environment = { ROUTEBOOK_PASSPHRASE: 'nine brown goats' };
  for (const words of [
    ['rescue', file],
    ['rescue', file],
  ]) {
    const said = await office.command(words, environment);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('Asha: 3 entries are in the book, 0 kept apart.');
    expect(await paymentsInBook()).toEqual([3_100, 3_200, 3_300]);
  }
  const json = await office.command(['rescue', file, '--json'], environment);
  expect(JSON.parse(json.out.trim().split('\n').at(-1) ?? '')).toMatchObject({
    ...{ person: 'Asha', applied: 3, apart: 0, refusal: null },
  });
});

test('the phone that comes back sends the same, and nothing counts twice', async () => {
  const { page } = phone;
  await phone.context.setOffline(false);
  await page.goto(at('/outbox'));
  await tap(page, 'Send now');
  await page.getByText('Everything is in the office').waitFor();
  expect(await paymentsInBook()).toEqual([3_100, 3_200, 3_300]);
  const audit = await office.command(['verify', '--json']);
  expect(audit).toMatchObject({ code: 0, out: expect.stringContaining('"ok":true') });
});

// Cash from hand to hand at a place without any network: the manager's phone shows a code for what
// was counted, the collector types it, and the office finds nothing odd when the phone has sent.
import { afterAll, expect, test } from 'vitest';
import { fitsHandover } from '../../shared/cash/handover-code.ts';
import { dayIn } from '../../shared/kernel/day.ts';
import { dairy } from '../world.ts';
import { tap, waitUntilSent } from './phone.ts';
import { asha, wanjiru } from './small-book.ts';
import { openTeam } from './team.ts';

const team = await openTeam();
const { office, phone, managers, at } = team;

afterAll(team.close);

test('a code made offline is typed offline; one for another amount saves nothing', async () => {
  const { page } = managers;
  await page.goto(at('/board'));
  await page.getByText('Gokul Dairy').tap();
  // The phone has asked for its key by itself as the board was looked at.
  await page.getByRole('link', { name: 'Take cash: show a code' }).tap();
  await page.getByLabel('Amount that you counted').fill('500');
  await page.getByRole('button', { name: 'Choose who hands it to you' }).waitFor();
  await page.getByText('Asha', { exact: true }).tap();
  await page.getByRole('button', { name: 'Show the code', disabled: false }).waitFor();
  await managers.context.setOffline(true);
  await phone.context.setOffline(true);
  await tap(page, 'Show the code');
  const shown = page.getByRole('status', { name: 'Code' });
  await shown.getByText(/^For ₹500 from Asha on/).waitFor();
  const [code = ''] = (await shown.innerText()).match(/\d{5} \d{5}/) ?? [];
  expect(code).not.toBe('');

  const hers = phone.page;
  await hers.goto(at('/day'));
  await tap(hers, 'Hand over');
  const wrong = await amountThatDiffers(code.replace(' ', ''));
  await hers.getByLabel('Amount').fill(String(wrong));
  // Nobody takes it before somebody is named.
  expect(await hers.getByRole('button', { name: 'Choose who takes it' }).isDisabled()).toBe(true);
  await hers.getByText('Wanjiru', { exact: true }).tap();
  await hers.getByLabel('Code from Wanjiru’s phone').fill(code);
  await tap(hers, `Save ₹${wrong}`);
  await hers.getByText(/^The code is not for this amount/).waitFor();
  await hers.getByLabel('Amount').fill('500');
  await tap(hers, 'Save ₹500');
  await hers.getByRole('dialog').waitFor({ state: 'detached' });
  await hers.getByText('−₹500').first().waitFor();

  await phone.context.setOffline(false);
  await hers.goto(at('/outbox'));
  await waitUntilSent(hers);
  const sent = await office.ask<{ amount: number; code: string; issues: readonly string[] }>(
    ({ sql, tenantId }) => sql`
      select (body ->> 'amount')::integer as amount, body ->> 'code' as code, issues
      from fact
      where tenant_id = ${tenantId} and type = 'cash.handed_over'`,
  );
  expect(sent).toEqual([{ amount: 50_000, code: code.replace(' ', ''), issues: [] }]);
  expect([...phone.complaints, ...managers.complaints]).toEqual([]);
});

/** In rupees. Of a hundred wrong amounts three fit by chance; these the office alone can tell. */
async function amountThatDiffers(code: string): Promise<number> {
  const day = dayIn(dairy.zone, Date.now());
  const between = { businessId: dairy.id, giverId: asha.id, takerId: wanjiru.id };
  for (let wrong = 600; ; wrong += 1) {
    const told = { ...between, amount: wrong * 100, day };
    if (!(await fitsHandover(crypto, told, code))) return wrong;
  }
}

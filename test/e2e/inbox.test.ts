// The office's inbox: what a collector recorded and is odd reaches it with who wrote it down, and
// leaves it with a reason, also before the reason has reached the office.
import { afterAll, expect, test } from 'vitest';
import { tap, type, waitUntilSent } from './phone.ts';
import { bhavna, esha } from './small-book.ts';
import { openTeam } from './team.ts';

const team = await openTeam();
const { office, phone, managers, at } = team;

afterAll(team.close);

test('the board follows what phones send: whose cash it is, beside what came in', async () => {
  const { page } = managers;
  await page.goto(at('/board'));
  await page.getByText('Gokul Dairy').tap();
  await phone.page.goto(at(`/customers/${bhavna}/collect`));
  await type(phone.page, '70');
  await tap(phone.page, 'Save ₹70 cash');
  await phone.page.getByText('Receipt code').waitFor();
  // Asked again by the clock it would stand there after half a minute.
  const cash = page.locator('section', { hasText: 'Cash today' });
  await cash.getByText('₹70').first().waitFor({ timeout: 12_000 });
});

test('the manager finds what is odd from the board and settles it, also offline', async () => {
  await phone.page.goto(at(`/customers/${esha}/collect`));
  await type(phone.page, '100');
  await tap(phone.page, 'Save ₹100 cash');
  await phone.page.getByText('Receipt code').waitFor();
  await waitUntilSent(phone.page);

  const { page } = managers;
  await page.goto(at('/board'));
  await page.getByText('Gokul Dairy').tap();
  await tap(page, '1 issue');
  await page.getByRole('heading', { name: 'Paid more than was owed' }).waitFor();
  const row = page.getByRole('button', { name: /^Esha Iyer/ });
  await expect.poll(() => row.innerText()).toMatch(/Payment · Cash\s+Asha · 02 · today\s+₹100/);

  await managers.context.setOffline(true);
  await row.tap();
  await page.getByText('Compare with the receipt or the customer.').waitFor();
  await tap(page, 'Settle…');
  const save = page.getByRole('dialog').getByRole('button', { name: 'Settle' });
  expect(await save.isDisabled()).toBe(true);
  await page.getByText('Customer agreed').tap();
  await save.tap();
  await page.getByText('Nothing waits here').waitFor();

  await managers.context.setOffline(false);
  await waitUntilSent(page);
  const issues = await office.ask<{ kind: string; resolution: string; reason: string }>(
    ({ sql, tenantId }) => sql`
      select i.kind, i.resolution, s.body->>'reason' as reason
      from issue i
      join fact s on s.tenant_id = i.tenant_id and s.id = i.resolved_by_fact
      where i.tenant_id = ${tenantId}`,
  );
  expect(issues).toEqual([{ kind: 'overpaid', resolution: 'settled', reason: 'Customer agreed' }]);
  await page.goto(at('/board'));
  await page.getByText('Gokul Dairy').tap();
  await page.getByRole('link', { name: 'No issues' }).waitFor();
  expect([...phone.complaints, ...managers.complaints]).toEqual([]);
});

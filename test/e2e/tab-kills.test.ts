// The tab killed while it saves, at any moment around it: whatever the screen had called saved is
// on the phone and reaches the office, each once, and what the next tab calls unsaved is not.
// `TAB_KILLS=200 npm run e2e:tabs` kills as many.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeded } from '../sim/seeded.ts';
import { type Office, openOffice } from './office.ts';
import { openPhone, type Phone, signIn, tap, type } from './phone.ts';
import { asha, devi } from './small-book.ts';

const KILLS = Number(process.env['TAB_KILLS'] ?? 20);
const LATEST_MS = 160;

let office: Office;
let folder: string;
let phone: Phone;
/** Amounts in rupees whose tab said «Saved on phone» before it died. */
const told = new Set<number>();
/** Amounts of which the next tab said that they were not saved. */
const unsaved = new Set<number>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'routebook-tabs-'));
  office = await openOffice();
  phone = await openPhone({ persistentFolder: folder });
  await signIn(phone, office, asha.email);
  let asked = 0;
  await phone.context.exposeBinding('saving', (_source, rupees: number) => {
    asked = rupees;
  });
  await phone.context.exposeBinding('saved', () => {
    told.add(asked);
  });
  await phone.context.addInitScript(() => {
    const hasSaid = () => document.body?.textContent?.includes('Saved on phone') === true;
    const watch = new MutationObserver(() => {
      if (!hasSaid()) return;
      watch.disconnect();
      const saved: unknown = Reflect.get(globalThis, 'saved');
      if (typeof saved === 'function') saved();
    });
    watch.observe(document, { childList: true, subtree: true, characterData: true });
  });
});

afterAll(async () => {
  await phone?.close();
  await office?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a tab before this one died with comes back unsaved, and says so: it is not meant now. */
async function clearKept(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Number pad' }).waitFor();
  if ((await page.getByText('This payment was NOT saved').count()) === 0) return;
  const name = await page.getByRole('button', { name: /^Save ₹/ }).innerText();
  const kept = /₹(\d+)/.exec(name)?.[1] ?? '';
  unsaved.add(Number(kept));
  for (const _ of kept) await tap(page, 'Erase');
}

/** Takes cash in a tab of its own, which dies `delayMs` after the last tap. */
async function payAndDie(rupees: number, delayMs: number): Promise<void> {
  const page = await phone.context.newPage();
  const session = await phone.context.newCDPSession(page);
  await page.goto(`${office.address}/customers/${devi}/collect`);
  await clearKept(page);
  await type(page, String(rupees));
  await tap(page, `Save ₹${rupees} cash`);
  await page.evaluate((amount) => {
    const saving: unknown = Reflect.get(globalThis, 'saving');
    if (typeof saving === 'function') saving(amount);
  }, rupees);
  const died = page.waitForEvent('crash');
  // Nothing is due: the screen asks once more. Tapped in the page, so that nobody waits for it.
  const yes = page.getByRole('button', { name: 'Yes, save', exact: true });
  await yes.evaluate((button: HTMLElement) => button.click());
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  session.send('Page.crash').catch(() => undefined);
  await died;
  await page.close();
}

async function paymentsOfDevi(): Promise<readonly number[]> {
  const rows = await office.ask<{ rupees: number }>(
    ({ sql, tenantId }) => sql`
      select ((body ->> 'amount')::bigint / 100)::integer as rupees from fact
      where tenant_id = ${tenantId} and type = 'payment.recorded' and customer_id = ${devi}
      order by 1`,
  );
  return rows.map(({ rupees }) => rupees);
}

test(`${KILLS} tabs killed while they save: what was said to be saved is there, once`, async () => {
  const { context, page } = phone;
  await page.close();
  await context.setOffline(true);
  const draw = seeded(1, 'tabs');
  for (let n = 1; n <= KILLS; n += 1) await payAndDie(n, draw.below(LATEST_MS));
  await context.setOffline(false);
  const last = await context.newPage();
  await last.goto(`${office.address}/outbox`);
  await tap(last, 'Send now');
  await last.getByText('Everything is in the office').waitFor();
  const arrived = await paymentsOfDevi();
  expect(new Set(arrived).size).toBe(arrived.length);
  expect([...told].filter((rupees) => !arrived.includes(rupees))).toEqual([]);
  expect([...unsaved].filter((rupees) => arrived.includes(rupees))).toEqual([]);
  // Some died before they had saved, some after they had said so: both sides were met.
  expect(told.size).toBeGreaterThan(0);
  expect(arrived.length).toBeLessThanOrEqual(KILLS);
  process.stdout.write(
    `${KILLS} tabs killed: ${told.size} had said saved, ${arrived.length} arrived\n`,
  );
}, 1_200_000);

// npm run bench:first-sync: a new phone of a tenant with 10,000 customers and 100,000 facts, over
// 1.6 Mbit/s and 300 ms, in real Chromium: signing in and pairing, from the first request of the
// sync until its own round can be worked on (every stop with its balance and open debts), until all
// is here, and what that weighs.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { slowNetwork } from './first-sync/slow-network.ts';
import { trade, WANJIRU } from './first-sync/trade.ts';
import { type SyncState, syncState } from './phone/book.ts';
import { buildWhenStale } from './phone/build.ts';
import { STOP_BUTTON } from './phone/first-visit.ts';
import { openOffice, SIGN_IN } from './phone/office.ts';
import { newPhone } from './phone/phone.ts';

const TARGET_MS = 5_000;
/** The office's phone with every round is left alone after this. */
const LONGEST_MS = 140_000;
/** Tables after which the round can be worked on; meters and history come behind them. */
const WORKED_ON: readonly (string | null)[] = ['meters', 'facts'];

const say = (line: string) => process.stdout.write(`${line}\n`);

type Who = { readonly email: string; readonly password: string };

async function firstSync(address: string, who: Who, isUsable: (page: Page) => Promise<boolean>) {
  const phone = newPhone();
  try {
    const { page } = await phone.start();
    await page.goto(address);
    await page.locator('input[name=email]').fill(who.email);
    await page.locator('input[name=password]').fill(who.password);
    const wire = await slowNetwork(page);
    await page.locator('button[type=submit]').tap();
    const startMs = performance.now();
    const until = async (reached: (state: SyncState) => Promise<boolean>) => {
      for (;;) {
        if (await reached(await syncState(page))) return performance.now();
        if (performance.now() - startMs > LONGEST_MS) return Number.NaN;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    };
    const usableAtMs = await until(async ({ isComplete, table }) => {
      return (isComplete || WORKED_ON.includes(table)) && (await isUsable(page));
    });
    const completeAtMs = await until(async ({ isComplete }) => isComplete);
    const { firstAskedMs, ...weight } = wire();
    return {
      usableMs: Math.round(usableAtMs - firstAskedMs),
      completeMs: Math.round(completeAtMs - firstAskedMs),
      signInMs: Math.round(firstAskedMs - startMs),
      ...weight,
    };
  } finally {
    await phone.close();
  }
}

const top = join(import.meta.dirname, '..', '..');
buildWhenStale(top);
const office = await openOffice(top, trade);
try {
  say(`${office.factCount} facts of 10,000 customers; 1.6 Mbit/s, 300 ms`);
  const stops = (page: Page) => page.locator(STOP_BUTTON).first().isVisible();
  const collector = await firstSync(office.address, SIGN_IN, stops);
  say(`a collector with one round of 200: ${JSON.stringify(collector)}`);
  say(`target: usable in ${TARGET_MS} ms, ${collector.usableMs <= TARGET_MS ? 'met' : 'MISSED'}`);
  const manager = await firstSync(office.address, WANJIRU, async () => true);
  say(`the office's phone, every round: ${JSON.stringify(manager)}`);
  if (process.argv.includes('--json')) say(JSON.stringify({ ...collector, office: manager }));
} finally {
  await office.close();
}

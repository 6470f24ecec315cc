// Touches on Today, and how long each takes until the screen shows its answer: what the browser
// calls interaction to next paint. Touches below 16 ms are not told and count as 16.
import type { Page } from 'playwright-core';

const LEAST_MS = 16;
const ROUNDS_TOUCHED = 4;

export async function touches(page: Page, address: string): Promise<readonly number[]> {
  await page.goto(`${address}/today`);
  await page.locator('.stop').first().waitFor();
  await page.evaluate(() => {
    const seen: { readonly at: number; readonly ms: number }[] = [];
    Reflect.set(globalThis, 'touchesSeen', seen);
    const wanted = { type: 'event', durationThreshold: 16, buffered: true };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (Reflect.get(entry, 'interactionId') > 0) {
          seen.push({ at: Number(Reflect.get(entry, 'interactionId')), ms: entry.duration });
        }
      }
    }).observe(wanted);
  });
  let count = 0;
  for (let round = 0; round < ROUNDS_TOUCHED; round += 1) {
    const chips = page.locator('main .chip');
    const chip = chips.nth(round % Math.max(1, await chips.count()));
    if ((await chips.count()) > 0) {
      await chip.tap();
      count += 1;
      await page.waitForTimeout(600);
    }
    await page.locator('.stop-link').nth(2).tap();
    count += 1;
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(600);
    await page.goBack();
    await page.locator('.stop').first().waitFor();
    await page.waitForTimeout(400);
  }
  const told = await page.evaluate(() => {
    const seen: { at: number; ms: number }[] = Reflect.get(globalThis, 'touchesSeen');
    const longest = new Map<number, number>();
    for (const { at, ms } of seen) longest.set(at, Math.max(ms, longest.get(at) ?? 0));
    return [...longest.values()];
  });
  const quick = Math.max(0, count - told.length);
  return [...told, ...Array.from({ length: quick }, () => LEAST_MS)];
}

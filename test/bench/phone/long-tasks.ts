// Tasks of the page that hold up every touch, as the browser itself tells them (from 50 ms on).
import type { BrowserContext, Page } from 'playwright-core';
import { firstSync } from './book.ts';
import { firstVisit } from './first-visit.ts';
import { newPhone, slowDown } from './phone.ts';

declare global {
  /** Of the page: how long each long task took, ms. */
  var longTasksMs: number[] | undefined;
}

/** Pages of this browser that are opened from now on note their long tasks. */
export async function watchLongTasks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.longTasksMs = [];
    const seen = new PerformanceObserver((list) => {
      globalThis.longTasksMs?.push(...list.getEntries().map(({ duration }) => duration));
    });
    seen.observe({ type: 'longtask', buffered: true });
  });
}

/** Milliseconds of the long tasks since the page was opened. */
export async function longTasksOf(page: Page): Promise<readonly number[]> {
  return (await page.evaluate(() => globalThis.longTasksMs)) ?? [];
}

export type SlowSync = { readonly ms: number; readonly tasksMs: readonly number[] };

/** A new phone, as slow as the other, fetches the whole book with Today open. */
export async function syncSlowly(address: string): Promise<SlowSync> {
  const phone = newPhone();
  try {
    const { context, page } = await phone.start();
    await watchLongTasks(context);
    await slowDown(page);
    await firstVisit(context, page, address);
    const ms = await firstSync(page);
    return { ms, tasksMs: await longTasksOf(page) };
  } finally {
    await phone.close();
  }
}

// The phone of the benchmark: Chromium of 360x740 with its processor four times as slow, whose
// storage outlives a restart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../chromium.ts';

export const SLOWDOWN = 4;

export type Phone = {
  /** Starts the browser with what the phone has stored; the one before must be closed. */
  readonly start: () => Promise<{ readonly context: BrowserContext; readonly page: Page }>;
  /** Closes the browser and forgets the phone. */
  readonly close: () => Promise<void>;
};

export function newPhone(): Phone {
  const folder = mkdtempSync(join(tmpdir(), 'routebook-phone-'));
  let context: BrowserContext | undefined;
  return {
    start: async () => {
      await context?.close();
      context = await launchChromium({ persistentFolder: folder });
      // The runner marks the names of functions; the page must know the mark.
      await context.addInitScript('globalThis.__name ??= (made) => made;');
      return { context, page: context.pages()[0] ?? (await context.newPage()) };
    },
    close: async () => {
      await context?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** From here on the page's processor is `SLOWDOWN` times slower, also after a navigation. */
export async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** The quickest of a few, in ms, of a fixed piece of arithmetic in the page. */
export async function sumMs(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const times = Array.from({ length: 5 }, () => {
      const startMs = performance.now();
      let sum = 0;
      for (let n = 0; n < 8_000_000; n += 1) sum = (sum + n * n) % 1_000_003;
      return sum < 0 ? Number.NaN : performance.now() - startMs;
    });
    return Math.min(...times);
  });
}

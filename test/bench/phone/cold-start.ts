// Cold start: the browser is started anew without a network, and the round must be there from what
// the phone has kept.

import { STOP_BUTTON } from './first-visit.ts';
import { type Phone, SLOWDOWN, slowDown, sumMs } from './phone.ts';

export type ColdStarts = { readonly ms: readonly number[]; readonly slowdown: number };

/** Milliseconds from navigation to the first stop's button, visible and tappable, of each start. */
export async function coldStarts(
  phone: Phone,
  address: string,
  times: number,
): Promise<ColdStarts> {
  const ms: number[] = [];
  let slowdown = Number.NaN;
  for (let time = 0; time < times; time += 1) {
    const { context, page } = await phone.start();
    await context.setOffline(true);
    const quickMs = time === 0 ? await sumMs(page) : Number.NaN;
    await slowDown(page);
    await context.addInitScript(watchForButton, STOP_BUTTON);
    await page.goto(address, { waitUntil: 'commit' });
    ms.push(await page.evaluate(async () => (await globalThis.usableMs) ?? Number.NaN));
    if (time === 0) slowdown = (await sumMs(page)) / quickMs;
  }
  // Other work on the machine hides a part of it; without any the phone was none.
  if (slowdown < SLOWDOWN / 2.5) throw new Error('The processor was not slowed down');
  return { ms, slowdown };
}

declare global {
  /** Of the page: when the first stop could be tapped, ms from the start of the navigation. */
  var usableMs: Promise<number> | undefined;
}

/** Runs in the page before anything else of it. */
function watchForButton(selector: string): void {
  globalThis.usableMs = new Promise((resolve) => {
    const look = () => {
      const button = document.querySelector(selector);
      const box = button?.getBoundingClientRect();
      const isTappable =
        box !== undefined &&
        box.height > 0 &&
        document
          .elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
          ?.closest(selector) === button;
      if (!isTappable) return requestAnimationFrame(look);
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      return channel.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

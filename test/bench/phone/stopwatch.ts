// The stopwatch inside the page: from the moment of a person's input, as the browser stamps it, to
// the first painted frame in which what was waited for is there.
import type { Page } from 'playwright-core';

/** What must be on the screen, told in CSS. */
export type Sight = {
  readonly selector: string;
  /** Exactly so many; at least one where it is left out. */
  readonly count?: number;
  /** The first one contains this. */
  readonly text?: string;
};

declare global {
  /** Of the page: set by `arm`, awaited by `timed`. */
  var benchMs: Promise<number> | undefined;
}

/** Milliseconds from the next `input` event until `sight` is painted; `act` makes the input. */
export async function timed(
  page: Page,
  { input, sight }: { readonly input: 'pointerup' | 'keydown' | 'change'; readonly sight: Sight },
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(arm, { input, sight });
  await act();
  return await page.evaluate(async () => (await globalThis.benchMs) ?? Number.NaN);
}

/** Runs in the page. */
function arm({ input, sight }: { readonly input: string; readonly sight: Sight }): void {
  globalThis.benchMs = new Promise((resolve) => {
    let startMs: number | null = null;
    const isThere = () => {
      const found = document.querySelectorAll(sight.selector);
      if (sight.count !== undefined && found.length !== sight.count) return false;
      return (found[0]?.textContent ?? null)?.includes(sight.text ?? '') ?? false;
    };
    const painted = (tell: () => void) =>
      requestAnimationFrame(() => {
        // A message waits until the frame that was asked for is out of the page's hands.
        const channel = new MessageChannel();
        channel.port1.onmessage = tell;
        channel.port2.postMessage(null);
      });
    const look = () => {
      if (startMs === null || !isThere()) return;
      const from = startMs;
      seen.disconnect();
      painted(() => resolve(performance.now() - from));
    };
    const seen = new MutationObserver(look);
    seen.observe(document, { subtree: true, childList: true, characterData: true });
    const start = (event: Event) => {
      startMs = event.timeStamp;
    };
    document.addEventListener(input, start, { capture: true, once: true });
  });
}

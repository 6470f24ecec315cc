// Reading a street: from the tap on «Save & next» until the next meter stands on the screen, for 20
// meters of one round, offline, on a phone that holds the whole book.
import type { Page } from 'playwright-core';
import { type as typeKeys } from '../../e2e/phone.ts';
import { meterOf } from '../../world.ts';
import { go } from './saves.ts';
import { timed } from './stopwatch.ts';
import { firstMetered } from './trade.ts';

/** As people read: the last value was 120 m³. */
const VALUE = '00135';

/** Milliseconds of each of `count` meters after the first. */
export async function readStreet(page: Page, count: number): Promise<readonly number[]> {
  const ms: number[] = [];
  await go(page, `/meters/${meterOf(firstMetered)}/read`);
  for (let n = 0; n < count; n += 1) {
    await typeKeys(page, VALUE);
    const onward = page.getByRole('button', { name: /^Save & next/ });
    await onward.and(page.locator(':enabled')).waitFor();
    const next = (await onward.textContent())?.replace(/^Save & next: /, '') ?? '';
    const sight = { selector: 'h1', text: next };
    ms.push(await timed(page, { input: 'pointerup', sight }, () => onward.tap()));
  }
  return ms;
}

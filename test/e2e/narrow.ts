// What sticks out of a screen that is narrower, or written larger, than it was drawn for: the page
// itself, and every control that a finger can't reach or an eye can't read to its end.
import type { Page } from 'playwright-core';
import { comeToRest } from './axe.ts';

/** Sentences that name what is cut off; none where all is in reach. */
export async function cutOffOn(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const SLACK = 1;
    const isShown = (one: Element) =>
      one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      one.closest('[aria-hidden=true], .sr-only') === null;
    const nameOf = (one: Element) => {
      const words = one.getAttribute('aria-label') ?? one.textContent ?? '';
      return `${one.tagName.toLowerCase()} «${words.trim().slice(0, 40)}»`;
    };
    /** Where its ancestors let it be seen: a part that scrolls sideways shows all of it. */
    const clipOf = (one: Element): { left: number; right: number } | null => {
      let clip = { left: 0, right: width };
      for (let on = one.parentElement; on !== null; on = on.parentElement) {
        const { overflowX } = getComputedStyle(on);
        if (overflowX === 'auto' || overflowX === 'scroll') return null;
        if (overflowX === 'visible') continue;
        const box = on.getBoundingClientRect();
        clip = { left: Math.max(clip.left, box.left), right: Math.min(clip.right, box.right) };
      }
      return clip;
    };
    const sticksOut = (one: Element) => {
      const box = one.getBoundingClientRect();
      const clip = box.width === 0 ? null : clipOf(one);
      return clip !== null && (box.left < clip.left - SLACK || box.right > clip.right + SLACK);
    };
    const isClipped = (one: HTMLElement) => one.scrollWidth > one.clientWidth + SLACK;
    const all = [...document.querySelectorAll<HTMLElement>('#app *, dialog, dialog *')];
    const controls = 'button, a[href], input, select, textarea, summary, label, [role=tab]';
    const told: string[] = [];
    if (document.documentElement.scrollWidth > width + SLACK) {
      const widest = all.filter((one) => isShown(one) && sticksOut(one)).slice(-3);
      told.push(`the page scrolls sideways: ${widest.map(nameOf).join(', ')}`);
    }
    for (const one of all.filter((each) => each.matches(controls) && isShown(each))) {
      if (sticksOut(one)) told.push(`sticks out: ${nameOf(one)}`);
      else if (one.matches('button, a[href], label') && isClipped(one)) {
        told.push(`is cut off inside: ${nameOf(one)}`);
      }
    }
    return [...new Set(told)];
  });
}

/** The same of a sheet over the screen, once it has come to rest: it fits and scrolls in itself. */
export async function cutOffOnSheet(page: Page): Promise<readonly string[]> {
  await comeToRest(page);
  const fits = await page.getByRole('dialog').evaluate((sheet) => {
    const { top, bottom } = sheet.getBoundingClientRect();
    const isWhole = top >= -1 && bottom <= window.innerHeight + 1;
    const scrolls = ['auto', 'scroll'].includes(getComputedStyle(sheet).overflowY);
    return isWhole && (scrolls || sheet.scrollHeight <= sheet.clientHeight + 1);
  });
  return [...(fits ? [] : ['the sheet is higher than the screen']), ...(await cutOffOn(page))];
}

/** Another place of the app without a reload, once its first heading is there. */
export async function walkTo(page: Page, place: string): Promise<void> {
  const path = (of: string) => new URL(of, page.url()).pathname;
  if (path(place) === path(page.url())) await walkTo(page, '/phone/words');
  await page.evaluate((to) => {
    for (const one of document.querySelectorAll('h1')) one.dataset['left'] = '';
    history.pushState(null, '', to);
  }, place);
  await page.locator('h1:not([data-left])').first().waitFor();
  await page.locator('main :is(button, input, a, dl, p, [role=status])').first().waitFor();
}

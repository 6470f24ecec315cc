// What axe finds wrong with a screen as it stands, and with its colours in every theme.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Colours and places are judged where they come to rest, not on the way of a sheet that opens. */
export async function comeToRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
}

/** Each breach as its rule and the elements that broke it; all rules where none is named. */
export async function complaintsAbout(
  page: Page,
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  await comeToRest(page);
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** All rules in light, contrast in the other themes too; the page is left in the last one. */
export async function complaintsInThemes(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark', 'sun']) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen;
    }, theme);
    const told = await complaintsAbout(page, theme === 'light' ? [] : ['color-contrast']);
    found.push(...told.map((one) => `${theme}: ${one}`));
  }
  return found;
}

/** The same of a sheet, once it is there. */
export async function complaintsOfSheet(page: Page): Promise<readonly string[]> {
  await page.getByRole('dialog').waitFor();
  return await complaintsInThemes(page);
}

// What axe finds wrong with a screen as it stands, and with its colours in every theme.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Each breach as its rule and the elements that broke it; all rules where none is named. */
export async function complaintsAbout(
  page: Page,
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  // Colours are judged where they come to rest, not on the way of a sheet that opens.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** Breaches of contrast, by theme; the page is left in the last one. */
export async function complaintsInThemes(
  page: Page,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const theme of ['light', 'dark', 'sun']) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen;
    }, theme);
    found[theme] = await complaintsAbout(page, ['color-contrast']);
  }
  return found;
}

/** All rules, and contrast in every theme: one line a breach. */
export async function complaintsOfSheet(page: Page): Promise<readonly string[]> {
  await page.getByRole('dialog').waitFor();
  const themes = Object.entries(await complaintsInThemes(page));
  return [
    ...(await complaintsAbout(page)),
    ...themes.flatMap(([theme, told]) => told.map((one) => `${theme}: ${one}`)),
  ];
}

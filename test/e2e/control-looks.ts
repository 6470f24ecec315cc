// What each control of the page /design looks like, by what the browser computed: colours, weights,
// corners and heights that the style gives. Widths and text hang on fonts and are not among them.
import type { Page } from 'playwright-core';

export type Look = {
  readonly theme: string;
  readonly control: string;
  readonly isTouched: boolean;
  readonly heightPx: number;
  /** Of its text on its ground, by WCAG 2. */
  readonly contrast: number;
  readonly style: Readonly<Record<string, string>>;
};

const TOUCH_PX = 48;
/** WCAG AA for text of this size; in full sunlight the AAA figure. */
const LEAST_CONTRAST: Readonly<Record<string, number>> = { light: 4.5, dark: 4.5, sun: 7 };

export const tooSmall = (looks: readonly Look[]) =>
  looks.filter(({ isTouched, heightPx }) => isTouched && heightPx < TOUCH_PX);

export const tooPale = (looks: readonly Look[]) =>
  looks.filter(({ theme, contrast }) => contrast < (LEAST_CONTRAST[theme] ?? 0));

/** A line a control, so that a change reads as one. */
export function inWords(looks: readonly Look[]): string {
  const lines = looks.map(({ theme, control, style }) => {
    const told = Object.entries(style).map(([name, value]) => `${name}: ${value}`);
    return `${theme} · ${control} · ${told.join('; ')}`;
  });
  return `${lines.join('\n')}\n`;
}

export async function readLooks(page: Page): Promise<readonly Look[]> {
  const looks = await page.evaluate(() => {
    const parts = 'button, .chip, .field, .notice, .tag, .row, .money, p';
    const told = [
      'color',
      'background-color',
      'box-shadow',
      'border-top-left-radius',
      'font-weight',
      'font-size',
      'min-height',
    ];
    const grounds = (of: Element): string[] => {
      const up: string[] = [];
      for (let at: Element | null = of; at !== null; at = at.parentElement) {
        up.push(getComputedStyle(at).backgroundColor);
      }
      return up;
    };
    return [...document.querySelectorAll('[data-control]')].flatMap((sample) =>
      [...sample.querySelectorAll(parts)]
        .filter((part, place) => place === 0 || part.matches('.chip, .below'))
        .map((part) => {
          const style = getComputedStyle(part);
          return {
            theme: part.closest<HTMLElement>('[data-theme]')?.dataset['theme'] ?? '',
            control: sample.getAttribute('data-control') ?? '',
            isTouched: part.matches('button, .chip, .field'),
            heightPx: part.getBoundingClientRect().height,
            ink: style.color,
            grounds: grounds(part),
            style: Object.fromEntries(told.map((name) => [name, style.getPropertyValue(name)])),
          };
        }),
    );
  });
  return looks.map(({ ink, grounds, ...look }) => ({
    ...look,
    contrast: contrastOf(ink, grounds.find((ground) => !ground.endsWith(', 0)')) ?? ''),
  }));
}

function contrastOf(ink: string, ground: string): number {
  const [darker = 0, lighter = 0] = [luminance(ink), luminance(ground)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of `rgb(…)`, by WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((digits) => {
    const share = Number(digits) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

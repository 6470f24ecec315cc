// Searching: from the keystroke to the hits that it brings, typed as fast as a thumb types, against
// reading and filtering everything.
import type { Page } from 'playwright-core';
import { searchNaively } from './book.ts';
import { go } from './saves.ts';
import { timed } from './stopwatch.ts';
import { CUSTOMERS, type Customer, customerAt } from './trade.ts';

const BETWEEN_KEYS_MS = 120;

export type Query = {
  readonly kind: 'name' | 'phone' | 'meter' | 'code';
  /** Fits one customer; without its last character it fits several, or none. */
  readonly text: string;
  readonly customer: Customer;
};

const everybody = Array.from({ length: CUSTOMERS }, (_, place) => customerAt(place + 1));

/** What is typed to find a customer, short of the character that leaves only this one. */
const textOf: Readonly<Record<Query['kind'], (customer: Customer) => string>> = {
  name: ({ name }) => name.slice(0, 9).toLowerCase(),
  phone: ({ phone }) => phone.slice(-6),
  meter: ({ serial }) => serial ?? '',
  code: ({ code }) => code.slice(0, -1),
};

/** Names, tails of phones, serials of meters and account codes of customers all over the book. */
export function queries(countOfEach: number): readonly Query[] {
  const kinds = ['name', 'phone', 'meter', 'code'] as const;
  return kinds.flatMap((kind) =>
    Array.from({ length: countOfEach }, (_, place) => {
      const from = kind === 'meter' ? 7_600 + place * 300 : 211 + place * 1_013;
      return queryFrom(kind, from);
    }),
  );
}

/** The first customer from the n-th on whom their text alone tells apart. */
function queryFrom(kind: Query['kind'], from: number): Query {
  for (const customer of everybody.slice(from)) {
    const text = textOf[kind](customer);
    const isPlain = !text.startsWith('0') && countOf(text) === 1;
    if (isPlain && countOf(text.slice(0, -1)) !== 1) return { kind, text, customer };
  }
  throw new Error(`Nobody after the ${from}th is told apart by ${kind}`);
}

const countOf = (text: string) =>
  everybody.filter(
    ({ name, phone, code, serial }) =>
      name.toLowerCase().startsWith(text) ||
      phone.endsWith(text) ||
      code.startsWith(text) ||
      serial?.startsWith(text) ||
      serial?.endsWith(text),
  ).length;

export type Searches = { readonly firstMs: number; readonly ms: readonly number[] };

/** `firstMs` is of the first key of all, when nothing is prepared for searching. */
export async function searches(page: Page, asked: readonly Query[]): Promise<Searches> {
  await go(page, '/find');
  const field = page.locator('input[type=search]');
  await field.waitFor();
  await field.tap();
  const anyHits = { input: 'keydown', sight: { selector: HITS } } as const;
  const firstMs = await timed(page, anyHits, () => page.keyboard.press('b'));
  const ms: number[] = [];
  for (const { text, customer } of asked) {
    await field.fill('');
    await page.locator(HITS).first().waitFor({ state: 'detached' });
    await page.keyboard.type(text.slice(0, -1), { delay: BETWEEN_KEYS_MS });
    const sight = { selector: HITS, count: 1, text: customer.name };
    await page.waitForTimeout(BETWEEN_KEYS_MS);
    ms.push(
      await timed(page, { input: 'keydown', sight }, () => page.keyboard.press(text.at(-1) ?? '')),
    );
  }
  return { firstMs, ms };
}

const HITS = 'main ul.rows > li';

/** The same queries without an index: milliseconds until the hits are known, nothing is painted. */
export async function naiveSearches(
  page: Page,
  asked: readonly Query[],
): Promise<readonly number[]> {
  const ms: number[] = [];
  for (const { text } of asked) {
    const found = await searchNaively(page, text);
    if (found.hits === 0) throw new Error(`«${text}» was not found the plain way`);
    ms.push(found.ms);
  }
  return ms;
}

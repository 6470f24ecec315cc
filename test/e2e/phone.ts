// A phone of these tests: the real browser at the real server, used with a finger. It watches what
// a user never sees: errors on the console, uncaught exceptions, breaches of the page's policy.
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { countHeld } from './held.ts';
import type { Office } from './office.ts';
import { password } from './small-book.ts';

export type Phone = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong behind the screen; being without a network is not wrong. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
};

type PhoneSettings = {
  readonly persistentFolder?: string;
  readonly cameraFile?: string;
  readonly isOffline?: boolean;
};

/** Opens the browser; nothing is loaded yet. */
export async function openPhone(settings: PhoneSettings = {}): Promise<Phone> {
  const { isOffline = false, ...browser } = settings;
  const context = await launchChromium(browser);
  context.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !isAboutNetwork(text)) complaints.push(text);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      // biome-ignore lint/suspicious/noConsole: the console is how the page tells the test.
      console.error(`breach of ${violatedDirective}: ${blockedURI}`),
    );
  });
  await context.setOffline(isOffline);
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page, complaints, close: () => context.close() };
}

/** The browser itself tells each request that found no server. */
const isAboutNetwork = (text: string) => text.startsWith('Failed to load resource: net::ERR_');

/** Signs in on a phone that nobody used yet, and waits until it holds the whole book and app. */
export async function signIn(phone: Phone, office: Office, email: string): Promise<void> {
  const { page } = phone;
  await page.goto(office.address);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).tap();
  await page.getByText(/^All sent/).waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** The same in the app whose words are marked. */
export async function signInMarked(phone: Phone, office: Office, email: string): Promise<void> {
  const { page } = phone;
  await page.goto(office.address);
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('button[type=submit]').tap();
  await page.getByText(/^⟦All sent/).waitFor();
}

/** The sync pill: whether the work is safe, in words. */
export const pill = (page: Page): Locator => page.locator('.pill').getByRole('status');

/**
 * Waits until nothing is unsent in the book of whoever is signed in, and the pill says so: in the
 * moment after a save it still says what was so before.
 */
export async function waitUntilSent(page: Page, limitMs = 40_000): Promise<void> {
  await expect.poll(() => countHeld(page, 'outbox'), { timeout: limitMs }).toBe(0);
  await pill(page)
    .getByText(/^All sent/)
    .waitFor({ timeout: limitMs });
}

/** Types on the product's own number pad. */
export async function type(page: Page, keys: string): Promise<void> {
  const pad = page.getByRole('group', { name: 'Number pad' });
  for (const key of keys) await pad.getByRole('button', { name: key, exact: true }).tap();
}

/** Taps the button or link of this name; where there is none, tells what the screen showed. */
export async function tap(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string';
  const button = page.getByRole('button', { name, exact });
  const wanted = button.or(page.getByRole('link', { name, exact })).first();
  try {
    await wanted.tap();
  } catch (cause) {
    const screen = await page.locator('body').innerText();
    throw new Error(`There is no ${name} to tap at ${page.url()}:\n${screen}`, { cause });
  }
}

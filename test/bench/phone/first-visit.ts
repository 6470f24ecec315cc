// The first visit: a new phone opens the address, somebody signs in, and Today comes. Weighs the
// JavaScript that the page asked for until then.
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { SIGN_IN } from './office.ts';

/** The button that starts the work at a stop. */
export const STOP_BUTTON = 'ol .stop-button';

/** Kilobytes (1,024) of JavaScript, each file in gzip as servers pack it. */
export async function firstVisit(
  context: BrowserContext,
  page: Page,
  address: string,
): Promise<number> {
  const asked: Request[] = [];
  const note = (request: Request) => {
    // What the service worker keeps for later is asked by itself, not by the page.
    if (request.serviceWorker() === null && isCode(request)) asked.push(request);
  };
  context.on('request', note);
  await page.goto(address);
  await page.locator('input[name=email]').fill(SIGN_IN.email);
  await page.locator('input[name=password]').fill(SIGN_IN.password);
  await page.locator('button[type=submit]').tap();
  await page.locator(STOP_BUTTON).first().waitFor();
  context.off('request', note);
  return await weigh(address, asked);
}

const isCode = (request: Request) => new URL(request.url()).pathname.endsWith('.js');

/** The service worker's own file is no part of the page. */
async function weigh(address: string, asked: readonly Request[]): Promise<number> {
  const paths = new Set(asked.map((request) => new URL(request.url()).pathname));
  paths.delete('/sw.js');
  let bytes = 0;
  for (const path of paths) {
    const answer = await fetch(`${address}${path}`);
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 9 }).byteLength;
  }
  return bytes / 1024;
}

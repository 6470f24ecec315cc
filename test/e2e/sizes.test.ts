// What a cheap phone on a slow network pays: the code and the style of the first visit, each screen
// on its way, and everything that is kept for a day without a network; packed as servers send it.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openOffice } from './office.ts';
import { openPhone, signIn } from './phone.ts';
import { asha } from './small-book.ts';

const built = path.resolve(import.meta.dirname, '../../dist/client');
const KB = 1_024;

/** Kilobytes of the files together. */
async function weigh(names: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(built, name));
      return /\.png$/.test(name) ? bytes.byteLength : gzipSync(bytes, { level: 9 }).byteLength;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / KB;
}

const assets = async () => await readdir(path.join(built, 'assets'));

/** Files that these need before they run, themselves among them. */
async function withImports(names: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  const add = async (name: string): Promise<void> => {
    if (found.has(name)) return;
    found.add(name);
    const code = await readFile(path.join(built, name), 'utf8');
    for (const [, next = ''] of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) {
      await add(`assets/${next}`);
    }
  };
  for (const name of names) await add(name);
  return [...found];
}

const page = async () => await readFile(path.join(built, 'index.html'), 'utf8');

const scripts = async () =>
  [...(await page()).matchAll(/(?:src|href)="\/([\w./-]+\.js)"/g)].map(([, name = '']) => name);

const FIRST_VISIT_KB = 170;

/** Everything that the page itself names, and what that needs. */
const firstFiles = async () => await withImports(await scripts());

test('from the address to Today, signing in and the tour on the way: at most 170 kB', async () => {
  const files = await firstFiles();
  expect(files.length).toBeGreaterThan(3);
  expect(await weigh(files)).toBeLessThan(FIRST_VISIT_KB);
});

test('a new phone asks for no other code until its stops are there', async () => {
  const office = await openOffice();
  const phone = await openPhone();
  try {
    const asked = new Set<string>();
    phone.context.on('request', (request) => {
      const { pathname } = new URL(request.url());
      // What the service worker keeps for later is asked by itself, not by the page.
      if (request.serviceWorker() === null && pathname.endsWith('.js')) asked.add(pathname);
    });
    await signIn(phone, office, asha.email);
    await phone.page.locator('.stop-name').first().waitFor();
    asked.delete('/sw.js');
    expect([...asked].toSorted()).toEqual(
      (await firstFiles()).map((name) => `/${name}`).toSorted(),
    );
  } finally {
    await phone.close();
    await office.close();
  }
});

test('at most 15 kB of style', async () => {
  const styles = (await assets()).filter((name) => name.endsWith('.css'));
  expect(styles).not.toEqual([]);
  expect(await weigh(styles.map((name) => `assets/${name}`))).toBeLessThan(15);
});

test('at most 40 kB for any screen that is opened later', async () => {
  const first = new Set(await firstFiles());
  const names = (await assets()).filter((name) => /^[A-Z]\w+Screen-.*\.js$/.test(name));
  const heavy: string[] = [];
  for (const name of names) {
    const own = (await withImports([`assets/${name}`])).filter((file) => !first.has(file));
    if ((await weigh(own)) > 40) heavy.push(name);
  }
  expect(heavy).toEqual([]);
});

test('at most 900 kB for everything that a phone keeps', async () => {
  const files = await readdir(built, { recursive: true });
  const kept = files.filter((name) => /\.(js|css|html|png|webmanifest|wasm)$/.test(name));
  expect(await weigh(kept.filter((name) => name !== 'sw.js'))).toBeLessThan(900);
});

// Looks into the phone's own database from the page, past the app: whether the first sync is
// complete, and the search that an app without an index would make.
import type { Page } from 'playwright-core';

const LONGEST_SYNC_MS = 120_000;

/** Waits until the phone holds everything; answers how long it took from the call, in ms. */
export async function firstSync(page: Page): Promise<number> {
  const startMs = Date.now();
  while (!(await syncState(page)).isComplete) {
    if (Date.now() - startMs > LONGEST_SYNC_MS) throw new Error('The first sync does not end');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return Date.now() - startMs;
}

export type SyncState = {
  readonly isComplete: boolean;
  /** The table that the next page of the first sync begins with, null before and after it. */
  readonly table: string | null;
};

/** How far the first sync has come. */
export async function syncState(page: Page): Promise<SyncState> {
  return await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const name = databases.map((one) => one.name ?? '').find((one) => one.startsWith('routebook-'));
    if (name === undefined) return { isComplete: false, table: null };
    const sync = await new Promise<unknown>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const book = opening.result;
        const asking = book.transaction('meta').objectStore('meta').get('sync');
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => {
          book.close();
          resolve(asking.result);
        };
      };
    });
    const held = JSON.parse(JSON.stringify(sync ?? {}));
    return { isComplete: held.isComplete === true, table: held.cursor?.page?.table ?? null };
  });
}

export type NaiveSearch = { readonly ms: number; readonly hits: number };

/** `toArray().filter()`: everything is read and looked through for each query. */
export async function searchNaively(page: Page, query: string): Promise<NaiveSearch> {
  return await page.evaluate(async (asked) => {
    const databases = await indexedDB.databases();
    const name = databases.map((one) => one.name ?? '').find((one) => one.startsWith('routebook-'));
    const book = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name ?? '');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const startMs = performance.now();
    const reading = book.transaction(['customers', 'meters']);
    const toArray = (table: string) =>
      new Promise<readonly Readonly<Record<string, unknown>>[]>((resolve, reject) => {
        const asking = reading.objectStore(table).getAll();
        asking.onerror = () => reject(asking.error);
        asking.onsuccess = () => resolve(asking.result);
      });
    const [customers, meters] = await Promise.all([toArray('customers'), toArray('meters')]);
    const has = (text: unknown) => String(text).toLowerCase().includes(asked.toLowerCase());
    const metered = new Set(
      meters.filter(({ serial }) => has(serial)).map((row) => row['customerId']),
    );
    const hits = customers.filter(
      ({ id, name, phone, code }) => has(name) || has(phone) || has(code) || metered.has(id),
    );
    const ms = performance.now() - startMs;
    book.close();
    return { ms, hits: hits.length };
  }, query);
}

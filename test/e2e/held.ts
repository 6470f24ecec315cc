// What lies in the local database of a phone, read past the app: only what its transactions have
// committed is seen.
import type { Page } from 'playwright-core';

/** How many rows a table holds in the book of whoever is signed in. */
export async function countHeld(page: Page, table: string): Promise<number> {
  // What is written here runs in the page, which knows nothing of this file.
  return await page.evaluate(async (asked) => {
    const answered = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The database has no answer'));
      });
    const registry = await answered(indexedDB.open('routebook'));
    const signIns: readonly { readonly isActive: 0 | 1; readonly bookName: string | null }[] =
      await answered(registry.transaction('signIns').objectStore('signIns').getAll());
    registry.close();
    const signedIn = signIns.find(({ isActive }) => isActive === 1);
    if (!signedIn?.bookName) throw new Error('Nobody is signed in on this phone');
    const book = await answered(indexedDB.open(signedIn.bookName));
    const count = await answered(book.transaction(asked).objectStore(asked).count());
    book.close();
    return count;
  }, table);
}

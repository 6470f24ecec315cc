// Work in pages: while one page is recorded the next one stands in line, and another is read and
// planned. What fails is thrown, and nothing is recorded any more once it was.

export type Pages<Page extends { readonly lastId: string | null }> = {
  /** The page behind an id; its own last id is null where nothing is left. */
  readonly plan: (after: string) => Promise<Page>;
  /** Resolves after the page before it. */
  readonly record: (page: Page, before: Promise<void>) => Promise<void>;
};

const FIRST = '00000000-0000-0000-0000-000000000000';

export async function inPages<Page extends { readonly lastId: string | null }>({
  plan,
  record,
}: Pages<Page>): Promise<void> {
  let page = await plan(FIRST);
  let [beforeLast, last] = [Promise.resolve(), Promise.resolve()];
  let inHand: readonly Promise<void>[] = [];
  try {
    while (page.lastId !== null) {
      const recording = record(page, last);
      inHand = [beforeLast, last, recording];
      // It is waited for a page or two from here: nobody hears of it before.
      recording.catch(() => undefined);
      const [next] = await Promise.all([plan(page.lastId), beforeLast]);
      [beforeLast, last, page] = [last, recording, next];
    }
    await last;
  } finally {
    await Promise.allSettled(inHand);
  }
}

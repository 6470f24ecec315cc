// Pages are recorded in their order, each planned while one is recorded; a failure is thrown to who
// waits and to nobody else, after all that was in hand has ended.
import { expect, onTestFinished, test } from 'vitest';
import { inPages } from '../../../server/runs/in-pages.ts';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Six pages; what happened, in turn. */
function openBook(fails: { readonly record?: number; readonly plan?: number } = {}) {
  const happened: string[] = [];
  const unheard: unknown[] = [];
  const hear = (error: unknown) => void unheard.push(error);
  process.on('unhandledRejection', hear);
  onTestFinished(() => void process.off('unhandledRejection', hear));
  let planned = 0;
  const pages = {
    plan: async () => {
      planned += 1;
      const n = planned;
      await pause(3);
      if (n === fails.plan) throw new Error('not read');
      happened.push(`planned ${n}`);
      return { n, lastId: n > 6 ? null : String(n) };
    },
    record: async ({ n }: { readonly n: number }, before: Promise<void>) => {
      await pause(n === fails.record ? 0 : 8);
      if (n === fails.record) throw new Error('not recorded');
      await before;
      happened.push(`recorded ${n}`);
    },
  };
  return { happened, unheard, pages };
}

test('all are recorded in their order, planned ahead', async () => {
  const { happened, pages } = openBook();
  await inPages(pages);
  expect(happened.filter((one) => one.startsWith('recorded'))).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => `recorded ${n}`),
  );
  expect(happened.indexOf('planned 2')).toBeLessThan(happened.indexOf('recorded 1'));
});

test.each([1, 3, 6])('page %i that is not recorded fails the work, and nothing else', async (n) => {
  const { happened, unheard, pages } = openBook({ record: n });
  await expect(inPages(pages)).rejects.toThrow('not recorded');
  const ended = [...happened];
  await pause(30);
  expect(happened).toEqual(ended);
  expect(unheard).toEqual([]);
});

test('a page that is not read fails it too, after what was in hand has ended', async () => {
  const { happened, unheard, pages } = openBook({ plan: 4 });
  await expect(inPages(pages)).rejects.toThrow('not read');
  const ended = [...happened];
  expect(ended).toContain('recorded 3');
  await pause(30);
  expect(happened).toEqual(ended);
  expect(unheard).toEqual([]);
});

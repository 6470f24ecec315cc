// Large requests are unpacked one in a turn, and somebody's small one passes between them.
import { expect, test } from 'vitest';
import { makeTurns } from '../../../server/sync/turns.ts';

const LARGE = 100_000;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a small request waits for one large one at most', async () => {
  const turns = makeTurns();
  const done: string[] = [];
  const flood = ['a', 'b', 'c', 'd'].map((name) => turns.take(LARGE, () => done.push(name)));
  await turn();
  await turns.take(200, () => done.push('small'));
  await Promise.all(flood);
  expect(done.indexOf('small')).toBeLessThanOrEqual(1);
  expect(done.filter((name) => name !== 'small')).toEqual(['a', 'b', 'c', 'd']);
});

test('one that fails holds up nobody behind it', async () => {
  const turns = makeTurns();
  const broken = turns.take(LARGE, () => {
    throw new TypeError('no gzip');
  });
  const next = turns.take(LARGE, () => 'unpacked');
  await expect(broken).rejects.toThrow('no gzip');
  expect(await next).toBe('unpacked');
});

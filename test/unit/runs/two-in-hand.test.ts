// Two batches in hand: in order, the next handed in while the one before it is still taken, and
// nothing lost or out of order where one is not taken.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Handed, makeTwoInHand } from '../../../server/runs/two-in-hand.ts';

const turns = async (n: number) => {
  for (let turn = 0; turn < n; turn += 1) await null;
};

type Fate = 'taken' | 'refused' | 'lost';
type Plan = { readonly fate: Fate; readonly handTurns: number; readonly takeTurns: number };

/** A book that takes what comes in its order; what comes behind a gap is refused, as by numbers. */
function bookOf(plans: readonly Plan[]) {
  const taken: number[] = [];
  let inHand = 0;
  const seen = { most: 0, whileAnew: 0 };
  let hasGap = false;
  let queue: Promise<unknown> = Promise.resolve();
  const take = makeTwoInHand<number, number>({
    hand: async (n): Promise<Handed<number>> => {
      const { fate, handTurns, takeTurns } = plans[n] ?? {
        fate: 'taken',
        handTurns: 0,
        takeTurns: 0,
      };
      await turns(handTurns);
      inHand += 1;
      seen.most = Math.max(seen.most, inHand);
      const answer = queue.then(async () => {
        await turns(takeTurns);
        inHand -= 1;
        hasGap ||= fate !== 'taken';
        if (fate === 'lost') throw new Error(`lost ${n}`);
        if (hasGap) return null;
        taken.push(n);
        return n;
      });
      queue = answer.catch(() => undefined);
      return { answer };
    },
    doAnew: async (n) => {
      seen.whileAnew = Math.max(seen.whileAnew, inHand);
      await turns(3);
      taken.push(n);
      return n;
    },
  });
  return { take, taken, seen };
}

test('two are in hand, never three, and every answer is its own', async () => {
  const plans = Array.from(
    { length: 6 },
    () => ({ fate: 'taken', handTurns: 2, takeTurns: 9 }) as const,
  );
  const { take, taken, seen } = bookOf(plans);
  expect(await Promise.all(plans.map((_, n) => take(n)))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(taken).toEqual([0, 1, 2, 3, 4, 5]);
  expect(seen.most).toBe(2);
});

test('what is lost fails, and what was not taken behind it too; later work goes on', async () => {
  const { take, taken } = bookOf([
    { fate: 'taken', handTurns: 0, takeTurns: 5 },
    { fate: 'lost', handTurns: 0, takeTurns: 5 },
  ]);
  const answers = await Promise.allSettled([take(0), take(1), take(2)]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(await take(3)).toBe(3);
  expect(taken).toEqual([0, 3]);
});

const planned = fc.record({
  fate: fc.constantFrom<Fate>('taken', 'taken', 'refused'),
  handTurns: fc.nat(8),
  takeTurns: fc.nat(8),
});

test('whatever is refused, all is taken once in its order; what is redone is alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(planned, { maxLength: 12 }), fc.nat(20), async (plans, pause) => {
      const { take, taken, seen } = bookOf(plans);
      const first = plans.slice(0, 5).map((_, n) => take(n));
      await turns(pause);
      const rest = plans.slice(5).map((_, n) => take(n + 5));
      const all = plans.map((_, n) => n);
      expect(await Promise.all([...first, ...rest])).toEqual(all);
      expect(taken).toEqual(all);
      expect(seen.whileAnew).toBe(0);
    }),
    { seed: 20_261_121, numRuns: 300 },
  );
});

// One thread serves every tenant: large work takes turns, so that a small request of somebody else
// waits for one piece of it and never for all.

/** From here on a request counts as large: a batch of some twenty facts, packed. */
const LARGE_BYTES = 4_096;
/** Facts of a transaction from which its steps let others in between. */
const MANY_FACTS = 50;

export type Turns = {
  /** Runs `work` at once where `bytes` are few, else when the larger ones before it are done. */
  readonly take: <T>(bytes: number, work: () => T | Promise<T>) => Promise<T>;
};

/** Makes the line in which large requests are unpacked: one in a turn of the event loop. */
export function makeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: async (bytes, work) => {
      if (bytes <= LARGE_BYTES) return await work();
      const own = last.then(async () => {
        await nextTurn();
        return await work();
      });
      last = own.catch(() => undefined);
      return await own;
    },
  };
}

/** Between two steps of a transaction: whoever waits for the processor is let in. */
export async function letOthersIn(facts: number): Promise<void> {
  if (facts >= MANY_FACTS) await nextTurn();
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

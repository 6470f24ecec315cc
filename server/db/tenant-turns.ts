// One writer at a time per tenant inside this process, taken before a connection: a busy tenant
// then waits in its own queue and does not hold the connections that the other tenants need.

/**
 * Runs `work` when all earlier turns of `key` are over. Throws TurnTimeoutError after the limit.
 */
export type TenantTurns = { take<T>(key: string, work: () => Promise<T>): Promise<T> };

export class TurnTimeoutError extends Error {
  override readonly name = 'TurnTimeoutError';
  readonly code = 'TENANT_BUSY';
}

export function makeTenantTurns(waitMs = 30_000): TenantTurns {
  const last = new Map<string, Promise<void>>();
  return {
    take: async (key, work) => {
      const before = last.get(key) ?? Promise.resolve();
      let finish: () => void = () => undefined;
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const through = before.then(() => finished);
      last.set(key, through);
      try {
        await within(before, waitMs);
        return await work();
      } finally {
        finish();
        if (last.get(key) === through) last.delete(key);
      }
    },
  };
}

async function within(turn: Promise<void>, waitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TurnTimeoutError(`Other writes of this business took over ${waitMs} ms`));
    }, waitMs);
  });
  try {
    await Promise.race([turn, late]);
  } finally {
    clearTimeout(timer);
  }
}

// How many batches are unpacked at once: what waits outside costs the server its packed bytes only,
// and a tenant that floods takes a share of the places, never all of them.

export type Gate = {
  /** Runs `work` when there is a place; null when too many wait already. */
  readonly pass: <T>(tenantId: string, work: () => Promise<T>) => Promise<T | null>;
};

export type GateLimits = {
  readonly inside: number;
  readonly insideATenant: number;
  readonly waiting: number;
};

type Waiting = { readonly tenantId: string; readonly enter: () => void };

/** Two groups of one tenant's batches: one is stored while the next is decoded. */
const LIMITS: GateLimits = { inside: 16, insideATenant: 12, waiting: 1_000 };

export function makeGate(limits: GateLimits = LIMITS): Gate {
  const waiting: Waiting[] = [];
  const insideOf = new Map<string, number>();
  let inside = 0;
  const hasPlace = (tenantId: string) =>
    inside < limits.inside && (insideOf.get(tenantId) ?? 0) < limits.insideATenant;
  const move = (tenantId: string, by: 1 | -1) => {
    inside += by;
    const count = (insideOf.get(tenantId) ?? 0) + by;
    if (count === 0) insideOf.delete(tenantId);
    else insideOf.set(tenantId, count);
  };
  const letIn = () => {
    const next = waiting.findIndex(({ tenantId }) => hasPlace(tenantId));
    const [entered] = next === -1 ? [] : waiting.splice(next, 1);
    if (entered === undefined) return;
    move(entered.tenantId, 1);
    entered.enter();
  };
  return {
    pass: async (tenantId, work) => {
      if (hasPlace(tenantId)) move(tenantId, 1);
      else if (waiting.length >= limits.waiting) return null;
      else await new Promise<void>((enter) => waiting.push({ tenantId, enter }));
      try {
        return await work();
      } finally {
        move(tenantId, -1);
        letIn();
      }
    },
  };
}

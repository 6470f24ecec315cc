// The place of a new stop in a round: behind everybody, or halfway to the next one. Equal places
// are allowed and ordered by name.
import type { CustomerId } from '../../shared/kernel/ids.ts';

type Placed = {
  readonly customer: { readonly id: CustomerId; readonly stopOrder: number };
};

const STEP = 10;

/** `after` null: at the end. */
export function stopOrderAfter(after: CustomerId | null, stops: readonly Placed[]): number {
  const at = stops.findIndex(({ customer }) => customer.id === after);
  const before = stops[at === -1 ? stops.length - 1 : at]?.customer.stopOrder ?? 0;
  const next = at === -1 ? undefined : stops[at + 1]?.customer.stopOrder;
  return next === undefined ? before + STEP : Math.floor((before + next) / 2);
}

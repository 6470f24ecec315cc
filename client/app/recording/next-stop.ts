// Which stops come after this one: those in the round that are still to do, from the start again at
// the end; none when the round is done.
import type { CustomerId } from '../../../shared/kernel/ids.ts';

type Stop = { readonly customer: { readonly id: CustomerId }; readonly isTodo: boolean };

/** The nearest one first. */
export function stopsAfter<Of extends Stop>(
  stops: readonly Of[],
  after: CustomerId,
): readonly Of[] {
  const place = stops.findIndex((stop) => stop.customer.id === after);
  const inOrder = [...stops.slice(place + 1), ...stops.slice(0, Math.max(0, place))];
  return inOrder.filter(({ isTodo, customer }) => isTodo && customer.id !== after);
}

// Which stop comes after this one: the next in the round that is still to do, from the start again
// at the end; none when the round is done.
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import type { TodayStop } from '../../store/views.ts';

type Stop = Pick<TodayStop, 'state'> & { readonly customer: { readonly id: CustomerId } };

export function nextStop<Of extends Stop>(stops: readonly Of[], after: CustomerId): Of | null {
  const place = stops.findIndex((stop) => stop.customer.id === after);
  const inOrder = [...stops.slice(place + 1), ...stops.slice(0, Math.max(0, place))];
  return inOrder.find((stop) => stop.state === 'todo' && stop.customer.id !== after) ?? null;
}

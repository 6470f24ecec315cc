// What a changed round writes down: one fact for its own fields, and one for every stop that gets
// another place. After a save that was cut short only what still differs is written.
import type { FactType } from '../../shared/facts.ts';
import { personIdSchema } from '../../shared/kernel/ids.ts';
import type { CustomerRow } from '../../shared/protocol.ts';
import { newPlaces } from '../../shared/rounds/order-stops.ts';
import { newFactId } from '../store/record.ts';
import type { RoundStops } from '../store/select-round-stops.ts';
import type { Draft } from '../store/views.ts';

export type RoundForm = {
  readonly name?: string;
  /** Empty for nobody. */
  readonly collectorId?: string;
  /** Ids of the stops in the order that is wanted. */
  readonly order?: readonly string[];
};

/** The stops in the wanted order; who came meanwhile stands at the end. */
export function inOrder(
  stops: readonly CustomerRow[],
  order: readonly string[] | undefined,
): readonly CustomerRow[] {
  if (order === undefined) return stops;
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = ({ id }: CustomerRow) => places.get(id) ?? order.length;
  return stops.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Empty where nothing would change. */
export function draftsOf(
  { round, stops }: RoundStops,
  { name, collectorId, order }: RoundForm,
): readonly Draft<FactType>[] {
  const change = {
    ...(name !== undefined && name.trim() !== round.name ? { name: name.trim() } : {}),
    ...(collectorId !== undefined && collectorId !== (round.collectorId ?? '')
      ? { collectorId: collectorId === '' ? null : personIdSchema.parse(collectorId) }
      : {}),
  };
  const own: Draft<'round.set'> = {
    type: 'round.set',
    businessId: round.businessId,
    id: newFactId(),
    body: () => ({ roundId: round.id, change }),
  };
  const places = order === undefined ? new Map() : newPlaces(inOrder(stops, order));
  const moved = stops.flatMap(({ id, businessId }): readonly Draft<FactType>[] => {
    const stopOrder = places.get(id);
    if (stopOrder === undefined) return [];
    const body = () => ({ customerId: id, change: { stopOrder } });
    return [{ type: 'customer.changed', businessId, id: newFactId(), body }];
  });
  return [...(Object.keys(change).length > 0 ? [own] : []), ...moved];
}

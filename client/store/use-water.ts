// The meters of a business with their segments and rounds: what a balance of water is made of.
import type { BusinessId, MeterId, RoundId } from '../../shared/kernel/ids.ts';
import { type Segment, segmentsOf } from '../../shared/meters/segments.ts';
import type { MeterRow } from '../../shared/protocol.ts';
import { registerOf } from './select-odd-readings.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

export type WaterMeter = {
  readonly id: MeterId;
  readonly row: MeterRow;
  readonly name: string;
  readonly roundId: RoundId | null;
  readonly segments: readonly Segment[];
};

/** `undefined` while loading. */
export function useWaterMeters(
  businessId: BusinessId | undefined,
): readonly WaterMeter[] | undefined {
  const { book } = useStore();
  return useBookQuery(async () => {
    const rows = await book.meters.filter((row) => row.businessId === businessId).toArray();
    const owners = await book.customers.bulkGet(rows.map(({ customerId }) => customerId));
    return rows.map((row, place) => ({
      ...{ id: row.id, row, name: owners[place]?.name ?? '' },
      roundId: owners[place]?.roundId ?? null,
      segments: segmentsOf(row.readings, registerOf(row)),
    }));
  }, [book, businessId]);
}

// The last known use of each meter of a tariff, as the phone's book tells it.
import type { TariffId } from '../../shared/kernel/ids.ts';
import { segmentsOf } from '../../shared/meters/segments.ts';
import type { MeterUse } from '../../shared/meters/tariff-preview.ts';
import type { Book } from './book.ts';
import { registerOf } from './select-odd-readings.ts';
import { useStore } from './session.ts';
import { useBookQuery } from './use-book-query.ts';

/** `undefined` while loading. */
export function useMeterUses(tariffId: TariffId): readonly MeterUse[] | undefined {
  const { book } = useStore();
  return useBookQuery(() => selectMeterUses(book, tariffId), [book, tariffId]);
}

/** Of each meter the stretch up to its last reading; none where its use is not known. */
async function selectMeterUses(
  book: Pick<Book, 'meters'>,
  tariffId: TariffId,
): Promise<readonly MeterUse[]> {
  const meters = await book.meters.filter((row) => row.tariffId === tariffId).toArray();
  return meters.flatMap((row) => {
    const last = row.removedDay ? undefined : segmentsOf(row.readings, registerOf(row)).at(-1);
    if (last === undefined || last.used === null) return [];
    return [{ used: last.used, from: last.from.day, to: last.to.day }];
  });
}

// The stops of a round and which are still to do: the office's rows, the day's facts and
// this phone's unsent ones each follow by themselves, so that a save reads the last only.
import { useMemo } from 'react';
import type { Day } from '../../shared/kernel/day.ts';
import type { RoundId } from '../../shared/kernel/ids.ts';
import { readDone, readFresh, readKept, type WalkStops, walkStops } from './select-walk-stops.ts';
import { sharedReads, useSharedRead } from './shared-reads.ts';

const keptRounds = sharedReads(({ book, world }, id: RoundId) => readKept(book, id, world.now()));
const doneOnDays = sharedReads(({ book }, day: Day) => readDone(book, day));
const freshOnes = sharedReads(({ book }, _: 'fresh') => readFresh(book));

/** `undefined` while loading, `null` when there is no such round. */
export function useWalkStops(roundId: RoundId | null): WalkStops | null | undefined {
  const kept = useSharedRead(keptRounds, roundId);
  const fresh = useSharedRead(freshOnes, 'fresh');
  const done = useSharedRead(doneOnDays, kept?.day ?? null);
  return useMemo(() => {
    if (roundId === null || kept === null) return null;
    return kept && done && fresh ? walkStops(kept, done, fresh) : undefined;
  }, [roundId, kept, done, fresh]);
}

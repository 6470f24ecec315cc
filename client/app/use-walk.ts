// A round in the order in which it is walked today, for Today and for all ways to the next stop.
import { useMemo } from 'react';
import type { RoundId } from '../../shared/kernel/ids.ts';
import type { WalkStops } from '../store/select-walk-stops.ts';
import { useToday } from '../store/use-today.ts';
import { useWalkStops } from '../store/use-walk-stops.ts';
import type { TodayRound } from '../store/views.ts';
import { keptWalk, type Walk, walked, walkOf } from '../store/walk.ts';
import { useSetting, writeSetting } from './setting.ts';

/** `undefined` while loading, `null` when there is no such round. */
export function useWalk(roundId: RoundId | null): TodayRound | null | undefined {
  const kept = useSetting('walk');
  const today = useToday(roundId);
  return today ? walked(today, walkOf(kept, today.round.id, today.day)) : today;
}

/** The same without balances: for a way to the next stop. */
export function useWay(roundId: RoundId | null): WalkStops | null | undefined {
  const kept = useSetting('walk');
  const way = useWalkStops(roundId);
  return useMemo(() => (way ? walked(way, walkOf(kept, way.round.id, way.day)) : way), [kept, way]);
}

/** How the round is walked, and the change of it. */
export function useWalkChoice(today: TodayRound): readonly [Walk, (walk: Walk) => void] {
  const kept = useSetting('walk');
  const { id } = today.round;
  return [walkOf(kept, id, today.day), (walk) => writeSetting('walk', keptWalk(kept, id, walk))];
}

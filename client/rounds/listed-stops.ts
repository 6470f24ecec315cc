// What both lists of stops are told: the whole one and the one that keeps the rows in sight.
import type { CustomerId } from '../../shared/kernel/ids.ts';
import type { TodayRound } from '../store/views.ts';
import type { RoundDeliveries } from './round-deliveries.ts';

export type StopListProps = {
  readonly today: TodayRound;
  readonly nextId: CustomerId | null;
  readonly round: RoundDeliveries;
};

/** Of a row in CSS pixels, as most are. */
export const ROW_HEIGHT = 77;

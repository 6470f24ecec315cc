// What the short and the long list of stops share.
import type { CustomerId } from '../../shared/kernel/ids.ts';
import type { TodayRound } from '../store/views.ts';

export type StopListProps = {
  readonly today: TodayRound;
  readonly nextId: CustomerId | null;
};

/** Pixels of a row with one line of name and one of place. */
export const ROW_HEIGHT = 77;

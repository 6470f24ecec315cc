// Where a shortcut of the home screen leads in a round: to the money of the first stop that owes,
// or to its meters while one is unread. Null where this round has no such work.
import type { TodayRound } from '../store/views.ts';

export type StartAct = 'collect' | 'read';

export function startAt({ round, stops }: TodayRound, act: StartAct): string | null {
  if (act === 'read') {
    return stops.some(({ unreadMeters }) => unreadMeters > 0) ? `/rounds/${round.id}/meters` : null;
  }
  const owing = stops.filter(({ balance }) => balance.balance > 0);
  const first = owing.find(({ state }) => state === 'todo') ?? owing[0];
  return first === undefined ? null : `/customers/${first.customer.id}/collect`;
}

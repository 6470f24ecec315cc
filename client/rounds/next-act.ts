// What a stop's own button does: what is due is delivered, a meter that was not read today is read,
// one who owes pays, anybody else buys.
import type { DeliveryDay } from '../../shared/deliveries/delivered.ts';
import type { Money } from '../../shared/kernel/money.ts';
import type { TodayRound, TodayStop } from '../store/views.ts';

export type NextAct =
  | { readonly type: 'deliver'; readonly delivery: DeliveryDay; readonly href: string }
  | { readonly type: 'collect'; readonly amount: Money; readonly href: string }
  | { readonly type: 'read'; readonly href: string }
  | { readonly type: 'sell'; readonly href: string };

/** All that can be done at a stop, the likeliest first. */
export function actsAt(stop: TodayStop): readonly NextAct[] {
  const here = `/customers/${stop.customer.id}`;
  const acts: NextAct[] = [];
  const { delivery } = stop;
  if (delivery?.state === 'open') acts.push({ type: 'deliver', delivery, href: `${here}/deliver` });
  if (stop.unreadMeters > 0) acts.push({ type: 'read', href: `${here}/read` });
  if (stop.balance.balance > 0) {
    acts.push({ type: 'collect', amount: stop.balance.balance, href: `${here}/collect` });
  }
  return acts.length > 0 ? acts : [{ type: 'sell', href: `${here}/sale` }];
}

/**
 * What is left at a stop of the list, null where nothing is: of who was at work there only money
 * for what a meter has counted, lest a second touch on *Deliver* leads to it.
 */
export function actLeft(stop: TodayStop): NextAct | null {
  const [act] = actsAt(stop);
  if (stop.state !== 'done') return act ?? null;
  return stop.hasMeter && act?.type === 'collect' ? act : null;
}

/** The first stop that nothing was done at; null when the round is finished. */
export function nextStop(round: TodayRound): TodayStop | null {
  return round.stops.find(({ state }) => state === 'todo') ?? null;
}

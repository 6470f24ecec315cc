// What a round has still to deliver, and recording it: to one stop, or as usual to all that remain.
import { useState } from 'react';
import type { Fact } from '../../shared/facts.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { announce } from '../app/announce.ts';
import { useWords } from '../app/language.ts';
import { deliverWords } from '../app/recording/deliver-words.ts';
import { useDeliver } from '../app/recording/use-deliver.ts';
import type { Failure } from '../app/recording/use-saving.ts';
import { useProducts } from '../store/use-products.ts';
import type { TodayRound, TodayStop } from '../store/views.ts';

export type RoundDeliveries = {
  readonly products: readonly Product[];
  /** Stops to which something is due that nobody recorded so far; skipped ones are left out. */
  readonly left: readonly TodayStop[];
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly deliverTo: (stops: readonly TodayStop[]) => void;
  /** How many were delivered together just now; they can be taken back. */
  readonly together: number;
  /** The reason is what the office reads. */
  readonly takeBack: (reason: string) => void;
};

export function useRoundDeliveries(today: TodayRound): RoundDeliveries {
  const say = useWords(deliverWords);
  const products = useProducts(today.business.id) ?? [];
  const { isBusy, failure, deliver, takeBack } = useDeliver(products);
  const [together, setTogether] = useState<readonly Fact<'delivery.recorded'>[]>([]);
  const deliverTo = async (stops: readonly TodayStop[]) => {
    const recorded = await deliver(
      stops.map(({ customer, delivery }) => ({
        customerId: customer.id,
        businessId: today.business.id,
        roundId: today.round.id,
        onDay: today.day,
        due: delivery?.due ?? [],
      })),
    );
    if (recorded === null) return;
    setTogether(recorded.length > 1 ? recorded : []);
    const [only] = stops;
    announce(`${say.saved} · ${stops.length === 1 && only ? only.customer.name : stops.length}`);
  };
  const undo = async (reason: string) => {
    if (await takeBack(together, reason)) setTogether([]);
  };
  return {
    products,
    left: today.stops.filter(
      ({ delivery, state }) => delivery?.state === 'open' && state !== 'skipped',
    ),
    isBusy,
    failure,
    deliverTo: (stops) => void deliverTo(stops),
    together: together.length,
    takeBack: (reason) => void undo(reason),
  };
}

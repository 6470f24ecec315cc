// Records deliveries: one as usual in one tap, one with other quantities, one that was skipped, or
// all that remain of a round in one transaction, which can be taken back together.
import { useCallback, useRef, useState } from 'react';
import { type Counted, deliveredLines } from '../../../shared/deliveries/deliver.ts';
import type { NoDelivery } from '../../../shared/deliveries/delivery-recorded.ts';
import type { Due } from '../../../shared/deliveries/due-on.ts';
import type { Fact } from '../../../shared/facts.ts';
import type { Day } from '../../../shared/kernel/day.ts';
import type { BusinessId, CustomerId, RoundId } from '../../../shared/kernel/ids.ts';
import type { Product } from '../../../shared/ledger/rows.ts';
import { NotRecorded, newFactId } from '../../store/record.ts';
import { useStore } from '../../store/session.ts';
import type { Draft } from '../../store/views.ts';
import { useUndo } from '../voiding/UndoProvider.tsx';
import type { Failure } from './use-saving.ts';

export type Delivering = {
  readonly customerId: CustomerId;
  readonly businessId: BusinessId;
  readonly roundId: RoundId | null;
  readonly onDay: Day;
  readonly due: readonly Due[];
  /** What was counted; what is due where nothing was changed. */
  readonly counted?: readonly Counted[];
  /** Why nothing was delivered. */
  readonly skipped?: NoDelivery;
};

export type Deliverer = {
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  /** The facts once they are safe on this phone; null where none was written down. */
  readonly deliver: (
    all: readonly Delivering[],
  ) => Promise<readonly Fact<'delivery.recorded'>[] | null>;
  /** Voids deliveries of this phone's person, of today. */
  readonly takeBack: (
    facts: readonly Fact<'delivery.recorded'>[],
    reason: string,
  ) => Promise<boolean>;
};

export function useDeliver(products: readonly Product[]): Deliverer {
  const { recordAll } = useStore();
  const { offer } = useUndo();
  const isRunning = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const once = useCallback(async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (isRunning.current) return null;
    isRunning.current = true;
    setBusy(true);
    setFailure(null);
    try {
      return await work();
    } catch (cause) {
      const isKnown = cause instanceof NotRecorded;
      setFailure(
        isKnown
          ? { reason: cause.reason, words: cause.words }
          : { reason: 'storage_failed', words: '' },
      );
      return null;
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  }, []);
  return {
    isBusy,
    failure,
    deliver: (all) =>
      once(async () => {
        const recorded = await recordAll(all.map((one) => draftOf(one, products)));
        const [only] = recorded;
        if (only !== undefined && recorded.length === 1) offer(only);
        return recorded;
      }),
    takeBack: async (facts, reason) =>
      (await once(() => recordAll(facts.map((fact) => voidOf(fact, reason))))) !== null,
  };
}

function draftOf(one: Delivering, products: readonly Product[]): Draft<'delivery.recorded'> {
  const { customerId, businessId, roundId, onDay, due, counted = due, skipped = null } = one;
  const lines = skipped === null ? deliveredLines(counted, due, products) : [];
  const isBetween = due.some(({ supply }) => supply === 'between');
  return {
    type: 'delivery.recorded',
    businessId,
    id: newFactId(),
    body: () => ({
      ...{ customerId, roundId, onDay, lines: [...lines], skipped },
      ...(isBetween && { supply: 'between' as const }),
    }),
  };
}

const voidOf = (fact: Fact<'delivery.recorded'>, reason: string): Draft<'fact.voided'> => ({
  type: 'fact.voided',
  businessId: fact.businessId,
  id: newFactId(),
  body: () => ({
    factId: fact.id,
    customerId: fact.body.customerId,
    accountId: null,
    reason,
  }),
});

// Starts a billing at the office and follows it; lists what was issued. Only with a network.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type BillingJob, billingStateSchema, issuedSchema } from '../../shared/billing-answers.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { type Trouble, useOffice, useTelling } from '../app/use-office.ts';

export type Billing = {
  /** Of this business and day, the one that was started last; null where there was none. */
  readonly job: BillingJob | null;
  /** One of another business or day is under way. */
  readonly isBusyElsewhere: boolean;
  readonly isStarting: boolean;
  /** Why the office did not take the last tap. */
  readonly trouble: Trouble | null;
  readonly canStart: boolean;
  readonly start: (isRehearsal: boolean) => void;
};

const WATCH_MS = 700;

export function useBilling(business: Business, upTo: Day | null): Billing {
  const state = useOffice('/api/billing', billingStateSchema);
  const asked = useQueryClient();
  const { tell, isBusy, trouble } = useTelling(billingStateSchema);
  const job = state.answer?.job ?? null;
  const isRunning = job?.state === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const watch = setInterval(
      () => void asked.invalidateQueries({ queryKey: ['office'] }),
      WATCH_MS,
    );
    return () => clearInterval(watch);
  }, [isRunning, asked]);
  const isOwn = job?.businessId === business.id && job.upTo === upTo;
  return {
    job: isOwn ? job : null,
    isBusyElsewhere: isRunning && !isOwn,
    isStarting: isBusy,
    trouble,
    canStart: upTo !== null && !isRunning && !isBusy,
    start: (isRehearsal) =>
      void tell('/api/billing', { businessId: business.id, upTo, isRehearsal }),
  };
}

/** `upTo` null: the latest. */
export function useIssued(businessId: BusinessId, upTo: string | null) {
  const query = upTo === null ? '' : `?upTo=${upTo}`;
  return useOffice(`/api/billing/${businessId}/issued${query}`, issuedSchema);
}

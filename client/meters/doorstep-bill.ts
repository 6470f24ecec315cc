// A bill made at the doorstep: from the reading up to which was billed last to the one just taken,
// by the tariff in force on the day of the reading. Without a charge there is no bill.
import type { BodyOf } from '../../shared/facts.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Money } from '../../shared/kernel/money.ts';
import { type Quantity, quantity } from '../../shared/kernel/quantity.ts';
import { consumptionBetween } from '../../shared/meters/consumption.ts';
import { type Charge, type RatedIn, rateUse } from '../../shared/meters/rating.ts';
import { type Tariff, tariffsDuring } from '../../shared/meters/tariff.ts';
import type { MeterRow } from '../../shared/protocol.ts';
import type { MeterView } from '../store/views.ts';
import type { Seen } from './reading-state.ts';

export type BillDraft =
  | {
      readonly type: 'ready';
      readonly from: Seen;
      readonly to: Seen;
      readonly used: Quantity;
      /** In force on the last day. */
      readonly tariff: Tariff;
      readonly earlierTariffs: readonly Tariff[];
      readonly charge: Charge;
    }
  | { readonly type: 'no_tariff' }
  | { readonly type: 'no_start' }
  | { readonly type: 'below_start'; readonly from: Seen }
  | { readonly type: 'nothing_to_bill' };

type Metered = Pick<MeterView, 'row' | 'billedTo' | 'last' | 'usualADay'>;

/** The bill up to a reading, or why there is none. */
export function draftBill(
  meter: Metered,
  to: Seen,
  by: { readonly tariffs: readonly Tariff[]; readonly business: RatedIn },
): BillDraft {
  const { tariffId, digits, multiplier } = meter.row;
  const from = startOf(meter);
  const period = { from: from?.day ?? to.day, to: to.day };
  const versions = tariffId === null ? [] : tariffsDuring(by.tariffs, tariffId, period);
  const tariff = versions.at(-1);
  if (tariff === undefined) return { type: 'no_tariff' };
  if (from === null) return { type: 'no_start' };
  const consumption = consumptionBetween(from, to, {
    ...{ digits, multiplier, usualADay: meter.usualADay },
  });
  if (consumption.type === 'below_last') return { type: 'below_start', from };
  const { used } = consumption;
  const charge = rateUse({ used, ...period }, versions, by.business);
  if (charge.total <= 0) return { type: 'nothing_to_bill' };
  const earlierTariffs = versions.slice(0, -1);
  return { type: 'ready', from, to, used, tariff, earlierTariffs, charge };
}

/**
 * Where the unbilled period starts: after the last bill; for a meter that was never billed where it
 * began to count, if that is among the readings known here; else the last reading. The phone knows
 * few readings, and a customer is rather billed too little at the door than for years once more.
 */
function startOf({ row, billedTo, last }: Metered): Seen | null {
  if (billedTo !== null) return { value: quantity(billedTo.value), day: billedTo.day };
  const first = row.readings[0];
  const isWholeHistory = first === undefined || first.day === row.installedDay;
  if (row.installedDay !== null && isWholeHistory) {
    return { value: row.startValue, day: row.installedDay };
  }
  return last === null ? null : { value: quantity(last.value), day: last.day };
}

/** The fact's body; its number is taken inside the recording transaction. */
export function billBody(
  draft: Extract<BillDraft, { type: 'ready' }>,
  of: {
    readonly meter: Pick<MeterRow, 'id' | 'customerId'>;
    readonly readingId: FactId;
    readonly number: string;
    /** Owed (+) or in credit before it. */
    readonly broughtForward?: Money;
    /** Where the business's days to pay are others than at its founding. */
    readonly dueDay?: Day;
  },
): BodyOf<'bill.issued'> {
  return {
    meterId: of.meter.id,
    customerId: of.meter.customerId,
    readingId: of.readingId,
    from: { value: draft.from.value, day: draft.from.day },
    to: { value: draft.to.value, day: draft.to.day },
    used: draft.used,
    tariff: draft.tariff,
    ...(draft.earlierTariffs.length > 0 && { earlierTariffs: [...draft.earlierTariffs] }),
    ...(of.broughtForward ? { broughtForward: of.broughtForward } : {}),
    total: draft.charge.total,
    number: of.number,
    ...(of.dueDay ? { dueDay: of.dueDay } : {}),
  };
}

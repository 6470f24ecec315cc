// The work of reading one meter: what was typed, what it means, its photo and place, its one save.
import { useState } from 'react';
import type { Fact } from '../../shared/facts.ts';
import { type Day, dayIn } from '../../shared/kernel/day.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import type { Tariff } from '../../shared/meters/tariff.ts';
import { type PhotoWork, usePhoto } from '../app/photos/use-photo.ts';
import { type Failure, useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import type { CustomerCard, MeterView } from '../store/views.ts';
import { type BillDraft, draftBill } from './doorstep-bill.ts';
import {
  fitsRegister,
  type ReadingState,
  readingState,
  readingValue,
  type Seen,
} from './reading-state.ts';
import { usePosition } from './use-position.ts';

export type Read = {
  readonly fact: Fact<'meter.read'>;
  readonly state: ReadingState;
  readonly bill: BillDraft;
};

export type ReadingWork = {
  readonly typed: string;
  readonly note: string;
  readonly photo: PhotoWork;
  /** What was typed as a value on a day; null while it is none. */
  readonly seen: Seen | null;
  readonly state: ReadingState | null;
  /** The bill that it would make; null while nothing was typed. */
  readonly bill: BillDraft | null;
  readonly today: Day;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly read: Read | null;
  readonly type: (typed: string) => void;
  readonly noteDown: (note: string) => void;
  /** `then` runs once the reading is safe on the phone; without it the screen tells its meaning. */
  readonly save: (then?: () => void) => void;
};

export function useReading(
  card: CustomerCard,
  meter: MeterView,
  tariffs: readonly Tariff[],
): ReadingWork {
  const { world } = useStore();
  const saving = useSaving();
  const placeNow = usePosition(world.now);
  const [id] = useState(newFactId);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const photo = usePhoto(id);
  const [read, setRead] = useState<Read | null>(null);
  const { zone } = card.business;
  const today = dayIn(zone, world.now());
  const value = readingValue(typed, meter.row.digits);
  const seen = value === null ? null : { value, day: today };
  const last = meter.last && { value: quantity(meter.last.value), day: meter.last.day };
  const { digits, multiplier } = meter.row;
  const register = { digits, multiplier, usualADay: meter.usualADay };
  const state = seen && readingState(seen, last, register);
  const bill = seen && draftBill(meter, seen, { tariffs, business: card.business });

  const save = async (then?: () => void) => {
    if (seen === null || state === null || bill === null) return;
    const fact = await saving.save({
      type: 'meter.read',
      businessId: card.business.id,
      id,
      body: () => ({
        meterId: meter.row.id,
        customerId: meter.row.customerId,
        value: seen.value,
        photo: photo.kept,
        position: placeNow(),
        note: note.trim().slice(0, 200),
      }),
    });
    if (fact === null) return;
    if (then === undefined) setRead({ fact, state, bill });
    else then();
  };
  return {
    typed,
    note,
    photo,
    seen,
    state,
    bill,
    today,
    isBusy: saving.isBusy,
    failure: saving.failure,
    read,
    type: (next) => {
      if (fitsRegister(next, meter.row.digits) && !saving.isBusy) setTyped(next);
    },
    noteDown: setNote,
    save: (then) => void save(then),
  };
}

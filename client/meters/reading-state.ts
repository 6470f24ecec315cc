// What a typed reading means beside the last one: words for the reader of the meter, never a
// refusal. Consumption and what is usual come from the shared rules.
import { type Day, daysBetween } from '../../shared/kernel/day.ts';
import { type Quantity, quantity } from '../../shared/kernel/quantity.ts';
import { consumptionBetween, isUnusual } from '../../shared/meters/consumption.ts';
import { quantityFromTyped } from '../app/format.ts';

export type Seen = { readonly value: Quantity; readonly day: Day };
export type Register = {
  readonly digits: number;
  readonly multiplier?: number;
  /** In units used. */
  readonly usualADay: number | null;
};

export type ReadingState =
  | { readonly type: 'first' }
  | { readonly type: 'no_use' }
  | { readonly type: 'fine'; readonly used: Quantity }
  | { readonly type: 'rolled_over'; readonly used: Quantity }
  | {
      readonly type: 'unusual';
      readonly used: Quantity;
      readonly direction: 'high' | 'low';
      /** How many times the usual use, one decimal; null when the usual use is nothing. */
      readonly times: number | null;
    }
  | { readonly type: 'below_last'; readonly last: Quantity };

/** The state of a reading: equal is «no use», more than twice or less than half is «unusual». */
export function readingState(next: Seen, last: Seen | null, register: Register): ReadingState {
  if (last === null) return { type: 'first' };
  const consumption = consumptionBetween(last, next, register);
  if (consumption.type === 'below_last') return consumption;
  const { used, hasRolledOver } = consumption;
  if (hasRolledOver) return { type: 'rolled_over', used };
  if (used === 0) return { type: 'no_use' };
  const days = Math.max(1, daysBetween(last.day, next.day));
  if (!isUnusual(used, days, register.usualADay)) return { type: 'fine', used };
  const usual = (register.usualADay ?? 0) * days;
  return {
    type: 'unusual',
    used,
    direction: used > usual ? 'high' : 'low',
    times: usual === 0 ? null : Math.round((used / usual) * 10) / 10,
  };
}

/** The use that a state stands for; null where there is none to charge. */
export function usedIn(state: ReadingState): Quantity | null {
  if (state.type === 'no_use') return quantity(0);
  return state.type === 'first' || state.type === 'below_last' ? null : state.used;
}

/** Takes a key only while the register has room: five digits on five, leading noughts too. */
export const fitsRegister = (typed: string, digits: number): boolean =>
  (typed.split('.')[0] ?? '').length <= digits;

/** Whether the reader is asked why: the reading is odd enough for the office to wonder. */
export const wantsReason = (state: ReadingState): boolean =>
  state.type === 'below_last' || state.type === 'unusual' || state.type === 'rolled_over';

/** The value on a register of `digits` whole digits, up to 3 decimals; null while it is none. */
export function readingValue(typed: string, digits: number): Quantity | null {
  return fitsRegister(typed, digits) ? quantityFromTyped(typed) : null;
}

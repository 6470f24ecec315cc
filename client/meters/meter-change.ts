// What a form about a changed meter says: the last value of the register that goes and, where
// another one begins to count, that one's serial, first value, digits and multiplier.
import type { BodyOf } from '../../shared/facts.ts';
import { decode } from '../../shared/kernel/decode.ts';
import type { Quantity } from '../../shared/kernel/quantity.ts';
import { digitsSchema, multiplierSchema } from '../../shared/meters/register.ts';
import type { MeterRow } from '../../shared/protocol.ts';
import { readingValue } from './reading-state.ts';

/** As it is typed. */
export type ChangeForm = {
  readonly change: 'replaced' | 'removed';
  readonly closing: string;
  readonly serial: string;
  readonly start: string;
  readonly digits: string;
  readonly multiplier: string;
  readonly reason: string;
};

export type ChangeField = Exclude<keyof ChangeForm, 'change'>;

/** A new register is most often like the old one and starts at nothing. */
export const openChange = ({
  digits,
  multiplier = 1,
}: Pick<MeterRow, 'digits' | 'multiplier'>): ChangeForm => ({
  ...{ change: 'replaced', closing: '', serial: '', start: '0', reason: '' },
  ...{ digits: String(digits), multiplier: String(multiplier) },
});

export type MeterChange =
  | { readonly type: 'replaced'; readonly body: BodyOf<'meter.replaced'> }
  | { readonly type: 'removed'; readonly body: BodyOf<'meter.removed'> };

type OfMeter = Pick<MeterRow, 'id' | 'customerId' | 'digits' | 'multiplier'>;

/** The fact's body, or the fields that are not right yet. */
export function changeOf(form: ChangeForm, row: OfMeter): MeterChange | Set<ChangeField> {
  const of = { meterId: row.id, customerId: row.customerId };
  const wrong = new Set<ChangeField>();
  const reason = form.reason.trim();
  const closing = readingValue(form.closing.trim(), row.digits);
  if (closing === null) wrong.add('closing');
  if (form.change === 'removed') {
    if (reason === '') wrong.add('reason');
    if (closing === null || wrong.size > 0) return wrong;
    return { type: 'removed', body: { ...of, value: closing, reason } };
  }
  const opening = openingOf(form, wrong);
  if (closing === null || opening === null) return wrong;
  const { digits, multiplier = 1 } = row;
  return {
    type: 'replaced',
    body: { ...of, closing: { value: closing, digits, multiplier }, opening, reason },
  };
}

type Opening = BodyOf<'meter.replaced'>['opening'];

function openingOf(form: ChangeForm, wrong: Set<ChangeField>): Opening | null {
  const serial = form.serial.trim();
  const digits = decode(digitsSchema, wholeNumber(form.digits));
  const multiplier = decode(multiplierSchema, wholeNumber(form.multiplier));
  const value: Quantity | null = digits.ok ? readingValue(form.start.trim(), digits.value) : null;
  if (serial === '') wrong.add('serial');
  if (!digits.ok) wrong.add('digits');
  else if (value === null) wrong.add('start');
  if (!multiplier.ok) wrong.add('multiplier');
  if (!digits.ok || !multiplier.ok || value === null || wrong.size > 0) return null;
  return { serial, value, digits: digits.value, multiplier: multiplier.value };
}

const wholeNumber = (typed: string) => (/^\d+$/.test(typed.trim()) ? Number(typed) : null);

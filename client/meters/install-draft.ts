// A new meter as it is typed: its register, its first value, its tariff.
import { decode } from '../../shared/kernel/decode.ts';
import { digitsSchema, multiplierSchema } from '../../shared/meters/register.ts';
import { readingValue } from './reading-state.ts';

export type InstallForm = {
  readonly serial: string;
  readonly start: string;
  readonly digits: string;
  readonly multiplier: string;
  readonly place: string;
};

export const newMeter: InstallForm = {
  ...{ serial: '', start: '0', digits: '5', multiplier: '1', place: '' },
};

/** The register with its first value, or the fields that are not right yet. */
export function registerOfForm({ serial, start, digits, multiplier, place }: InstallForm) {
  const wrong = new Set<keyof InstallForm>();
  const register = decode(digitsSchema, wholeNumber(digits));
  const times = decode(multiplierSchema, wholeNumber(multiplier));
  const startValue = register.ok ? readingValue(start.trim(), register.value) : null;
  if (serial.trim() === '') wrong.add('serial');
  if (!register.ok) wrong.add('digits');
  else if (startValue === null) wrong.add('start');
  if (!times.ok) wrong.add('multiplier');
  if (!register.ok || !times.ok || startValue === null || wrong.size > 0) return wrong;
  const known = { serial: serial.trim(), digits: register.value, startValue };
  return {
    ...known,
    ...(times.value > 1 && { multiplier: times.value }),
    ...(place.trim() !== '' && { place: place.trim() }),
  };
}

const wholeNumber = (typed: string) => (/^\d+$/.test(typed.trim()) ? Number(typed) : null);

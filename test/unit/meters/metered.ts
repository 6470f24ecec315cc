// A meter for tests of billing: its readings by days since it was installed, a published tariff,
// and what a plan needs beside them.
import { addDays, day } from '../../../shared/kernel/day.ts';
import { tariffIdSchema } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { price, quantity } from '../../../shared/kernel/quantity.ts';
import type { ReadingAbout } from '../../../shared/ledger/rows.ts';
import type { BillGrounds } from '../../../shared/meters/bill-plan.ts';
import type { Reading } from '../../../shared/meters/consumption.ts';
import type { Tariff } from '../../../shared/meters/tariff.ts';
import { factId } from '../ledger/account.ts';
import { dairy, uuid } from '../payments/shown-fact.ts';

export const day0 = day('2026-01-01');
export const on = (days: number) => addDays(day0, days);
export const units = (whole: number) => quantity(whole * 1_000);
export const register = { digits: 5, multiplier: 1 };
let made = 0;
export const read = (value: number, days: number, about: ReadingAbout | null = null): Reading => {
  made += 1;
  return { id: factId(made), value: units(value), day: on(days), about };
};
export const estimated: ReadingAbout = { source: 'estimated' };

/** IBNET 6705, Kenya: 0–6 free, 6–20 @ 90, 20– @ 100. */
export const kenya: Tariff = {
  ...{ id: tariffIdSchema.parse(uuid(700)), businessId: dairy.id, name: 'Homes', unit: 'm³' },
  fromDay: day('2020-01-01'),
  standingCharge: money(0),
  blocks: [
    { upTo: units(6), price: price(0) },
    { upTo: units(20), price: price(90_000_000) },
    { upTo: null, price: price(100_000_000) },
  ],
};
export const grounds = (
  readings: readonly Reading[],
  more: Partial<BillGrounds> = {},
): BillGrounds => ({
  ...{ readings, register, installedDay: day0, tariffId: kenya.id, tariffs: [kenya] },
  ...{ billed: [], upTo: on(10_000), business: { currency: 'KES', taxScheme: 'none' } },
  isAccepted: () => false,
  ...more,
});

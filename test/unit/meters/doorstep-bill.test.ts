// The bill at the doorstep: what is charged, from which reading, and when there is no bill.
import { describe, expect, test } from 'vitest';
import { billBody, draftBill } from '../../../client/meters/doorstep-bill.ts';
import type { MeterView } from '../../../client/store/views.ts';
import { day } from '../../../shared/kernel/day.ts';
import { meterIdSchema, tariffIdSchema } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import { price, quantity } from '../../../shared/kernel/quantity.ts';
import type { Tariff } from '../../../shared/meters/tariff.ts';
import { customerId, dairy, factId, uuid } from '../payments/shown-fact.ts';

const units = (whole: number) => quantity(whole * 1_000);
const kiambu: Tariff = {
  id: tariffIdSchema.parse(uuid(700)),
  businessId: dairy.id,
  name: 'Domestic',
  unit: 'm³',
  fromDay: day('2023-01-01'),
  standingCharge: money(5_000),
  blocks: [
    { upTo: quantity(6_000), price: price(71_000_000) },
    { upTo: null, price: price(118_000_000) },
  ],
};
type Metered = Pick<MeterView, 'row' | 'billedTo' | 'last' | 'usualADay'>;
const meter = (fields: Partial<MeterView['row']>, billedTo: Metered['billedTo']): Metered => ({
  row: {
    id: meterIdSchema.parse(uuid(800)),
    customerId,
    businessId: dairy.id,
    serial: 'M-1',
    digits: 5,
    tariffId: kiambu.id,
    startValue: units(3),
    installedDay: day('2026-09-01'),
    code: null,
    multiplier: 1,
    place: '',
    removedDay: null,
    isInstalled: true,
    stamps: {},
    readings: [],
    version: 1,
    ...fields,
  },
  billedTo,
  last: null,
  usualADay: 1_000,
});
const by = { tariffs: [kiambu], business: { currency: 'KES', taxScheme: 'none' } } as const;
const to = { value: units(1_260), day: day('2026-11-21') };
const billed = { value: 1_240_000, day: day('2026-10-22') };

describe('a bill at the doorstep', () => {
  test('charges 20 m³ from the last billed reading', () => {
    // 6 × 71 + 14 × 118 = 426 + 1,652 = 2,078, and 50 standing charge
    const draft = draftBill(meter({}, billed), to, by);
    expect(draft).toMatchObject({ type: 'ready', used: 20_000, charge: { total: 212_800 } });
    if (draft.type !== 'ready') return;
    const of = { meter: meter({}, billed).row, readingId: factId(5), number: 'B07/2026/00001' };
    expect(billBody(draft, of)).toMatchObject({ used: 20_000, total: 212_800, from: billed });
  });
  test('the first bill starts where the meter was installed', () => {
    const first = draftBill(meter({}, null), { value: units(10), day: to.day }, by);
    // 10 − 3 = 7: 6 × 71 + 1 × 118 = 544, and 50
    expect(first).toMatchObject({ type: 'ready', used: 7_000, charge: { total: 59_400 } });
  });
  test('a meter whose older readings are not here starts at the last one, not at nothing', () => {
    const readings = [{ id: factId(6), value: units(1_200), day: day('2026-09-22') }];
    const old = { ...meter({ readings }, null), last: billed };
    expect(draftBill(old, to, by)).toMatchObject({ type: 'ready', used: 20_000, from: billed });
  });
  test('a meter that nobody installed or read has no start', () => {
    expect(draftBill(meter({ installedDay: null }, null), to, by)).toEqual({ type: 'no_start' });
  });
  test('below the billed reading there is nothing to charge', () => {
    const low = { value: units(1_200), day: to.day };
    expect(draftBill(meter({}, billed), low, by)).toMatchObject({ type: 'below_start' });
  });
  test('without tariff there is no bill', () => {
    expect(draftBill(meter({ tariffId: null }, billed), to, by)).toEqual({ type: 'no_tariff' });
  });
  test('no use and no standing charge make no bill', () => {
    const free = { ...kiambu, standingCharge: money(0) };
    const draft = draftBill(meter({}, billed), billedAgain, { ...by, tariffs: [free] });
    expect(draft).toEqual({ type: 'nothing_to_bill' });
  });
});

const billedAgain = { value: units(1_240), day: day('2026-11-21') };

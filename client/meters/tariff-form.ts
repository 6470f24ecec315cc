// A version of a tariff while it is typed: blocks, charges and taxes as text, read back into the
// one shape that facts carry. What the form does not show (slabs, sewer, days of blocks) stays as
// the version before had it.
import { type Day, daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import type { TariffId } from '../../shared/kernel/ids.ts';
import { type Currency, minorDigits } from '../../shared/kernel/money.ts';
import { PRICE_SCALE, QUANTITY_SCALE } from '../../shared/kernel/quantity.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { type Tariff, tariffSchema } from '../../shared/meters/tariff.ts';

export type TypedBlock = {
  readonly key: number;
  /** Its upper end; of the last block nothing. */
  readonly upTo: string;
  readonly price: string;
};

export type TariffForm = {
  readonly name: string;
  readonly customerClass: string;
  readonly unit: string;
  readonly fromDay: string;
  readonly standing: string;
  readonly meterRent: string;
  readonly minimum: string;
  readonly tax: string;
  readonly note: string;
  readonly blocks: readonly TypedBlock[];
};

export type TariffField = Exclude<keyof TariffForm, 'blocks'> | 'blocks';

const BASIS_A_PERCENT = 100;

/** The form of a version that follows `base`; of a new tariff one block without an end. */
export function openTariff(base: Tariff | null, fromDay: Day, currency: Currency): TariffForm {
  const minor = 10 ** minorDigits[currency];
  const rules = base?.rules;
  const typed = (amount: number | undefined, scale: number) =>
    amount === undefined || amount === 0 ? '' : String(amount / scale);
  const blocks = base?.blocks ?? [{ upTo: null, price: 0 }];
  return {
    name: base?.name ?? '',
    customerClass: rules?.customerClass ?? '',
    unit: base?.unit ?? 'm³',
    fromDay,
    standing: typed(base?.standingCharge, minor),
    meterRent: typed(rules?.meterRent, minor),
    minimum: typed(rules?.minimum, minor),
    tax: typed(rules?.taxRate, BASIS_A_PERCENT),
    note: '',
    blocks: blocks.map(({ upTo, price }, key) => ({
      key,
      upTo: upTo === null ? '' : String(upTo / QUANTITY_SCALE),
      price: base === null ? '' : String(price / PRICE_SCALE),
    })),
  };
}

/** A block before the last one, which stays without an end. */
export function withBlock(blocks: readonly TypedBlock[]): readonly TypedBlock[] {
  const key = Math.max(...blocks.map((one) => one.key)) + 1;
  return blocks.toSpliced(-1, 0, { key, upTo: '', price: '' });
}

type Of = { readonly id: TariffId; readonly business: Business; readonly base: Tariff | null };

/** The tariff, or the fields in which something is missing or cannot be right. */
export function tariffOf(form: TariffForm, { id, business, base }: Of): Tariff | Set<TariffField> {
  const minor = minorDigits[business.currency];
  const blocks = form.blocks.map(({ upTo, price }, place) => {
    const isLast = place === form.blocks.length - 1;
    const kept = base?.blocks[place];
    const more = { flat: kept?.flat, surcharge: kept?.surcharge };
    return {
      ...Object.fromEntries(Object.entries(more).filter(([, held]) => held !== undefined)),
      upTo: isLast ? null : scaled(upTo, 3),
      price: scaled(price, 6),
    };
  });
  const { customerClass: _, meterRent: _r, minimum: _m, taxRate: _t, ...kept } = base?.rules ?? {};
  const [meterRent, minimum, taxRate] = [
    optional(form.meterRent, minor),
    optional(form.minimum, minor),
    optional(form.tax, 2),
  ];
  const candidate = {
    ...{ id, businessId: business.id, name: form.name.trim(), unit: form.unit.trim() },
    ...{ fromDay: form.fromDay, standingCharge: optional(form.standing, minor) ?? 0, blocks },
    rules: {
      ...kept,
      ...(form.customerClass.trim() !== '' && { customerClass: form.customerClass.trim() }),
      ...(meterRent !== undefined && { meterRent }),
      ...(minimum !== undefined && { minimum }),
      ...(taxRate !== undefined && { taxRate }),
    },
  };
  const read = decode(tariffSchema, candidate);
  const wrong = read.ok ? [] : read.problems.map(({ where }) => fieldAt(where));
  if (candidate.name === '') wrong.push('name');
  if (candidate.unit === '') wrong.push('unit');
  return read.ok && wrong.length === 0 ? read.value : new Set(wrong);
}

const fields: Readonly<Record<string, TariffField>> = {
  standingCharge: 'standing',
  'rules.meterRent': 'meterRent',
  'rules.minimum': 'minimum',
  'rules.taxRate': 'tax',
  'rules.customerClass': 'customerClass',
  name: 'name',
  unit: 'unit',
  fromDay: 'fromDay',
};

const fieldAt = (where: string): TariffField => fields[where] ?? 'blocks';

/** Nothing typed is no rule; what cannot be read is told by the decoder. */
const optional = (typed: string, digits: number) =>
  typed.trim() === '' ? undefined : scaled(typed, digits);

/** `7.5` by three digits is 7500; NaN, which no decoder takes, where it is no such number. */
function scaled(typed: string, digits: number): number {
  const match = /^(\d+)(?:\.(\d*))?$/.exec(typed.trim());
  const rest = match?.[2] ?? '';
  if (match === null || rest.length > digits) return Number.NaN;
  return Number(`${match[1]}${rest.padEnd(digits, '0')}`);
}

/** The first day of the month after. */
export function nextMonth(today: Day): Day {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const first = month === 12 ? [year + 1, 1] : [year, month + 1];
  return daySchema.parse(`${first[0]}-${String(first[1]).padStart(2, '0')}-01`);
}

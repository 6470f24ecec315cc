// The lines of a bill as they are printed: one a block with its use and price, then fixed charges,
// parts, tax, and what earlier periods are short or over. They add up to the bill's total.
import { type Money, money } from '../../shared/kernel/money.ts';
import {
  amountFor,
  QUANTITY_SCALE,
  type Quantity,
  quantity,
} from '../../shared/kernel/quantity.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { billCharge, type PrintedBill, totalOf } from '../../shared/meters/bill-charge.ts';
import type { Charge, VersionCharge } from '../../shared/meters/rating.ts';
import { formatMoney, formatQuantity } from '../app/format.ts';
import type { MeterWords } from './words.ts';

export type PrintedLine = { readonly label: string; readonly amount: Money };

export function billLines(
  bill: PrintedBill,
  business: Business,
  say: MeterWords,
): readonly PrintedLine[] {
  const { own, trueUps } = billCharge(bill, business);
  const trued = trueUps.map(({ trueUp: { from, to, used }, difference }) => ({
    label: say.trueUp(from, to, `${formatQuantity(used)} ${bill.tariff.unit}`),
    amount: totalOf(difference),
  }));
  return [...chargeLines(own, business, say), ...trued];
}

/** The lines of one rated period. */
function chargeLines(charge: Charge, business: Business, say: MeterWords): readonly PrintedLine[] {
  const isChanged = charge.versions.length > 1;
  const blocks = charge.versions.flatMap((version) => {
    const lines = blockLines(version, business, say);
    if (!isChanged) return lines;
    return lines.map(({ label, amount }) => ({ label: say.onDays(label, version.days), amount }));
  });
  const { standingCharge, meterRent, parts, minimum, tax } = charge;
  const fixed = [
    { label: say.standing, amount: standingCharge },
    { label: say.meterRent, amount: meterRent },
    ...parts.map(({ name, amount }) => ({ label: name, amount })),
    { label: say.minimum, amount: minimum },
    { label: say.tax, amount: money(tax.total - tax.taxable) },
  ];
  return [...blocks, ...fixed.filter(({ amount }) => amount !== 0)];
}

function blockLines({ tariff, lines }: VersionCharge, business: Business, say: MeterWords) {
  const { currency } = business;
  const one = quantity(QUANTITY_SCALE);
  const shown = (used: Quantity) => `${formatQuantity(used)} ${tariff.unit}`;
  return lines.flatMap(({ used, price, amount, surcharge }) => {
    const each = formatMoney(amountFor(one, price, currency), currency);
    const label = say.block(shown(used), each);
    if (surcharge === 0) return [{ label, amount }];
    return [
      { label, amount },
      { label: say.surcharge(shown(used)), amount: surcharge },
    ];
  });
}

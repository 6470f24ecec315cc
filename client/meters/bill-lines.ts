// The lines of a bill as they are printed: one a block with its use and price, then the standing
// charge.
import type { Currency, Money } from '../../shared/kernel/money.ts';
import type { Quantity } from '../../shared/kernel/quantity.ts';
import { amountFor, QUANTITY_SCALE, quantity } from '../../shared/kernel/quantity.ts';
import { chargeFor, type Tariff } from '../../shared/meters/tariff.ts';
import { formatMoney, formatQuantity } from '../app/format.ts';
import type { MeterWords } from './words.ts';

export type PrintedLine = { readonly label: string; readonly amount: Money };

export function billLines(
  bill: { readonly used: Quantity; readonly tariff: Tariff },
  currency: Currency,
  say: MeterWords,
): readonly PrintedLine[] {
  const charge = chargeFor(bill.used, bill.tariff, currency);
  const one = quantity(QUANTITY_SCALE);
  const blocks = charge.lines.map((line) => ({
    label: say.block(
      `${formatQuantity(line.used)} ${bill.tariff.unit}`,
      formatMoney(amountFor(one, line.price, currency), currency),
    ),
    amount: line.amount,
  }));
  if (charge.standingCharge === 0) return blocks;
  return [...blocks, { label: say.standing, amount: charge.standingCharge }];
}

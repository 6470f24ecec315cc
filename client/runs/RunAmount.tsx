// An amount of a run: in the currency of its business, or as it is where it is of no one business.
import { currencySchema, money } from '../../shared/kernel/money.ts';
import { MoneyText } from '../app/MoneyText.tsx';

type RunAmountProps = { readonly minor: number; readonly currency: string | null };

export function RunAmount({ minor, currency }: RunAmountProps) {
  const known = currencySchema.safeParse(currency);
  if (!known.success) return <span className="money">{minor}</span>;
  return <MoneyText amount={money(minor)} currency={known.data} />;
}

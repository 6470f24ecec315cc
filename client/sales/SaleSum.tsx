// What the lines make: taxes as the law names them, the total large.
import type { Currency, Money } from '../../shared/kernel/money.ts';
import type { SaleTotal } from '../../shared/sales/sale-total.ts';
import { useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { BigMoney } from '../app/recording/BigMoney.tsx';
import { words } from './words.ts';

export type SaleSumProps = { readonly sum: SaleTotal; readonly currency: Currency };

export function SaleSum({ sum, currency }: SaleSumProps) {
  const say = useWords(words);
  const taxes: readonly (readonly [string, Money])[] = [
    [say.cgst, sum.cgst],
    [say.sgst, sum.sgst],
    [say.igst, sum.igst],
    [say.vat, sum.vat],
  ];
  const paid = taxes.filter(([, amount]) => amount !== 0);
  return (
    <dl className="card grid gap-1 p-4">
      {paid.length > 0 && <SumRow label={say.taxable} amount={sum.taxable} currency={currency} />}
      {paid.map(([label, amount]) => (
        <SumRow key={label} label={label} amount={amount} currency={currency} />
      ))}
      <div className="flex items-baseline justify-between gap-3">
        <dt className="text-title">{say.total}</dt>
        <dd aria-live="polite">
          <BigMoney amount={sum.total} currency={currency} isBesideWords />
        </dd>
      </div>
    </dl>
  );
}

type SumRowProps = { readonly label: string; readonly amount: Money; readonly currency: Currency };

function SumRow({ label, amount, currency }: SumRowProps) {
  return (
    <div className="flex justify-between gap-3 text-soft">
      <dt>{label}</dt>
      <dd>
        <MoneyText amount={amount} currency={currency} />
      </dd>
    </div>
  );
}

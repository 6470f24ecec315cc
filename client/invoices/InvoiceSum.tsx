// What an invoice by hand comes to: discounts, value before tax, taxes, rounding, total.
import { type Money, money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import type { Drafted } from './invoice-draft.ts';
import { words } from './words.ts';

type InvoiceSumProps = { readonly draft: Drafted; readonly business: Business };

export function InvoiceSum({ draft, business }: InvoiceSumProps) {
  const say = useWords(words);
  const { sum, discount, roundOff, total } = draft;
  const taxes = money(sum.total - sum.taxable);
  const rows: readonly (readonly [string, Money])[] = [
    [say.discounts, money(-discount)],
    [say.taxable, sum.taxable],
    [say.taxes, taxes],
    [say.roundOff, roundOff],
  ];
  return (
    <dl className="facts card">
      {rows
        .filter(([, amount]) => amount !== 0)
        .map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="tabular-nums">{formatMoney(amount, business.currency)}</dd>
          </div>
        ))}
      <div>
        <dt className="font-semibold">{say.total}</dt>
        <dd className="font-semibold tabular-nums">{formatMoney(total, business.currency)}</dd>
      </div>
    </dl>
  );
}

// What came together in a month: each product's quantity and what it makes by the days' prices.
import type { DeliveredLine } from '../../shared/deliveries/delivery-recorded.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { type Money, money } from '../../shared/kernel/money.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { totalSale } from '../../shared/sales/sale-total.ts';
import { formatMoney, formatQuantity } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import type { CustomerCard } from '../store/views.ts';
import { words } from './words.ts';

export function MonthSums({ card, month }: { readonly card: CustomerCard; readonly month: Day }) {
  const say = useWords(words);
  const sums = sumsOf(card, month);
  return (
    <section>
      <h2 className="section">{say.monthSum}</h2>
      {sums.length === 0 ? (
        <p className="text-soft">{say.noneInMonth}</p>
      ) : (
        <ul className="card rows">
          {sums.map(({ line, total }) => (
            <li key={`${line.productId} ${line.price}`} className="row">
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">{line.name}</span>
                <span className="block text-small text-soft tabular-nums">
                  {`${formatQuantity(line.quantity)} ${line.unit}`}
                </span>
              </span>
              <span className="money">{formatMoney(total, card.business.currency)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Sum = { readonly line: DeliveredLine; readonly total: Money };

function sumsOf({ deliveries, business }: CustomerCard, month: Day): readonly Sum[] {
  const sums = new Map<string, DeliveredLine>();
  for (const [day, { body }] of deliveries) {
    if (day.slice(0, 7) !== month.slice(0, 7)) continue;
    for (const line of body.lines) {
      const key = `${line.productId} ${line.price}`;
      const held = sums.get(key)?.quantity ?? 0;
      sums.set(key, { ...line, quantity: quantity(held + line.quantity) });
    }
  }
  return [...sums.values()].map((line) => ({ line, total: totalOf(line, business) }));
}

const totalOf = (line: DeliveredLine, business: Business) =>
  money(totalSale([line], 'within', business).total);

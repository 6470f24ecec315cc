// The price list: one row a product with its price and a stepper; a tap on the quantity opens the
// keypad for any amount. A long list can be searched.
import { useState } from 'react';
import type { Currency, Money } from '../../shared/kernel/money.ts';
import { amountFor, QUANTITY_SCALE, quantity } from '../../shared/kernel/quantity.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { Button } from '../app/Button.tsx';
import { QuantitySheet } from '../app/counting/QuantitySheet.tsx';
import { type Quantities, stepped, withQuantity } from '../app/counting/quantities.ts';
import { Stepper } from '../app/counting/Stepper.tsx';
import { Field } from '../app/Field.tsx';
import { formatMoney, formatQuantity } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import type { ShownFact } from '../store/views.ts';
import { lastQuantities, linesOf, type TotalledLine } from './sale-draft.ts';
import { words } from './words.ts';

const LONG_LIST = 12;

export type PriceListProps = {
  readonly products: readonly Product[];
  /** Of the customer, newest first: what they took last time. */
  readonly facts: readonly ShownFact[];
  readonly currency: Currency;
  readonly lines: readonly TotalledLine[];
  readonly quantities: Quantities;
  readonly onChange: (quantities: Quantities) => void;
};

export function PriceList(props: PriceListProps) {
  const { products, currency, lines, quantities, onChange } = props;
  const say = useWords(words);
  const [sought, setSought] = useState('');
  const [typing, setTyping] = useState<Product | null>(null);
  const shown = products.filter(({ name }) => name.toLowerCase().includes(sought.toLowerCase()));
  return (
    <>
      <AsLastTime {...props} />
      {products.length > LONG_LIST && (
        <Field label={say.filter} type="search" value={sought} onChange={setSought} />
      )}
      <ul className="card rows">
        {shown.map((product) => (
          <li key={product.id} className="flex items-center gap-2 py-1.5 pr-1.5 pl-4">
            <span className="min-w-0 flex-1">
              <span className="block font-bold">{product.name}</span>
              <span className="block text-small text-soft">
                {say.each(formatMoney(oneOf(product, currency), currency), product.unit)}
                <LineTotal product={product} lines={lines} currency={currency} />
              </span>
            </span>
            <Stepper
              product={product}
              amount={quantities.get(product.id) ?? quantity(0)}
              onStep={(direction) => onChange(stepped(quantities, product, direction))}
              onType={() => setTyping(product)}
            />
          </li>
        ))}
      </ul>
      {typing !== null && (
        <QuantitySheet
          product={typing}
          amount={quantities.get(typing.id) ?? quantity(0)}
          onChange={(amount) => onChange(withQuantity(quantities, typing.id, amount))}
          onClose={() => setTyping(null)}
        />
      )}
    </>
  );
}

/** The price of one unit as money; prices finer than the currency are rounded for show only. */
const oneOf = (product: Product, currency: Currency): Money =>
  amountFor(quantity(QUANTITY_SCALE), product.price, currency);

type LineTotalProps = Pick<PriceListProps, 'lines' | 'currency'> & { readonly product: Product };

function LineTotal({ product, lines, currency }: LineTotalProps) {
  const line = lines.find((one) => one.product.id === product.id);
  if (line === undefined) return null;
  return <strong className="money text-ink"> · {formatMoney(line.taxed.total, currency)}</strong>;
}

function AsLastTime({ products, facts, quantities, onChange }: PriceListProps) {
  const say = useWords(words);
  const last = lastQuantities(facts, products);
  if (last === null || linesOf(products, quantities).length > 0) return null;
  const what = linesOf(products, last)
    .map(
      ({ product, quantity: amount }) =>
        `${formatQuantity(amount)} ${product.unit} ${product.name}`,
    )
    .join(', ');
  return (
    <Button isWide onClick={() => onChange(last)}>
      {say.asLastTime(what)}
    </Button>
  );
}

// The price list to count from: one row a product with its price and a stepper; a tap on the
// quantity opens the keypad for any amount.
import { type ReactNode, useState } from 'react';
import type { Currency } from '../../../shared/kernel/money.ts';
import { amountFor, QUANTITY_SCALE, quantity } from '../../../shared/kernel/quantity.ts';
import type { Product } from '../../../shared/ledger/rows.ts';
import { formatMoney } from '../format.ts';
import { QuantitySheet } from './QuantitySheet.tsx';
import { type Quantities, stepped, withQuantity } from './quantities.ts';
import { Stepper } from './Stepper.tsx';

export type CountListProps = {
  readonly products: readonly Product[];
  readonly quantities: Quantities;
  readonly currency: Currency;
  /** Under a product's name; its price where nothing else is given. */
  readonly detailOf?: (product: Product) => ReactNode;
  readonly onChange: (quantities: Quantities) => void;
};

export function CountList(props: CountListProps) {
  const { products, quantities, currency, onChange } = props;
  const { detailOf = (product) => pricePerUnit(product, currency) } = props;
  const [typing, setTyping] = useState<Product | null>(null);
  return (
    <>
      <ul className="card rows">
        {products.map((product) => (
          <li key={product.id} className="flex items-center gap-2 py-1.5 pr-1.5 pl-4">
            <span className="min-w-0 flex-1">
              <span className="block font-bold">{product.name}</span>
              <span className="block text-small text-soft">{detailOf(product)}</span>
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

/** The price of one unit as shown; prices finer than the currency are rounded for show only. */
export const priceOfOne = (product: Product, currency: Currency): string =>
  formatMoney(amountFor(quantity(QUANTITY_SCALE), product.price, currency), currency);

const pricePerUnit = (product: Product, currency: Currency): string =>
  `${priceOfOne(product, currency)} / ${product.unit}`;

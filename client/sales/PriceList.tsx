// The price list of a sale: what was taken last time in one tap, and what each product comes to. A
// long list can be searched.
import { useState } from 'react';
import type { Currency } from '../../shared/kernel/money.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { Button } from '../app/Button.tsx';
import { CountList, priceOfOne } from '../app/counting/CountList.tsx';
import type { Quantities } from '../app/counting/quantities.ts';
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
  const shown = products.filter(({ name }) => name.toLowerCase().includes(sought.toLowerCase()));
  return (
    <>
      <AsLastTime {...props} />
      {products.length > LONG_LIST && (
        <Field label={say.filter} type="search" value={sought} onChange={setSought} />
      )}
      <CountList
        products={shown}
        quantities={quantities}
        currency={currency}
        detailOf={(product) => (
          <>
            {say.each(priceOfOne(product, currency), product.unit)}
            <LineTotal product={product} lines={lines} currency={currency} />
          </>
        )}
        onChange={onChange}
      />
    </>
  );
}

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

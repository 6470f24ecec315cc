// What each business sells and what it costs today; a touch opens a product with all its prices,
// at a desk beside the list.
import { useState } from 'react';
import type { ProductId } from '../../shared/kernel/ids.ts';
import { Button } from '../app/Button.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatDay } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Beside } from '../app/Pane.tsx';
import { Screen } from '../app/Screen.tsx';
import { useDesk } from '../app/use-desk.ts';
import {
  type KeptProduct,
  type KeptProducts,
  useKeptProducts,
} from '../store/use-kept-products.ts';
import { formatPrice } from './format-price.ts';
import { NewProductSheet } from './NewProductSheet.tsx';
import { ProductSheet } from './ProductSheet.tsx';
import { productWords } from './product-words.ts';

export function ProductsScreen() {
  const say = useWords(productWords);
  const kept = useKeptProducts();
  const [isAdding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<ProductId | null>(null);
  const selling = kept?.filter(({ products }) => products.length > 0) ?? [];
  const isDesk = useDesk();
  // At a desk one product is always open beside the list.
  const shownId = openId ?? (isDesk ? selling[0]?.products[0]?.product.id : undefined);
  const list = kept?.find(({ products }) => products.some(({ product }) => product.id === shownId));
  const open = list?.products.find(({ product }) => product.id === shownId);
  const detail = list && open && (
    <ProductSheet
      key={open.product.id}
      business={list.business}
      today={list.today}
      kept={open}
      isBeside={isDesk}
      onClose={() => setOpenId(null)}
    />
  );
  const lists = selling.map((one) => (
    <section key={one.business.id}>
      <h2 className="section">{one.business.name}</h2>
      <ul className="card rows">
        {one.products.map((product) => (
          <li key={product.product.id}>
            <ProductRow
              list={one}
              kept={product}
              isShown={isDesk && product.product.id === shownId}
              onOpen={() => setOpenId(product.product.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
  return (
    <Screen
      title={say.title}
      back="/office"
      isWide
      action={
        <Button tone="primary" icon="plus" isWide onClick={() => setAdding(true)}>
          {say.add}
        </Button>
      }
    >
      <p className="py-3 text-soft">{say.why}</p>
      {kept !== undefined && selling.length === 0 && (
        <EmptyState icon="sale" title={say.none}>
          {say.noneWhy}
        </EmptyState>
      )}
      {isDesk ? <Beside detail={detail}>{lists}</Beside> : lists}
      {isAdding && kept && <NewProductSheet lists={kept} onClose={() => setAdding(false)} />}
      {!isDesk && detail}
    </Screen>
  );
}

type ProductRowProps = {
  readonly list: KeptProducts;
  readonly kept: KeptProduct;
  /** Open beside the list. */
  readonly isShown: boolean;
  readonly onOpen: () => void;
};

function ProductRow({ list, kept, isShown, onOpen }: ProductRowProps) {
  const { business, today } = list;
  const say = useWords(productWords);
  const language = useLanguage();
  const { product, priceToday, dated } = kept;
  const next = dated.findLast(({ fromDay }) => fromDay > today);
  return (
    <button
      type="button"
      className="row"
      aria-current={isShown ? 'true' : undefined}
      onClick={onOpen}
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{product.name}</span>
        {next && (
          <span className="block text-small text-soft">
            {say.next(
              formatPrice(next.price, business.currency),
              formatDay(next.fromDay, language),
            )}
          </span>
        )}
      </span>
      <span className="money">
        {say.each(formatPrice(priceToday, business.currency), product.unit)}
      </span>
    </button>
  );
}

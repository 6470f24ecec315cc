// Sale: what a customer took, from the price list, on account or paid at once; then its receipt.
import type { CustomerId } from '../../shared/kernel/ids.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { useCustomerCard } from '../store/use-customer-card.ts';
import { useProducts } from '../store/use-products.ts';
import type { CustomerCard } from '../store/views.ts';
import { SaleForm } from './SaleForm.tsx';
import { SoldReceipt } from './SoldReceipt.tsx';
import { useSale } from './use-sale.ts';
import { words } from './words.ts';

export function SaleScreen({ customerId }: { readonly customerId: CustomerId }) {
  const say = useWords(words);
  const card = useCustomerCard(customerId);
  if (card) return <WithPriceList key={customerId} card={card} />;
  return (
    <Screen title={say.title} back={`/customers/${customerId}`}>
      {card === null ? (
        <EmptyState
          icon="person"
          title={say.unknownCustomer}
          action={<ButtonLink href="/today">{say.backToRound}</ButtonLink>}
        />
      ) : (
        <p className="py-12 text-center text-soft">{say.loading}</p>
      )}
    </Screen>
  );
}

function WithPriceList({ card }: { readonly card: CustomerCard }) {
  const say = useWords(words);
  const products = useProducts(card.business.id);
  if (products !== undefined && products.length > 0) {
    return <Selling card={card} products={products} />;
  }
  return (
    <Screen title={card.customer.name} subtitle={say.title} back={`/customers/${card.customer.id}`}>
      {products === undefined ? (
        <p className="py-12 text-center text-soft">{say.loading}</p>
      ) : (
        <EmptyState icon="sale" title={say.noProducts}>
          {say.noProductsWhy}
        </EmptyState>
      )}
    </Screen>
  );
}

type SellingProps = { readonly card: CustomerCard; readonly products: readonly Product[] };

function Selling({ card, products }: SellingProps) {
  const sale = useSale(card, products);
  return sale.sold === null ? (
    <SaleForm card={card} products={products} sale={sale} />
  ) : (
    <SoldReceipt card={card} sold={sale.sold} />
  );
}

// One day's delivery to one customer: what is usual stands there already, a tap changes it, a tap
// saves it; or a tap says why nothing was delivered.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { deliveryDay } from '../../shared/deliveries/delivered.ts';
import { noDeliverySchema } from '../../shared/deliveries/delivery-recorded.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { dayIn } from '../../shared/kernel/day.ts';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { CountList } from '../app/counting/CountList.tsx';
import type { Quantities } from '../app/counting/quantities.ts';
import { noDeliveryWords } from '../app/delivery-fact-words.ts';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatDay, formatQuantity } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { type Delivering, useDeliver } from '../app/recording/use-deliver.ts';
import { Screen } from '../app/Screen.tsx';
import { useStore } from '../store/session.ts';
import { useCustomerCard } from '../store/use-customer-card.ts';
import { useProducts } from '../store/use-products.ts';
import type { CustomerCard } from '../store/views.ts';
import { words } from './words.ts';

export type DeliverScreenProps = {
  readonly customerId: CustomerId;
  /** Left out: today. */
  readonly day?: Day;
};

export function DeliverScreen({ customerId, day }: DeliverScreenProps) {
  const say = useWords(words);
  const card = useCustomerCard(customerId);
  if (card) return <OfCustomer card={card} day={day ?? null} />;
  return (
    <Screen title={say.title} back={card === null ? '/today' : `/customers/${customerId}`}>
      {card === null && <EmptyState icon="person" title={say.unknown} />}
    </Screen>
  );
}

function OfCustomer({ card, day }: { readonly card: CustomerCard; readonly day: Day | null }) {
  const say = useWords(words);
  const { world } = useStore();
  const products = useProducts(card.business.id);
  const today = dayIn(card.business.zone, world.now());
  if (products === undefined || products.length === 0) {
    return (
      <Screen title={card.customer.name} back={`/customers/${card.customer.id}`}>
        {products && <EmptyState icon="sale" title={say.noProducts} />}
      </Screen>
    );
  }
  const onDay = day !== null && day <= today ? day : today;
  return <DeliverForm card={card} products={products} onDay={onDay} isToday={onDay === today} />;
}

type DeliverFormProps = {
  readonly card: CustomerCard;
  readonly products: readonly Product[];
  readonly onDay: Day;
  readonly isToday: boolean;
};

function DeliverForm({ card, products, onDay, isToday }: DeliverFormProps) {
  const say = useWords(words);
  const reasons = useWords(noDeliveryWords);
  const language = useLanguage();
  const { customer, business } = card;
  const { quantities, setQuantities, isBusy, failure, save } = useDraft(card, products, onDay);
  const what = products
    .filter(({ id }) => (quantities.get(id) ?? 0) > 0)
    .map(({ id, unit, name }) => `${formatQuantity(quantities.get(id) ?? 0)} ${unit} ${name}`)
    .join(', ');
  return (
    <Screen
      title={customer.name}
      subtitle={`${say.whatWas} · ${isToday ? say.today : formatDay(onDay, language)}`}
      back={`/customers/${customer.id}${isToday ? '' : '/deliveries'}`}
      action={
        <div className="grid gap-2">
          <NotSaved failure={failure} />
          <Button
            tone="primary"
            isWide
            isBusy={isBusy}
            isDisabled={what === ''}
            onClick={() => void save({})}
          >
            {what === '' ? say.nothingYet : say.saveWhat(what)}
          </Button>
        </div>
      }
    >
      <div className="grid grid-cols-1 gap-5 pt-4">
        <CountList
          products={products}
          quantities={quantities}
          currency={business.currency}
          onChange={setQuantities}
        />
        <section className="grid gap-2">
          <h2 className="label">{say.nothingWhy}</h2>
          <div className="card rows">
            {noDeliverySchema.options.map((reason) => (
              <button
                key={reason}
                type="button"
                className="row min-h-12"
                disabled={isBusy}
                onClick={() => void save({ skipped: reason })}
              >
                <span className="row-mark">
                  <Icon name="skip" size={18} />
                </span>
                <span className="flex-1 font-semibold">{reasons[reason]}</span>
              </button>
            ))}
          </div>
        </section>
      </div>
    </Screen>
  );
}

/** What is being counted, first as it stands or as it is due, and its one save. */
function useDraft(card: CustomerCard, products: readonly Product[], onDay: Day) {
  const say = useWords(words);
  const [, go] = useLocation();
  const { customer, business } = card;
  const { isBusy, failure, deliver } = useDeliver(products);
  const { due, delivery } = deliveryDay(
    onDay,
    card.subscriptions,
    card.deliveries.get(onDay) ?? null,
  );
  const [changed, setQuantities] = useState<Quantities | null>(null);
  const stood = delivery?.body.lines ?? due;
  const quantities: Quantities =
    changed ??
    new Map(stood.flatMap(({ productId, quantity }) => (productId ? [[productId, quantity]] : [])));
  const save = async ({ skipped }: Pick<Delivering, 'skipped'>) => {
    const counted = [...quantities].map(([productId, quantity]) => ({ productId, quantity }));
    const of = { customerId: customer.id, businessId: business.id, roundId: customer.roundId };
    const one = { ...of, onDay, due, counted, ...(skipped && { skipped }) };
    if ((await deliver([one])) === null) return;
    announce(`${say.saved} · ${customer.name}`);
    window.history.length > 1 ? window.history.back() : go(`/customers/${customer.id}`);
  };
  return { quantities, setQuantities, isBusy, failure, save };
}

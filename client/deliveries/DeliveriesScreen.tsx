// A customer's deliveries: the month day by day, what came together, what is taken daily, and
// pauses. Every day up to today can be opened and put right.
import { useState } from 'react';
import { type Day, dayIn, day as dayOf } from '../../shared/kernel/day.ts';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { useStore } from '../store/session.ts';
import { useCustomerCard } from '../store/use-customer-card.ts';
import { useProducts } from '../store/use-products.ts';
import type { CustomerCard } from '../store/views.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { MonthSums } from './MonthSums.tsx';
import { Pausing } from './Pausing.tsx';
import { SubscriptionList } from './SubscriptionList.tsx';
import { words } from './words.ts';

export function DeliveriesScreen({ customerId }: { readonly customerId: CustomerId }) {
  const say = useWords(words);
  const card = useCustomerCard(customerId);
  const { world } = useStore();
  return (
    <Screen
      title={say.title}
      subtitle={card?.customer.name}
      back={card === null ? '/today' : `/customers/${customerId}`}
    >
      {card === null && <EmptyState icon="person" title={say.unknown} />}
      {card && <Deliveries card={card} today={dayIn(card.business.zone, world.now())} />}
    </Screen>
  );
}

type DeliveriesProps = { readonly card: CustomerCard; readonly today: Day };

function Deliveries({ card, today }: DeliveriesProps) {
  const say = useWords(words);
  const products = useProducts(card.business.id);
  const [month, setMonth] = useState(() => dayOf(`${today.slice(0, 7)}-01`));
  if (products === undefined) return null;
  if (products.length === 0) return <EmptyState icon="sale" title={say.noProducts} />;
  return (
    <>
      <MonthGrid card={card} today={today} month={month} onMonth={setMonth} />
      <MonthSums card={card} month={month} />
      <SubscriptionList card={card} products={products} today={today} />
      <Pausing card={card} today={today} />
    </>
  );
}

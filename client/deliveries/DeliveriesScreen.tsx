// A customer's deliveries: the month day by day, what came together, what is taken daily, and
// pauses. Every day up to today can be opened and put right.
import { useState } from 'react';
import { isPausedOn } from '../../shared/deliveries/due-on.ts';
import { type Day, dayIn, day as dayOf } from '../../shared/kernel/day.ts';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Screen } from '../app/Screen.tsx';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import { useCustomerCard } from '../store/use-customer-card.ts';
import { useProducts } from '../store/use-products.ts';
import type { CustomerCard } from '../store/views.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { MonthSums } from './MonthSums.tsx';
import { PauseSheet } from './PauseSheet.tsx';
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
      <Pausing card={card} today={today} products={products} />
    </>
  );
}

function Pausing({ card, today }: DeliveriesProps & { readonly products: readonly Product[] }) {
  const say = useWords(words);
  const [isPausing, setPausing] = useState(false);
  const { isBusy, failure, save } = useSaving();
  if (card.subscriptions.length === 0) return null;
  const resume = async () => {
    const customerId = card.customer.id;
    const fact = await save({
      ...{ type: 'subscription.resumed', businessId: card.business.id, id: newFactId() },
      body: () => ({ customerId, fromDay: today }),
    });
    if (fact !== null) announce(say.saved);
  };
  return (
    <div className="grid gap-3 pt-4">
      <NotSaved failure={failure} />
      {isPausedOn(card.subscriptions, today) && (
        <Notice
          tone="warn"
          action={
            <Button isBusy={isBusy} onClick={() => void resume()}>
              {say.resume}
            </Button>
          }
        >
          {say.paused}
        </Notice>
      )}
      <Button icon="skip" isWide onClick={() => setPausing(true)}>
        {say.pause}
      </Button>
      {isPausing && <PauseSheet card={card} today={today} onClose={() => setPausing(false)} />}
    </div>
  );
}

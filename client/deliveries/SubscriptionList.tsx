// What a customer takes daily, product by product, each opened for a change from a day on.
import { useState } from 'react';
import { inForceOn, type SubscriptionSet } from '../../shared/deliveries/due-on.ts';
import { EVERY_DAY } from '../../shared/deliveries/weekdays.ts';
import type { Day } from '../../shared/kernel/day.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { Button } from '../app/Button.tsx';
import { formatDay, formatQuantity } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import type { CustomerCard } from '../store/views.ts';
import { formatWeekday } from './month.ts';
import { SubscriptionSheet } from './SubscriptionSheet.tsx';
import { words } from './words.ts';

export type SubscriptionListProps = {
  readonly card: CustomerCard;
  readonly products: readonly Product[];
  readonly today: Day;
};

export function SubscriptionList({ card, products, today }: SubscriptionListProps) {
  const say = useWords(words);
  const [open, setOpen] = useState<SubscriptionSet | 'new' | null>(null);
  const told = standing(card, today);
  return (
    <section>
      <h2 className="section">{say.daily}</h2>
      {told.length === 0 ? (
        <p className="text-soft">{say.noSubscription}</p>
      ) : (
        <ul className="card rows">
          {told.map((set) => (
            <li key={set.id}>
              <SubscriptionLine set={set} products={products} onOpen={() => setOpen(set)} />
            </li>
          ))}
        </ul>
      )}
      <div className="pt-3">
        <Button icon="plus" isWide onClick={() => setOpen('new')}>
          {say.add}
        </Button>
      </div>
      {open !== null && (
        <SubscriptionSheet
          card={card}
          products={products}
          today={today}
          held={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

/** In force today, and what was set for a day to come. */
function standing({ subscriptions }: CustomerCard, today: Day): readonly SubscriptionSet[] {
  const now = inForceOn(subscriptions, today);
  const coming = subscriptions.filter((one) => one.type === 'subscription.set');
  return [...now, ...coming.filter(({ body }) => body.fromDay > today)];
}

type SubscriptionLineProps = {
  readonly set: SubscriptionSet;
  readonly products: readonly Product[];
  readonly onOpen: () => void;
};

function SubscriptionLine({ set, products, onOpen }: SubscriptionLineProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { productId, quantity, weekdays, fromDay } = set.body;
  const product = products.find(({ id }) => id === productId);
  const perDay = say.perDay(`${formatQuantity(quantity)} ${product?.unit ?? ''}`);
  const days =
    weekdays === EVERY_DAY
      ? say.everyDay
      : [...Array(7).keys()]
          .filter((place) => ((weekdays >> place) & 1) === 1)
          .map((place) => formatWeekday(place, language, 'short'))
          .join(', ');
  return (
    <button type="button" className="row w-full text-left" onClick={onOpen}>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{product?.name ?? '…'}</span>
        <span className="block text-small text-soft">
          {[perDay, days, say.since(formatDay(fromDay, language))].join(' · ')}
        </span>
      </span>
      <Icon name="next" size={18} />
    </button>
  );
}

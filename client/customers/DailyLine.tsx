// What a customer takes daily and what became of it today: delivered in one tap, anything else on
// the screens of deliveries.
import { Link } from 'wouter';
import { deliveryDay } from '../../shared/deliveries/delivered.ts';
import { inForceOn } from '../../shared/deliveries/due-on.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { deliverWords, dueInWords, linesInWords } from '../app/recording/deliver-words.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useDeliver } from '../app/recording/use-deliver.ts';
import { useProducts } from '../store/use-products.ts';
import type { CustomerCard } from '../store/views.ts';
import { dailyWords } from './daily-words.ts';

export type DailyLineProps = { readonly card: CustomerCard; readonly today: Day };

export function DailyLine({ card, today }: DailyLineProps) {
  const say = useWords(dailyWords);
  const products = useProducts(card.business.id) ?? [];
  const { customer, subscriptions } = card;
  const here = `/customers/${customer.id}/deliveries`;
  const shown = deliveryDay(today, subscriptions, card.deliveries.get(today) ?? null);
  const usual = dueInWords(
    inForceOn(subscriptions, today).map(({ body }) => ({ ...body, supply: 'within' })),
    products,
  );
  if (products.length === 0) return null;
  return (
    <section className="card mt-4">
      <Link href={here} className="row">
        <span className="row-mark">
          <Icon name="today" size={20} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{say.daily}</span>
          <span className="block text-small text-soft">{usual === '' ? say.none : usual}</span>
          <TodayWords day={shown} products={products} />
        </span>
        <Icon name="next" size={18} />
      </Link>
      {shown.state === 'open' && <DeliverNow card={card} shown={shown} products={products} />}
    </section>
  );
}

type Shown = ReturnType<typeof deliveryDay>;
type Products = NonNullable<ReturnType<typeof useProducts>>;

function TodayWords({ day }: { readonly day: Shown; readonly products: Products }) {
  const say = useWords(dailyWords);
  const { state, delivery } = day;
  if (state === 'free' || state === 'open' || delivery === null) return null;
  return (
    <span className={`tag ${state === 'skipped' ? 'tag-warn' : 'tag-good'}`}>
      <Icon name={state === 'skipped' ? 'skip' : 'check'} size={14} />
      {state === 'skipped' ? say.nothingToday : say.today(linesInWords(delivery.body.lines))}
    </span>
  );
}

type DeliverNowProps = {
  readonly card: CustomerCard;
  readonly shown: Shown;
  readonly products: Products;
};

function DeliverNow({ card, shown, products }: DeliverNowProps) {
  const say = useWords(deliverWords);
  const { customer, business } = card;
  const { isBusy, failure, deliver } = useDeliver(products);
  const { due, day: onDay } = shown;
  const save = async () => {
    const of = { customerId: customer.id, businessId: business.id, roundId: customer.roundId };
    if ((await deliver([{ ...of, onDay, due }])) !== null) announce(say.saved);
  };
  return (
    <div className="grid gap-2 px-4 pb-4">
      <NotSaved failure={failure} />
      <Button isWide icon="check" isBusy={isBusy} onClick={() => void save()}>
        {`${say.deliver} ${dueInWords(due, products)}`}
      </Button>
    </div>
  );
}

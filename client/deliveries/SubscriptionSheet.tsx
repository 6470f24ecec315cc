// What is taken of one product: how much, on which days of the week, from which day. What was taken
// before that day stays as it was.
import { useState } from 'react';
import type { SubscriptionSet } from '../../shared/deliveries/due-on.ts';
import { EVERY_DAY, type Weekdays, weekdays } from '../../shared/deliveries/weekdays.ts';
import { type Day, daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import { type Quantity, quantity } from '../../shared/kernel/quantity.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import type { Supply } from '../../shared/ledger/tax.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { CountList } from '../app/counting/CountList.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Select } from '../app/Select.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { newFactId } from '../store/record.ts';
import type { CustomerCard } from '../store/views.ts';
import { WeekdayToggles } from './WeekdayToggles.tsx';
import { words } from './words.ts';

export type SubscriptionSheetProps = {
  readonly card: CustomerCard;
  readonly products: readonly Product[];
  readonly today: Day;
  /** What stands; null for a product that is added. */
  readonly held: SubscriptionSet | null;
  readonly onClose: () => void;
};

type Form = {
  readonly product: Product;
  readonly amount: Quantity;
  readonly on: number;
  readonly from: string;
  readonly supply: Supply;
};

export function SubscriptionSheet(props: SubscriptionSheetProps) {
  const { card, products, held, onClose } = props;
  const say = useWords(words);
  const { form, change, isReady, isBusy, failure, save } = useSubscription(props);
  return (
    <Sheet title={held === null ? say.add : form.product.name} onClose={onClose}>
      <NotSaved failure={failure} />
      {held === null && (
        <Select
          label={say.product}
          value={form.product.id}
          options={products.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => change({ product: products.find((one) => one.id === id) })}
        />
      )}
      <h3 className="label -mb-2">{say.eachDay}</h3>
      <CountList
        products={[form.product]}
        quantities={new Map([[form.product.id, form.amount]])}
        currency={card.business.currency}
        onChange={(counted) => change({ amount: counted.get(form.product.id) })}
      />
      <WeekdayToggles value={form.on} onChange={(on) => change({ on })} />
      <Field
        label={say.fromDay}
        type="date"
        value={form.from}
        onChange={(from) => change({ from })}
      />
      {card.business.taxScheme === 'gst' && (
        <Chips
          legend={say.supply}
          isLegendShown
          options={[
            { value: 'within', label: say.withinState },
            { value: 'between', label: say.otherState },
          ]}
          value={form.supply}
          onChange={(supply) => change({ supply })}
        />
      )}
      <Button
        tone="primary"
        isWide
        isBusy={isBusy}
        isDisabled={!isReady || form.amount === 0}
        onClick={() => void save(form.amount)}
      >
        {say.save}
      </Button>
      {held !== null && (
        <Button tone="danger" isWide isDisabled={!isReady} onClick={() => void save(quantity(0))}>
          {say.end}
        </Button>
      )}
    </Sheet>
  );
}

/** The form and its one save. */
function useSubscription({ card, products, today, held, onClose }: SubscriptionSheetProps) {
  const say = useWords(words);
  const { isBusy, failure, save: record } = useSaving();
  const [id] = useState(newFactId);
  const [form, setForm] = useState<Form | null>(null);
  const shown = form ?? startOf(products, today, held);
  const fromDay = decode(daySchema, shown.from);
  const isReady = fromDay.ok && shown.on > 0;
  const change = (fields: { readonly [Key in keyof Form]?: Form[Key] | undefined }) =>
    setForm(withFields(shown, fields));
  const save = async (amount: Quantity) => {
    if (!fromDay.ok || shown.on === 0) return;
    const { product, on, supply } = shown;
    const told = { productId: product.id, quantity: amount, fromDay: fromDay.value };
    const fact = await record({
      ...{ type: 'subscription.set', businessId: card.business.id, id },
      body: () => ({
        ...{ customerId: card.customer.id, ...told, weekdays: weekdays(on) },
        ...(supply === 'between' && { supply }),
      }),
    });
    if (fact === null) return;
    announce(say.saved);
    onClose();
  };
  return { form: shown, change, isReady, isBusy, failure, save };
}

function withFields(
  form: Form,
  fields: { readonly [Key in keyof Form]?: Form[Key] | undefined },
): Form {
  const { product, amount, on, from, supply } = fields;
  return {
    product: product ?? form.product,
    amount: amount ?? form.amount,
    on: on ?? form.on,
    from: from ?? form.from,
    supply: supply ?? form.supply,
  };
}

function startOf(products: readonly Product[], today: Day, held: SubscriptionSet | null): Form {
  const [first] = products;
  const product = products.find(({ id }) => id === held?.body.productId) ?? first;
  if (product === undefined) throw new Error('a subscription is of a price list');
  const on: Weekdays = held?.body.weekdays ?? EVERY_DAY;
  const amount = held?.body.quantity ?? quantity(1_000);
  return { product, amount, on, from: today, supply: held?.body.supply ?? 'within' };
}

// One product: every price with the day from which it holds, a new one, and its other fields.
import { useState } from 'react';
import { type Day, daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Product } from '../../shared/ledger/rows.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { formatDay } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Pane } from '../app/Pane.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { priceFromTyped, rateFromTyped, typedFromRate } from '../app/typed-price.ts';
import { newFactId } from '../store/record.ts';
import type { KeptProduct } from '../store/use-kept-products.ts';
import { formatPrice } from './format-price.ts';
import { ProductFields, type ProductForm } from './ProductFields.tsx';
import { productWords } from './product-words.ts';

export type ProductSheetProps = {
  readonly business: Business;
  readonly today: Day;
  readonly kept: KeptProduct;
  readonly onClose: () => void;
};

type FramedProps = ProductSheetProps & {
  /** At a desk: beside the list of products. */
  readonly isBeside: boolean;
};

export function ProductSheet({ isBeside, ...props }: FramedProps) {
  return (
    <Pane isBeside={isBeside} title={props.kept.product.name} onClose={props.onClose}>
      <Prices {...props} />
      <NewPrice {...props} />
      <OtherFields {...props} />
    </Pane>
  );
}

function Prices({ business, kept: { product, dated } }: ProductSheetProps) {
  const say = useWords(productWords);
  const language = useLanguage();
  return (
    <dl className="card facts" aria-label={say.prices}>
      {dated.map(({ fromDay, price }) => (
        <div key={fromDay}>
          <dt>{say.since(formatDay(fromDay, language))}</dt>
          <dd className="money">{formatPrice(price, business.currency)}</dd>
        </div>
      ))}
      {(product.price > 0 || dated.length === 0) && (
        <div>
          <dt>{say.atFirst}</dt>
          <dd className="money">{formatPrice(product.price, business.currency)}</dd>
        </div>
      )}
    </dl>
  );
}

function NewPrice({ business, today, kept: { product }, onClose }: ProductSheetProps) {
  const say = useWords(productWords);
  const [id, setId] = useState(newFactId);
  const [typed, setTyped] = useState('');
  const [fromDay, setFromDay] = useState<string>(today);
  const saving = useSaving();
  const price = priceFromTyped(typed);
  const from = decode(daySchema, fromDay);
  const save = async () => {
    if (price === null || !from.ok) return;
    const body = () => ({ productId: product.id, fromDay: from.value, price });
    const draft = { type: 'price.set', businessId: business.id, id, body } as const;
    if ((await saving.save(draft)) === null) return;
    // At a desk the product stays open: what is set next is another fact.
    setId(newFactId());
    setTyped((now) => (now === typed ? '' : now));
    setFromDay(today);
    announce(say.saved);
    onClose();
  };
  return (
    <>
      <NotSaved failure={saving.failure} />
      <Field
        label={say.newPrice}
        hint={say.badPrice}
        inputMode="decimal"
        value={typed}
        onChange={setTyped}
      />
      <Field
        label={say.fromDay}
        hint={say.priceWhy}
        type="date"
        value={fromDay}
        onChange={setFromDay}
      />
      <Button
        tone="primary"
        isWide
        isBusy={saving.isBusy}
        isDisabled={price === null || !from.ok}
        onClick={() => void save()}
      >
        {say.publish}
      </Button>
    </>
  );
}

/** The fact of this form, and what it saved; null while it has saved nothing. */
type Saved = { readonly id: FactId; readonly form: ProductForm | null };

function OtherFields({ business, kept: { product }, onClose }: ProductSheetProps) {
  const say = useWords(productWords);
  const [fact, setFact] = useState<Saved>(() => ({ id: newFactId(), form: null }));
  const [form, setForm] = useState(() => formOf(product));
  const saving = useSaving();
  const change = changeOf(product, form);
  const save = async () => {
    if (change === null) return;
    // At a desk the product stays open: what is typed after a save is another fact.
    const { id } = fact.form === null || fact.form === form ? fact : { id: newFactId() };
    setFact({ id, form: null });
    const body = () => ({ productId: product.id, change });
    const draft = { type: 'product.set', businessId: business.id, id, body } as const;
    if ((await saving.save(draft)) === null) return;
    setFact({ id, form });
    announce(say.saved);
    onClose();
  };
  return (
    <>
      <NotSaved failure={saving.failure} />
      <ProductFields form={form} onChange={setForm} />
      <Button
        isWide
        isBusy={saving.isBusy}
        isDisabled={change === null}
        onClick={() => void save()}
      >
        {say.save}
      </Button>
    </>
  );
}

const formOf = ({ name, unit, taxRate, isTaxIncluded, hsn }: Product): ProductForm => ({
  ...{ name, unit, isTaxIncluded, hsn },
  tax: typedFromRate(taxRate),
});

/** The fields that differ; null where none does, or one can't be. */
function changeOf(product: Product, form: ProductForm) {
  const taxRate = rateFromTyped(form.tax);
  const [name, unit, hsn] = [form.name.trim(), form.unit.trim(), form.hsn.trim()];
  if (taxRate === null || name === '' || unit === '') return null;
  const { isTaxIncluded } = form;
  const wanted = { name, unit, hsn, taxRate, isTaxIncluded };
  const held = product;
  const change = {
    ...(name === held.name ? {} : { name: wanted.name }),
    ...(unit === held.unit ? {} : { unit: wanted.unit }),
    ...(hsn === held.hsn ? {} : { hsn: wanted.hsn }),
    ...(taxRate === held.taxRate ? {} : { taxRate: wanted.taxRate }),
    ...(isTaxIncluded === held.isTaxIncluded ? {} : { isTaxIncluded: wanted.isTaxIncluded }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

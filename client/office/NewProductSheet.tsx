// A new product with its first price, which holds from today on.
import { useState } from 'react';
import { productIdSchema } from '../../shared/kernel/ids.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSavingAll } from '../app/recording/use-saving-all.ts';
import { Select } from '../app/Select.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { priceFromTyped, rateFromTyped } from '../app/typed-price.ts';
import { newFactId } from '../store/record.ts';
import type { KeptProducts } from '../store/use-kept-products.ts';
import type { Draft } from '../store/views.ts';
import { ProductFields, type ProductForm } from './ProductFields.tsx';
import { productWords } from './product-words.ts';

type NewProductProps = { readonly lists: readonly KeptProducts[]; readonly onClose: () => void };

const EMPTY: ProductForm = { name: '', unit: '', tax: '0', isTaxIncluded: false, hsn: '' };

export function NewProductSheet({ lists, onClose }: NewProductProps) {
  const say = useWords(productWords);
  const [ids] = useState(() => ({
    product: productIdSchema.parse(newFactId()),
    set: newFactId(),
    price: newFactId(),
  }));
  const [businessId, setBusinessId] = useState<string>(lists[0]?.business.id ?? '');
  const [form, setForm] = useState(EMPTY);
  const [typed, setTyped] = useState('');
  const saving = useSavingAll();
  const list = lists.find(({ business }) => business.id === businessId);
  const price = priceFromTyped(typed);
  const taxRate = rateFromTyped(form.tax);
  const isWhole = form.name.trim() !== '' && form.unit.trim() !== '';
  const save = async () => {
    if (list === undefined || price === null || taxRate === null) return;
    const { product: productId } = ids;
    const { business, today, products } = list;
    const change = {
      name: form.name.trim(),
      unit: form.unit.trim(),
      taxRate,
      isTaxIncluded: form.isTaxIncluded,
      hsn: form.hsn.trim(),
      listOrder: products.length + 1,
    };
    const made: Draft<'product.set'> = {
      type: 'product.set',
      businessId: business.id,
      id: ids.set,
      body: () => ({ productId, change }),
    };
    const priced: Draft<'price.set'> = {
      type: 'price.set',
      businessId: business.id,
      id: ids.price,
      body: () => ({ productId, fromDay: today, price }),
    };
    if (!(await saving.saveAll([made, priced]))) return;
    announce(say.saved);
    onClose();
  };
  return (
    <Sheet title={say.add} onClose={onClose}>
      <NotSaved failure={saving.failure} />
      {lists.length > 1 && (
        <Select
          label={say.business}
          value={businessId}
          options={lists.map(({ business: { id, name } }) => ({ value: `${id}`, label: name }))}
          onChange={setBusinessId}
        />
      )}
      <ProductFields form={form} onChange={setForm} />
      <Field
        label={say.newPrice}
        hint={say.badPrice}
        inputMode="decimal"
        value={typed}
        onChange={setTyped}
        isRequired
      />
      <Button
        tone="primary"
        isWide
        isBusy={saving.isBusy}
        isDisabled={!isWhole || price === null || taxRate === null}
        onClick={() => void save()}
      >
        {say.save}
      </Button>
    </Sheet>
  );
}

// The fields of a product but for its price.
import { Chips } from '../app/Chips.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { productWords } from './product-words.ts';

export type ProductForm = {
  readonly name: string;
  readonly unit: string;
  /** Percent, as typed. */
  readonly tax: string;
  readonly isTaxIncluded: boolean;
  readonly hsn: string;
};

type ProductFieldsProps = {
  readonly form: ProductForm;
  readonly onChange: (form: ProductForm) => void;
};

export function ProductFields({ form, onChange }: ProductFieldsProps) {
  const say = useWords(productWords);
  const set = (change: Partial<ProductForm>) => onChange({ ...form, ...change });
  return (
    <>
      <Field
        label={say.name}
        value={form.name}
        onChange={(name) => set({ name })}
        maxLength={80}
        isRequired
      />
      <Field
        label={say.unit}
        hint={say.unitHint}
        value={form.unit}
        onChange={(unit) => set({ unit })}
        maxLength={20}
        isRequired
      />
      <Field
        label={say.tax}
        hint={say.taxHint}
        inputMode="decimal"
        value={form.tax}
        onChange={(tax) => set({ tax })}
      />
      <Chips
        legend={say.tax}
        options={[
          { value: 'on_top', label: say.isOnTop },
          { value: 'included', label: say.isIncluded },
        ]}
        value={form.isTaxIncluded ? 'included' : 'on_top'}
        onChange={(how) => set({ isTaxIncluded: how === 'included' })}
      />
      <Field
        label={say.hsn}
        value={form.hsn}
        onChange={(hsn) => set({ hsn })}
        inputMode="numeric"
        maxLength={12}
      />
    </>
  );
}

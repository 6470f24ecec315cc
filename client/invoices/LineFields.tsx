// One line of an invoice by hand: what, how much, at which price and tax, and what is off it.
import { Chips } from '../app/Chips.tsx';
import { Field } from '../app/Field.tsx';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import type { WrongField } from './invoice-draft.ts';
import { MOST_CHARACTERS, type TypedLine } from './invoice-form.ts';
import { words } from './words.ts';

export type LineFieldsProps = {
  readonly line: TypedLine;
  readonly wrong: readonly WrongField[];
  readonly onChange: (line: TypedLine) => void;
  readonly onRemove: () => void;
};

export function LineFields({ line, wrong, onChange, onRemove }: LineFieldsProps) {
  const say = useWords(words);
  const set = (fields: Partial<TypedLine>) => onChange({ ...line, ...fields });
  const errorOf = (field: WrongField) => (wrong.includes(field) ? say.wrong[field] : null);
  const title = line.name === '' ? say.other : line.name;
  return (
    <li className="card grid grid-cols-1 gap-3 p-4">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]">{title}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={say.remove(title)}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </div>
      {line.productId === null && (
        <Field
          label={say.name}
          value={line.name}
          onChange={(name) => set({ name })}
          error={errorOf('name')}
          maxLength={MOST_CHARACTERS}
        />
      )}
      {line.kind === 'adjustment' && (
        <Chips
          legend={say.direction}
          options={[
            { value: 'off', label: say.takesOff },
            { value: 'on', label: say.adds },
          ]}
          value={line.isTakenOff ? 'off' : 'on'}
          onChange={(way) => set({ isTakenOff: way === 'off' })}
        />
      )}
      <div className="grid grid-cols-2 gap-3">
        <Field
          label={line.unit === '' ? say.quantity : `${say.quantity} (${line.unit})`}
          value={line.quantity}
          onChange={(quantity) => set({ quantity })}
          inputMode="decimal"
          error={errorOf('quantity')}
          maxLength={MOST_CHARACTERS}
        />
        <Field
          label={say.price}
          value={line.price}
          onChange={(price) => set({ price })}
          inputMode="decimal"
          error={errorOf('price')}
          maxLength={MOST_CHARACTERS}
        />
        <Field
          label={say.tax}
          value={line.tax}
          onChange={(tax) => set({ tax })}
          inputMode="decimal"
          error={errorOf('tax')}
          maxLength={MOST_CHARACTERS}
        />
        <Field
          label={say.discount}
          value={line.discount}
          onChange={(discount) => set({ discount })}
          inputMode="decimal"
          error={errorOf('discount')}
          maxLength={MOST_CHARACTERS}
        />
      </div>
      <Chips
        legend={say.tax}
        options={[
          { value: 'top', label: say.onTop },
          { value: 'in', label: say.included },
        ]}
        value={line.isTaxIncluded ? 'in' : 'top'}
        onChange={(how) => set({ isTaxIncluded: how === 'in' })}
      />
    </li>
  );
}

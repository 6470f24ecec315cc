// Adds a line to an invoice by hand: a product of the price list, something else, an adjustment.
import type { Business } from '../../shared/ledger/business.ts';
import { Button } from '../app/Button.tsx';
import { useWords } from '../app/language.ts';
import { Select } from '../app/Select.tsx';
import { useProducts } from '../store/use-products.ts';
import { freeLine, lineOfProduct, MOST_LINES, type TypedLine } from './invoice-form.ts';
import { words } from './words.ts';

type AddLineProps = {
  readonly business: Business;
  readonly lines: readonly TypedLine[];
  readonly onAdd: (line: TypedLine) => void;
};

export function AddLine({ business, lines, onAdd }: AddLineProps) {
  const say = useWords(words);
  const products = useProducts(business.id) ?? [];
  const key = lines.reduce((most, line) => Math.max(most, line.key), 0) + 1;
  if (lines.length >= MOST_LINES) return <p className="text-soft">{say.full(MOST_LINES)}</p>;
  return (
    <div className="grid grid-cols-1 gap-3">
      {products.length > 0 && (
        <Select
          label={say.product}
          value=""
          options={[
            { value: '', label: say.choose },
            ...products.map(({ id, name }) => ({ value: `${id}`, label: name })),
          ]}
          onChange={(chosen) => {
            const product = products.find(({ id }) => id === chosen);
            if (product !== undefined) onAdd(lineOfProduct(key, product));
          }}
        />
      )}
      <div className="flex flex-wrap gap-2 [&>*]:flex-1">
        <Button icon="plus" onClick={() => onAdd(freeLine(key, 'manual_sale'))}>
          {say.other}
        </Button>
        <Button icon="plus" onClick={() => onAdd(freeLine(key, 'adjustment'))}>
          {say.adjustment}
        </Button>
      </div>
    </div>
  );
}

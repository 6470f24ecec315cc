// − quantity +: three targets of 48 px; the quantity itself opens the keypad.
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Product } from '../../../shared/ledger/rows.ts';
import { formatQuantity } from '../format.ts';
import { Icon } from '../Icon.tsx';
import { useWords } from '../language.ts';
import { words } from './words.ts';

export type StepperProps = {
  readonly product: Product;
  readonly amount: Quantity;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onType: () => void;
};

export function Stepper({ product, amount, onStep, onType }: StepperProps) {
  const say = useWords(words);
  const shown = formatQuantity(amount);
  const shade = amount === 0 ? 'text-soft' : '';
  return (
    <span className="flex shrink-0 items-center rounded-full bg-sunk">
      <button
        type="button"
        className="icon-button disabled:text-edge"
        aria-label={say.less(product.name)}
        disabled={amount === 0}
        onClick={() => onStep(-1)}
      >
        <span aria-hidden="true" className="h-0.5 w-4 rounded bg-current" />
      </button>
      <button
        type="button"
        className={`money min-h-12 min-w-10 text-center text-bar ${shade}`}
        aria-label={say.quantityOf(product.name, shown)}
        onClick={onType}
      >
        {shown}
      </button>
      <button
        type="button"
        className="icon-button text-accent"
        aria-label={say.more(product.name)}
        onClick={() => onStep(1)}
      >
        <Icon name="plus" />
      </button>
    </span>
  );
}

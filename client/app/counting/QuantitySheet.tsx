// Any quantity of one product, typed: half a litre, 12.25 kg.
import { useState } from 'react';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Product } from '../../../shared/ledger/rows.ts';
import { Button } from '../Button.tsx';
import { Keypad } from '../Keypad.tsx';
import { useWords } from '../language.ts';
import { Sheet } from '../Sheet.tsx';
import { quantityOf, typedQuantity } from './quantities.ts';
import { words } from './words.ts';

export type QuantitySheetProps = {
  readonly product: Product;
  readonly amount: Quantity;
  readonly onChange: (amount: Quantity) => void;
  readonly onClose: () => void;
};

export function QuantitySheet({ product, amount, onChange, onClose }: QuantitySheetProps) {
  const say = useWords(words);
  const [typed, setTyped] = useState(() => typedQuantity(amount));
  const type = (next: string) => {
    const told = quantityOf(next);
    if (told === null && next !== '.') return;
    setTyped(next);
    if (told !== null) onChange(told);
  };
  return (
    <Sheet title={product.name} onClose={onClose}>
      <output className="money text-center text-big">
        {typed === '' ? '0' : typed} <span className="text-title text-soft">{product.unit}</span>
      </output>
      <Keypad value={typed} onChange={type} hasDecimals decimals={3} />
      <Button tone="primary" isWide onClick={onClose}>
        {say.done}
      </Button>
    </Sheet>
  );
}

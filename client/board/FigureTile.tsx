// One figure of the board as something to touch.
import { Link } from 'wouter';
import type { Currency, Money } from '../../shared/kernel/money.ts';
import { MoneyText } from '../app/MoneyText.tsx';

type Tile = { readonly label: string; readonly amount: Money; readonly currency: Currency };

const LOOK =
  'card grid min-h-16 min-w-max flex-1 basis-[40%] content-center gap-0.5 px-3 py-3 text-left';

export function FigureButton({ onOpen, ...tile }: Tile & { readonly onOpen: () => void }) {
  return (
    <button type="button" className={LOOK} onClick={onOpen}>
      <TileWords {...tile} />
    </button>
  );
}

export function FigureLink({ href, ...tile }: Tile & { readonly href: string }) {
  return (
    <Link href={href} className={LOOK}>
      <TileWords {...tile} />
    </Link>
  );
}

function TileWords({ label, amount, currency }: Tile) {
  return (
    <>
      <span className="text-small text-soft">{label}</span>
      <MoneyText amount={amount} currency={currency} size="title" />
    </>
  );
}

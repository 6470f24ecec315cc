// «As usual to all that remain»: asked once with the sums to load, recorded together, and taken
// back together as long as one is on this screen.
import { useState } from 'react';
import type { Due } from '../../shared/deliveries/due-on.ts';
import { quantity } from '../../shared/kernel/quantity.ts';
import { Button } from '../app/Button.tsx';
import { formatQuantity } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { restWords } from './rest-words.ts';
import type { RoundDeliveries } from './round-deliveries.ts';

export function RestOfRound({ round }: { readonly round: RoundDeliveries }) {
  const say = useWords(restWords);
  const [isAsking, setAsking] = useState(false);
  const { left, together, isBusy, failure } = round;
  const confirm = () => {
    setAsking(false);
    round.deliverTo(left);
  };
  return (
    <div className="grid gap-3 pb-3 empty:hidden">
      <NotSaved failure={failure} />
      {together > 0 && (
        <Notice
          tone="good"
          action={
            <Button isBusy={isBusy} onClick={() => round.takeBack(say.undoneReason)}>
              {say.undo}
            </Button>
          }
        >
          {say.deliveredTo(together)}
        </Notice>
      )}
      {left.length > 1 && (
        <Button icon="check" isWide isBusy={isBusy} onClick={() => setAsking(true)}>
          {say.toAll(left.length)}
        </Button>
      )}
      {isAsking && (
        <Sheet title={say.toAll(left.length)} onClose={() => setAsking(false)}>
          <p>{say.sure}</p>
          <Sums round={round} />
          <Button tone="primary" isWide onClick={confirm}>
            {say.yes(left.length)}
          </Button>
        </Sheet>
      )}
    </div>
  );
}

/** What all of them get together, a product a line. */
function Sums({ round }: { readonly round: RoundDeliveries }) {
  const sums = sumsOf(round.left.flatMap(({ delivery }) => delivery?.due ?? []));
  return (
    <ul className="card rows">
      {round.products.flatMap(({ id, name, unit }) => {
        const sum = sums.get(id);
        return sum === undefined ? (
          []
        ) : (
          <li key={id} className="row">
            <span className="min-w-0 flex-1">{name}</span>
            <strong className="tabular-nums">{`${formatQuantity(quantity(sum))} ${unit}`}</strong>
          </li>
        );
      })}
    </ul>
  );
}

function sumsOf(due: readonly Due[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { productId, quantity: amount } of due) {
    sums.set(productId, (sums.get(productId) ?? 0) + amount);
  }
  return sums;
}

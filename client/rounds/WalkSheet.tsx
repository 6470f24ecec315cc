// How to walk the round today: from its first or its last stop, or from any stop between.
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { useWords } from '../app/language.ts';
import { Select } from '../app/Select.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { useWalkChoice } from '../app/use-walk.ts';
import type { TodayRound } from '../store/views.ts';
import { walkWords } from './walk-words.ts';

export type WalkSheetProps = { readonly today: TodayRound; readonly onClose: () => void };

export function WalkSheet({ today, onClose }: WalkSheetProps) {
  const say = useWords(walkWords);
  const [walk, choose] = useWalkChoice(today);
  const inOrder = today.stops.toSorted((a, b) => a.place - b.place);
  const starts: readonly { readonly value: CustomerId | ''; readonly label: string }[] = [
    { value: '', label: say.atTheEnd[walk.isBackward ? 'last' : 'first'] },
    ...inOrder.map(({ customer, place }) => ({
      value: customer.id,
      label: `${place} · ${customer.name}`,
    })),
  ];
  return (
    <Sheet title={say.title} onClose={onClose}>
      <p className="text-soft">{say.more}</p>
      <Chips
        legend={say.direction}
        isLegendShown
        options={[
          { value: 'first', label: say.fromFirst },
          { value: 'last', label: say.fromLast },
        ]}
        value={walk.isBackward ? 'last' : 'first'}
        onChange={(end) => choose({ ...walk, isBackward: end === 'last' })}
      />
      <Select
        label={say.start}
        value={walk.startId ?? ''}
        options={starts}
        onChange={(id) => choose({ ...walk, startId: id === '' ? null : id })}
      />
      <Button tone="primary" isWide onClick={onClose}>
        {say.done}
      </Button>
    </Sheet>
  );
}

// Gives chosen stops to another round of the same business, at its end in the order they had.
import { useState } from 'react';
import type { FactType } from '../../shared/facts.ts';
import type { CustomerRow, RoundRow } from '../../shared/protocol.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSavingAll } from '../app/recording/use-saving-all.ts';
import { Select } from '../app/Select.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { newFactId } from '../store/record.ts';
import { useKeptRounds, useRoundStops } from '../store/use-round-stops.ts';
import type { Draft } from '../store/views.ts';
import { roundWords } from './round-words.ts';

export type MoveStopsProps = {
  readonly stops: readonly CustomerRow[];
  readonly from: RoundRow;
  readonly onClose: () => void;
  readonly onMoved: () => void;
};

const STEP = 10;

export function MoveStopsSheet({ stops, from, onClose, onMoved }: MoveStopsProps) {
  const say = useWords(roundWords);
  const rounds = (useKeptRounds() ?? []).filter(
    ({ round }) => round.id !== from.id && round.businessId === from.businessId,
  );
  const [ids] = useState(() => new Map(stops.map(({ id }) => [id, newFactId()])));
  const [toId, setToId] = useState('');
  const saving = useSavingAll();
  const to = rounds.find(({ round }) => round.id === toId)?.round ?? null;
  const last = useRoundStops(toId)?.stops.at(-1)?.stopOrder ?? 0;
  const give = async () => {
    const drafts = stops.map(({ id, businessId }, at): Draft<FactType> => {
      const change = {
        roundId: to?.id ?? null,
        stopOrder: to === null ? 0 : last + (at + 1) * STEP,
      };
      const body = () => ({ customerId: id, change });
      return { type: 'customer.changed', businessId, id: ids.get(id) ?? newFactId(), body };
    });
    if (!(await saving.saveAll(drafts))) return;
    announce(say.moved(stops.length, to?.name ?? say.noRound));
    onMoved();
  };
  return (
    <Sheet title={say.moveChosen(stops.length)} onClose={onClose}>
      <NotSaved failure={saving.failure} />
      <Select
        label={say.moveTo}
        value={toId}
        options={[
          { value: '', label: say.noRound },
          ...rounds.map(({ round, collector }) => ({
            value: `${round.id}`,
            label: [round.name, collector?.name].filter(Boolean).join(' · '),
          })),
        ]}
        onChange={setToId}
      />
      <Button tone="primary" isWide isBusy={saving.isBusy} onClick={() => void give()}>
        {say.move}
      </Button>
    </Sheet>
  );
}

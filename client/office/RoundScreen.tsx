// One round: its name, who walks it, and its stops in an order that arrows, keys or a drag change.
import { useState } from 'react';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSavingAll } from '../app/recording/use-saving-all.ts';
import { Screen } from '../app/Screen.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import type { RoundStops } from '../store/select-round-stops.ts';
import { usePeople } from '../store/use-people.ts';
import { useRoundStops } from '../store/use-round-stops.ts';
import { CollectorChoice } from './CollectorChoice.tsx';
import { MoveStopsSheet } from './MoveStopsSheet.tsx';
import { draftsOf, inOrder, type RoundForm } from './round-drafts.ts';
import { roundWords } from './round-words.ts';
import { StopOrder } from './StopOrder.tsx';

export function RoundScreen({ roundId }: { readonly roundId: string }) {
  const say = useWords(roundWords);
  const kept = useRoundStops(roundId);
  if (kept) return <KeptRoundScreen key={kept.round.id} kept={kept} />;
  return (
    <Screen title={say.round} back="/office/rounds">
      {kept === null && <EmptyState icon="place" title={say.unknown} />}
    </Screen>
  );
}

function KeptRoundScreen({ kept }: { readonly kept: RoundStops }) {
  const say = useWords(roundWords);
  const people = usePeople(kept.round.collectorId) ?? [];
  const [form, setForm] = useState<RoundForm>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isMoving, setMoving] = useState(false);
  const saving = useSavingAll();
  const { round } = kept;
  const drafts = draftsOf(kept, form);
  useUnsavedForm(!saving.isBusy && drafts.length > 0);
  const save = async () => {
    if (!(await saving.saveAll(draftsOf(kept, form)))) return;
    setForm({});
    announce(say.saved);
  };
  const stops = inOrder(kept.stops, form.order);
  return (
    <Screen
      title={form.name ?? round.name}
      subtitle={say.stops(kept.stops.length)}
      back="/office/rounds"
      isWide
      action={
        chosen.size > 0 ? (
          <Button isWide icon="next" onClick={() => setMoving(true)}>
            {say.moveChosen(chosen.size)}
          </Button>
        ) : (
          <Button
            tone="primary"
            isWide
            isBusy={saving.isBusy}
            isDisabled={drafts.length === 0 || form.name?.trim() === ''}
            onClick={() => void save()}
          >
            {say.save}
          </Button>
        )
      }
    >
      <div className="grid grid-cols-1 gap-5 pt-4 lg:grid-cols-[20rem_1fr] lg:items-start">
        <div className="grid grid-cols-1 gap-5">
          <NotSaved failure={saving.failure} />
          <Field
            label={say.name}
            value={form.name ?? round.name}
            onChange={(name) => setForm({ ...form, name })}
            maxLength={80}
          />
          <CollectorChoice
            people={people}
            value={form.collectorId ?? round.collectorId ?? ''}
            onChange={(collectorId) => setForm({ ...form, collectorId })}
          />
        </div>
        <StopOrder
          stops={stops}
          chosen={chosen}
          onChoose={setChosen}
          onOrder={(order) => setForm({ ...form, order })}
        />
      </div>
      {isMoving && (
        <MoveStopsSheet
          stops={stops.filter(({ id }) => chosen.has(id))}
          from={round}
          onClose={() => setMoving(false)}
          onMoved={() => {
            setMoving(false);
            setChosen(new Set());
          }}
        />
      )}
    </Screen>
  );
}

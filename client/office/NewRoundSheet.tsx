// A new round: its name, its business and who walks it.
import { useState } from 'react';
import { roundIdSchema } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Select } from '../app/Select.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { newFactId } from '../store/record.ts';
import { usePeople } from '../store/use-people.ts';

import { CollectorChoice } from './CollectorChoice.tsx';
import { roundWords } from './round-words.ts';

type NewRoundProps = { readonly businesses: readonly Business[]; readonly onClose: () => void };

export function NewRoundSheet({ businesses, onClose }: NewRoundProps) {
  const say = useWords(roundWords);
  const people = usePeople() ?? [];
  const [ids] = useState(() => ({ fact: newFactId(), round: roundIdSchema.parse(newFactId()) }));
  const [name, setName] = useState('');
  const [businessId, setBusinessId] = useState<string>(businesses[0]?.id ?? '');
  const [collectorId, setCollectorId] = useState('');
  const saving = useSaving();
  const business = businesses.find(({ id }) => id === businessId);
  const save = async () => {
    if (business === undefined) return;
    const collector = people.find(({ id }) => id === collectorId);
    const fact = await saving.save({
      type: 'round.set',
      businessId: business.id,
      id: ids.fact,
      body: () => ({
        roundId: ids.round,
        change: { name: name.trim(), collectorId: collector?.id ?? null },
      }),
    });
    if (fact === null) return;
    announce(say.saved);
    onClose();
  };
  return (
    <Sheet title={say.add} onClose={onClose}>
      <NotSaved failure={saving.failure} />
      <Field label={say.name} value={name} onChange={setName} maxLength={80} isRequired />
      {businesses.length > 1 && (
        <Select
          label={say.business}
          value={businessId}
          options={businesses.map((one) => ({ value: one.id, label: one.name }))}
          onChange={setBusinessId}
        />
      )}
      <CollectorChoice people={people} value={collectorId} onChange={setCollectorId} />
      <Button
        tone="primary"
        isWide
        isBusy={saving.isBusy}
        isDisabled={name.trim() === '' || business === undefined}
        onClick={() => void save()}
      >
        {say.save}
      </Button>
    </Sheet>
  );
}

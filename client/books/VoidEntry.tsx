// Takes an entry by hand back, of which the exact mirror is posted, or a match with a bank's line.
// The fact itself stays.
import { useState } from 'react';
import type { BusinessId, CustomerId, FactId } from '../../shared/kernel/ids.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';
import { entryWords } from './entry-words.ts';

export type VoidEntryProps = {
  readonly factId: FactId;
  readonly businessId: BusinessId;
  /** Whose fact it is, where it is about a customer. */
  readonly customerId?: CustomerId | null;
  readonly onDone: () => void;
};

export function VoidEntry({ factId, businessId, customerId = null, onDone }: VoidEntryProps) {
  const say = useWords(entryWords);
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [reason, setReason] = useState('');
  const save = async () => {
    const body = { factId, customerId, accountId: null, reason: reason.trim() };
    const draft = { type: 'fact.voided', businessId, id, body: () => body } as const;
    if ((await saving.save(draft)) === null) return;
    announce(say.takenBack);
    onDone();
  };
  return (
    <>
      <NotSaved failure={saving.failure} />
      <Field label={say.why} value={reason} onChange={setReason} maxLength={200} isRequired />
      <Button
        tone="danger"
        icon="void"
        isWide
        isBusy={saving.isBusy}
        isDisabled={reason.trim() === ''}
        onClick={() => void save()}
      >
        {say.takeBack}
      </Button>
    </>
  );
}

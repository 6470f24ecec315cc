// Skip: why nothing could be done at a stop. One tap on a reason saves it; «will pay later» first
// asks for the day that was promised.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { type SkipReason, skipReasonSchema } from '../../shared/rounds/stop-skipped.ts';
import { announce } from '../app/announce.ts';
import { EmptyState } from '../app/EmptyState.tsx';
import { Field } from '../app/Field.tsx';
import { skipWords } from '../app/fact-words.ts';
import { Icon, type IconName } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { PhotoButton } from '../app/photos/PhotoButton.tsx';
import { usePhoto } from '../app/photos/use-photo.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Screen } from '../app/Screen.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import { useCustomerCard } from '../store/use-customer-card.ts';
import type { CustomerCard } from '../store/views.ts';
import { type Promised, PromiseForm } from './PromiseForm.tsx';
import { words } from './words.ts';

const icons: Readonly<Record<SkipReason, IconName>> = {
  nobody_home: 'person',
  gate_locked: 'lock',
  refused: 'close',
  will_pay_later: 'outstanding',
  unsafe: 'late',
  other: 'message',
};

export function SkipScreen({ customerId }: { readonly customerId: CustomerId }) {
  const say = useWords(words);
  const card = useCustomerCard(customerId);
  return (
    <Screen
      title={say.skip}
      subtitle={card?.customer.name}
      back={card === null ? '/today' : `/customers/${customerId}`}
    >
      {card === null && <EmptyState icon="person" title={say.unknown} />}
      {card && <SkipForm card={card} />}
    </Screen>
  );
}

function SkipForm({ card }: { readonly card: CustomerCard }) {
  const say = useWords(words);
  const reasons = useWords(skipWords);
  const [note, setNote] = useState('');
  const [isPromise, setIsPromise] = useState(false);
  const { id, isBusy, failure, skip } = useSkip(card, note);
  const photo = usePhoto(id);
  useUnsavedForm(note !== '' && !isBusy);
  return (
    <div className="grid grid-cols-1 gap-5 pt-4">
      <NotSaved failure={failure} />
      {isPromise ? (
        <PromiseForm
          business={card.business}
          isBusy={isBusy}
          onSave={(promise) => void skip('will_pay_later', promise)}
        />
      ) : (
        <section className="grid grid-cols-1 gap-2">
          <h2 className="label">{say.why}</h2>
          <div className="card rows">
            {skipReasonSchema.options.map((reason) => (
              <button
                key={reason}
                type="button"
                className="row min-h-14"
                disabled={isBusy}
                onClick={() =>
                  reason === 'will_pay_later' ? setIsPromise(true) : void skip(reason, null)
                }
              >
                <span className="row-mark">
                  <Icon name={icons[reason]} size={20} />
                </span>
                <span className="flex-1 font-semibold">{reasons[reason]}</span>
                {reason === 'will_pay_later' && <Icon name="next" size={18} />}
              </button>
            ))}
          </div>
        </section>
      )}
      <Field
        label={`${say.note} (${say.optional})`}
        value={note}
        onChange={setNote}
        maxLength={200}
        isMultiline
      />
      <PhotoButton photo={photo} />
    </div>
  );
}

/** Records the skip once, says that it is saved, and goes back to the round. */
function useSkip(card: CustomerCard, note: string) {
  const say = useWords(words);
  const { isBusy, failure, save } = useSaving();
  const [, go] = useLocation();
  const [id] = useState(newFactId);
  const skip = async (reason: SkipReason, promise: Promised | null) => {
    const { id: customerId, roundId } = card.customer;
    const fact = await save({
      type: 'stop.skipped',
      businessId: card.business.id,
      id,
      body: () => ({ customerId, roundId, reason, promise, note: note.trim() }),
    });
    if (fact === null) return;
    announce(`${say.saved} · ${card.customer.name}`);
    go('/today');
  };
  return { id, isBusy, failure, skip };
}

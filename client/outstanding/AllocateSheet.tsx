// Chooses anew which debts a payment or another credit settles, and shows what becomes of it before
// it is saved. What is on the account is asked of the office; the choice is a fact like any other.
import { useState } from 'react';
import { ask, customerOf } from '../../shared/facts.ts';
import type { CustomerId, FactId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { OpenItem } from '../../shared/ledger/open-item.ts';
import { type Settling, settlingSchema } from '../../shared/settling-answers.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { useOffice } from '../app/use-office.ts';
import { newFactId } from '../store/record.ts';
import type { ShownFact } from '../store/views.ts';
import { allocateWords } from './allocate-words.ts';
import { DebitChoices } from './DebitChoices.tsx';
import { chosenFor, settleAnew } from './settle-anew.ts';

export type AllocateSheetProps = { readonly shown: ShownFact; readonly onClose: () => void };

export function AllocateSheet(props: AllocateSheetProps) {
  return (
    <OfficeFrame>
      <Asked {...props} />
    </OfficeFrame>
  );
}

function Asked({ shown, onClose }: AllocateSheetProps) {
  const say = useWords(allocateWords);
  const { fact, business } = shown;
  const accountId = ask(fact, (definition, own) => definition.account(own.body))?.accountId;
  const asked = useOffice(`/api/settling/${accountId}`, settlingSchema);
  const customerId = customerOf(fact);
  const number = ask(fact, (definition, own) => definition.number(own.body)) ?? say.opening;
  return (
    <Sheet title={say.title(number)} onClose={onClose}>
      <Answered of={asked}>
        {(settling) => {
          const credit = settling.openItems.find(({ id }) => id === fact.id);
          if (credit === undefined || customerId === null) return <p>{say.none}</p>;
          const of = { settling, credit, customerId, business };
          return <Choosing {...of} onClose={onClose} />;
        }}
      </Answered>
    </Sheet>
  );
}

type ChoosingProps = {
  readonly settling: Settling;
  readonly credit: OpenItem;
  readonly customerId: CustomerId;
  readonly business: Business;
  readonly onClose: () => void;
};

function Choosing({ settling, credit, customerId, business, onClose }: ChoosingProps) {
  const say = useWords(allocateWords);
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [ticked, setTicked] = useState<readonly FactId[]>(() => chosenFor(settling, credit.id));
  const [note, setNote] = useState('');
  useUnsavedForm(note !== '');
  const then = settleAnew(settling, { credit, ticked, id });
  const save = async () => {
    const { choices } = then;
    const saved = await saving.save({
      type: 'payment.allocated' as const,
      ...{ businessId: business.id, id },
      body: () => ({
        ...{ customerId, accountId: credit.accountId, creditId: credit.id, note: note.trim() },
        allocation:
          choices.length === 0
            ? { type: 'oldest' as const }
            : { type: 'chosen' as const, choices: [...choices] },
      }),
    });
    if (saved === null) return;
    announce(say.saved);
    onClose();
  };
  if (then.debits.length === 0) return <p>{say.none}</p>;
  const saveWords = then.choices.length === 0 ? say.saveOldest : say.save;
  return (
    <div className="grid gap-4">
      <p className="text-soft">{say.why}</p>
      <NotSaved failure={saving.failure} />
      <DebitChoices then={then} ticked={ticked} currency={business.currency} onTick={setTicked} />
      {then.unapplied > 0 && (
        <p className="text-good">{say.unapplied(formatMoney(then.unapplied, business.currency))}</p>
      )}
      <Field label={say.note} value={note} onChange={setNote} maxLength={200} />
      {ticked.length > 0 && <Button onClick={() => setTicked([])}>{say.oldest}</Button>}
      <Button
        tone="primary"
        isWide
        isBusy={saving.isBusy}
        isDisabled={!then.isChange}
        onClick={() => void save()}
      >
        {then.isChange ? saveWords : say.noChange}
      </Button>
    </div>
  );
}

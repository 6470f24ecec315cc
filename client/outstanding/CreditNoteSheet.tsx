// Writes a credit note against one invoice: all of it, or less of some lines, with a reason.
import { useState } from 'react';
import type { Fact } from '../../shared/facts.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { formatMoney, formatQuantity } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Sheet } from '../app/Sheet.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import type { ShownFact } from '../store/views.ts';
import { creditBody, creditDraft, wholeSale } from './credit-draft.ts';
import { documentWords } from './document-words.ts';

export type CreditNoteSheetProps = {
  readonly sale: Fact<'sale.recorded'>;
  readonly business: ShownFact['business'];
  readonly onClose: () => void;
};

export function CreditNoteSheet({ sale, business, onClose }: CreditNoteSheetProps) {
  const say = useWords(documentWords);
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [typed, setTyped] = useState(() => wholeSale(sale));
  const [reason, setReason] = useState('');
  const draft = creditDraft(sale, typed, business);
  const body = creditBody(sale, draft, reason);
  const amount = formatMoney(draft.total, business.currency);
  useUnsavedForm(reason !== '');
  const save = async () => {
    if (body === null) return;
    const saved = await saving.save({
      type: 'credit.noted',
      businessId: business.id,
      id,
      body: async ({ number }) => ({ ...body, number: await number('credit') }),
    });
    if (saved === null) return;
    announce(say.saved);
    onClose();
  };
  return (
    <Sheet title={say.creditTitle(sale.body.number)} onClose={onClose}>
      <p className="text-soft">{say.creditWhat}</p>
      <NotSaved failure={saving.failure} />
      {sale.body.lines.map((line, place) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a sale never move.
          key={place}
          label={`${line.name} · ${say.ofSold(`${formatQuantity(line.quantity)} ${line.unit}`)}`}
          value={typed[place] ?? ''}
          onChange={(text) => setTyped(typed.with(place, text))}
          inputMode="decimal"
          error={draft.wrong.includes(place) ? say.tooMuch : null}
        />
      ))}
      <Field
        label={say.reason}
        value={reason}
        onChange={setReason}
        isMultiline
        isRequired
        maxLength={200}
      />
      <Button
        tone="primary"
        isWide
        icon="receipt"
        isBusy={saving.isBusy}
        isDisabled={body === null}
        onClick={() => void save()}
      >
        {say.creditSave(amount)}
      </Button>
    </Sheet>
  );
}

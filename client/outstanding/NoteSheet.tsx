// Writes a credit or a debit note against one invoice: how much less or more of each line, why.
import { useState } from 'react';
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
import {
  creditBody,
  creditDraft,
  linesOf,
  type Noted,
  type NoteKind,
  wholeSale,
} from './credit-draft.ts';
import { documentWords } from './document-words.ts';

export type NoteSheetProps = {
  readonly kind: NoteKind;
  readonly sale: Noted;
  readonly business: ShownFact['business'];
  readonly onClose: () => void;
};

export function NoteSheet({ kind, sale, business, onClose }: NoteSheetProps) {
  const say = useWords(documentWords);
  const saving = useSaving();
  const [id] = useState(newFactId);
  const [typed, setTyped] = useState(() => (kind === 'credit' ? wholeSale(sale) : []));
  const [reason, setReason] = useState('');
  const lines = linesOf(sale, business);
  const draft = creditDraft(sale, typed, { business, kind });
  const body = creditBody(sale, draft, reason);
  const amount = formatMoney(draft.total, business.currency);
  useUnsavedForm(reason !== '');
  const save = async () => {
    if (body === null) return;
    const saved = await saving.save({
      type: kind === 'credit' ? ('credit.noted' as const) : ('debit.noted' as const),
      businessId: business.id,
      id,
      body: async ({ number }) => ({ ...body, number: await number(kind) }),
    });
    if (saved === null) return;
    announce(say.saved);
    onClose();
  };
  return (
    <Sheet title={say.noteTitle[kind](sale.body.number)} onClose={onClose}>
      <p className="text-soft">{say.noteWhat[kind]}</p>
      <NotSaved failure={saving.failure} />
      {lines.map((line, place) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a sale never move.
          key={place}
          label={
            kind === 'credit'
              ? `${line.name} · ${say.ofSold(`${formatQuantity(line.quantity)} ${line.unit}`)}`
              : `${line.name} · ${line.unit}`
          }
          value={typed[place] ?? ''}
          onChange={(text) =>
            setTyped(lines.map((_, at) => (at === place ? text : (typed[at] ?? ''))))
          }
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
        {say.noteSave[kind](amount)}
      </Button>
    </Sheet>
  );
}

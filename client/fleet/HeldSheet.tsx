// One fact that is kept apart: why, what was done about it, and what the office decides. Each
// decision is sent once, however often it is tapped.
import { useState } from 'react';
import { type HeldFact, type HeldStepKind, stepTakenSchema } from '../../shared/held.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { formatMoment } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { NotTold } from '../app/NotTold.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { useTelling } from '../app/use-office.ts';
import { newFactId } from '../store/record.ts';
import { useBusinesses } from '../store/use-businesses.ts';
import { heldInWords } from './held-in-words.ts';
import { words } from './words.ts';

type HeldSheetProps = {
  readonly held: HeldFact;
  readonly isOffice: boolean;
  readonly onClose: () => void;
};

export function HeldSheet({ held, isOffice, onClose }: HeldSheetProps) {
  const say = useWords(words);
  const language = useLanguage();
  const businesses = useBusinesses();
  const told = heldInWords(held, { businesses: businesses ?? [], language });
  return (
    <Sheet title={[told.title, told.figure].filter(Boolean).join(' ')} onClose={onClose}>
      {told.detail !== '' && (
        <p className="max-h-32 overflow-auto [overflow-wrap:anywhere]">{told.detail}</p>
      )}
      <Notice tone="bad">{held.words}</Notice>
      <p className="text-small text-soft">
        {[held.author, held.deviceCode, formatMoment(held.receivedAt, language)].join(' · ')}
      </p>
      {held.steps.map((step) => (
        <Notice key={step.id} tone="info">
          <p>{step.note || say.stepBy[step.kind]}</p>
          <p className="text-small">
            {[say.stepBy[step.kind], step.person, formatMoment(step.at, language)].join(' · ')}
          </p>
        </Notice>
      ))}
      {isOffice && <Decision held={held} onDone={onClose} />}
    </Sheet>
  );
}

function Decision({ held, onDone }: { readonly held: HeldFact; readonly onDone: () => void }) {
  const say = useWords(words);
  const { tell, isBusy, trouble } = useTelling(stepTakenSchema);
  const [note, setNote] = useState('');
  const [isSure, setIsSure] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // One id a kind: the same decision sent twice is taken once.
  const [ids] = useState(() => ({ returned: newFactId(), released: newFactId() }));
  const decide = async (kind: Extract<HeldStepKind, 'returned' | 'released'>) => {
    const { deviceId, seq } = held;
    const step = { id: ids[kind], deviceId, seq, kind, note: note.trim(), replacedBy: null };
    const taken = await tell('/api/held', step);
    setFailure(null);
    if (taken === null) return;
    if (taken.outcome === 'refused') return setFailure(say.bookSays(taken.words));
    announce(say.stepBy[kind]);
    onDone();
  };
  return (
    <>
      <NotTold trouble={trouble}>{say.notTold}</NotTold>
      {failure !== null && <Notice tone="bad">{failure}</Notice>}
      <Field label={say.note} value={note} onChange={setNote} isMultiline maxLength={500} />
      <Button
        isWide
        icon="message"
        isBusy={isBusy}
        isDisabled={note.trim() === ''}
        onClick={() => void decide('returned')}
      >
        {say.giveBack}
      </Button>
      {isSure && <Notice tone="warn">{say.releaseWhat(held.author)}</Notice>}
      <Button
        tone="primary"
        isWide
        icon="check"
        isBusy={isBusy}
        onClick={() => (isSure ? void decide('released') : setIsSure(true))}
      >
        {isSure ? say.releaseSure : say.release}
      </Button>
    </>
  );
}

// Up to which day the books are closed; owner and manager close up to a day and open again.
import { useState } from 'react';
import { periodsSchema } from '../../shared/books/answers.ts';
import { addDays, type Day, daySchema } from '../../shared/kernel/day.ts';
import { decode } from '../../shared/kernel/decode.ts';
import { CLOSERS } from '../../shared/kernel/role.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { formatDay } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Answered } from '../app/OfficeFrame.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';
import { useStore } from '../store/session.ts';
import { closingWords } from './closing-words.ts';
import { useBooks } from './use-books.ts';

export type ClosedDaysProps = { readonly business: Business; readonly today: Day };

export function ClosedDays({ business, today }: ClosedDaysProps) {
  const say = useWords(closingWords);
  const language = useLanguage();
  const { session } = useStore();
  const asked = useBooks(`${business.id}/periods`, periodsSchema);
  const mayClose = CLOSERS.includes(session.person.role);
  return (
    <section className="grid gap-3">
      <h2 className="section">{say.title}</h2>
      <Answered of={asked}>
        {({ closedThrough }) => (
          <>
            <p>
              {closedThrough === null
                ? say.allOpen
                : say.closedThrough(formatDay(closedThrough, language))}
            </p>
            {mayClose && (
              <CloseForm
                key={closedThrough}
                business={business}
                today={today}
                closedThrough={closedThrough}
              />
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

/** Whether a last closed day closes more, opens some again, or changes nothing. */
function wayTo(through: Day | null, closed: Day | null): 'close' | 'reopen' | 'same' {
  if (through === null || closed === null || through > closed) return 'close';
  return through === closed ? 'same' : 'reopen';
}

type FormProps = ClosedDaysProps & { readonly closedThrough: Day | null };

function CloseForm({ business, today, closedThrough }: FormProps) {
  const say = useWords(closingWords);
  const language = useLanguage();
  const saving = useSaving();
  const [id, setId] = useState(newFactId);
  const [typed, setTyped] = useState<string>(() => addDays(today, -Number(today.slice(8))));
  const [reason, setReason] = useState('');
  const through = decode(daySchema, typed);
  const isOver = through.ok && through.value < today;
  const way = wayTo(through.ok ? through.value : null, closedThrough);
  const save = async () => {
    if (!through.ok) return;
    const throughDay = through.value;
    const of = { businessId: business.id, id };
    const saved =
      way === 'close'
        ? await saving.save({ ...of, type: 'period.closed', body: () => ({ throughDay }) })
        : await saving.save({
            ...of,
            type: 'period.reopened',
            body: () => ({ throughDay, reason: reason.trim() }),
          });
    if (saved === null) return;
    setId(newFactId());
    announce(say.saved);
  };
  const shown = through.ok ? formatDay(through.value, language) : '';
  return (
    <>
      <NotSaved failure={saving.failure} />
      <Field
        label={say.lastClosed}
        hint={way === 'same' ? say.elseDay : say.what}
        type="date"
        value={typed}
        onChange={setTyped}
        error={through.ok && !isOver ? say.notOver : null}
      />
      {way === 'reopen' && (
        <Field label={say.why} value={reason} onChange={setReason} maxLength={200} isRequired />
      )}
      {way !== 'same' && (
        <Button
          tone={way === 'close' ? 'plain' : 'danger'}
          icon="lock"
          isWide
          isBusy={saving.isBusy}
          isDisabled={!isOver || (way === 'reopen' && reason.trim() === '')}
          onClick={() => void save()}
        >
          {way === 'close' ? say.close(shown) : say.reopen(shown)}
        </Button>
      )}
    </>
  );
}

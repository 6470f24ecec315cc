// My entries: what whoever is signed in has recorded, by day, with what each is worth and where it
// stands. A tap opens one; there it is taken back with a reason.
import { useDeferredValue, useState } from 'react';
import { ask } from '../../shared/facts.ts';
import { dayIn } from '../../shared/kernel/day.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { FactRow } from '../app/FactRow.tsx';
import { Field } from '../app/Field.tsx';
import { formatDay } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { OwnFactSheet } from '../app/voiding/OwnFactSheet.tsx';
import { useStore } from '../store/session.ts';
import { useEntries } from '../store/use-entries.ts';
import type { OutboxEntry, ShownFact } from '../store/views.ts';
import { entriesWords } from './entries-words.ts';

/** A long month is shown as far as a thumb scrolls; the field finds what is further back. */
const SHOWN = 200;

export function EntriesScreen() {
  const say = useWords(entriesWords);
  const entries = useEntries();
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim().toLowerCase());
  const [open, setOpen] = useState<ShownFact | null>(null);
  const hits = (entries ?? []).filter((entry) => isAbout(entry, sought)).slice(0, SHOWN);
  return (
    <Screen title={say.title} back="/day">
      {entries?.length === 0 && (
        <EmptyState
          icon="receipt"
          title={say.none}
          action={
            <ButtonLink href="/today" icon="today">
              {say.toRound}
            </ButtonLink>
          }
        >
          {say.noneMore}
        </EmptyState>
      )}
      {entries !== undefined && entries.length > 0 && (
        <>
          <div className="grid gap-2 pt-4">
            <Field label={say.find} value={typed} onChange={setTyped} maxLength={60} />
            <p className="text-small text-soft">{hits.length === 0 ? say.noHits : say.hint}</p>
          </div>
          <Days entries={hits} onOpen={setOpen} />
        </>
      )}
      {open && <OwnFactSheet shown={open} onClose={() => setOpen(null)} />}
    </Screen>
  );
}

type DaysProps = {
  readonly entries: readonly OutboxEntry[];
  readonly onOpen: (shown: ShownFact) => void;
};

function Days({ entries, onOpen }: DaysProps) {
  const say = useWords(entriesWords);
  const language = useLanguage();
  const { world } = useStore();
  const days = [...new Set(entries.map(({ shown }) => shown.fact.day))];
  const titleOf = (day: (typeof days)[number], zone: string) =>
    day === dayIn(zone, world.now()) ? say.today : formatDay(day, language);
  return days.map((day) => {
    const ofDay = entries.filter(({ shown }) => shown.fact.day === day);
    return (
      <section key={day}>
        <h2 className="section">{titleOf(day, ofDay[0]?.shown.business.zone ?? 'UTC')}</h2>
        <ul className="card rows">
          {ofDay.map(({ shown, customerName }) => (
            <li key={shown.fact.id}>
              <FactRow
                shown={shown}
                onOpen={() => onOpen(shown)}
                {...(customerName === '' ? {} : { heading: customerName })}
              />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** By the customer's name or the document's number. */
function isAbout({ shown, customerName }: OutboxEntry, sought: string): boolean {
  if (sought === '') return true;
  const number = ask(shown.fact, (definition, own) => definition.number(own.body)) ?? '';
  return `${customerName} ${number}`.toLowerCase().includes(sought);
}

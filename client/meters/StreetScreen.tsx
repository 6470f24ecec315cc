// All meters of a round on one screen, in walking order: type a value, save, and the next one waits
// for its value. What is odd is told at once and never stops a save.
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { RoundId } from '../../shared/kernel/ids.ts';
import { Button } from '../app/Button.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatQuantity } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { Screen } from '../app/Screen.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { newFactId } from '../store/record.ts';
import { type Street, type StreetMeter, useStreet } from '../store/use-street.ts';
import { meaningInWords } from './ReadingMeaning.tsx';
import { fitsRegister, readingState, readingValue } from './reading-state.ts';
import { streetWords } from './street-words.ts';
import { words } from './words.ts';

export function StreetScreen({ roundId }: { readonly roundId: RoundId }) {
  const say = useWords(streetWords);
  const street = useStreet(roundId);
  const meters = street?.meters ?? [];
  const read = meters.filter(({ isReadToday }) => isReadToday).length;
  return (
    <Screen
      title={say.title}
      subtitle={street ? street.round.name : undefined}
      back="/today"
      action={meters.length > 0 && <Onward meters={meters} />}
    >
      {street === undefined && <p className="py-12 text-center text-soft">{say.loading}</p>}
      {street === null && <EmptyState icon="meter" title={say.unknown} />}
      {street && meters.length === 0 && <EmptyState icon="meter" title={say.none} />}
      {street && meters.length > 0 && (
        <>
          <p className="py-3 font-bold" role="status">
            {say.done(read, meters.length)}
          </p>
          <ul className="card rows">
            {meters.map((meter) => (
              <li key={meter.row.id} className="p-3">
                <StreetRow meter={meter} street={street} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}

const fieldOf = (meter: StreetMeter) => `reading-${meter.row.id}`;

/** The first unread meter behind one, else the first of all. */
function goOn(meters: readonly StreetMeter[], after: StreetMeter | null): void {
  const unread = meters.filter(({ isReadToday, row }) => !isReadToday && row.id !== after?.row.id);
  const place = after === null ? -1 : meters.indexOf(after);
  const next = unread.find((one) => meters.indexOf(one) > place) ?? unread[0];
  const field = next && document.getElementById(fieldOf(next));
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}

function Onward({ meters }: { readonly meters: readonly StreetMeter[] }) {
  const say = useWords(streetWords);
  const isDone = meters.every(({ isReadToday }) => isReadToday);
  return (
    <Button isWide icon="next" isDisabled={isDone} onClick={() => goOn(meters, null)}>
      {isDone ? say.allRead : say.nextUnread}
    </Button>
  );
}

type StreetRowProps = { readonly meter: StreetMeter; readonly street: Street };

function StreetRow({ meter, street }: StreetRowProps) {
  const say = useWords(streetWords);
  const sayMeter = useWords(words);
  const { row, customer, last, unit } = meter;
  const work = useRowReading(meter, street);
  const save = (event: FormEvent) => {
    event.preventDefault();
    work.save();
  };
  return (
    <form className="grid grid-cols-1 gap-1" onSubmit={save}>
      <div className="flex items-center gap-2">
        <Link href={`/meters/${row.id}`} className="min-w-0 flex-1 py-1">
          <span className="block truncate font-semibold">{customer.name || row.serial}</span>
          <span className="block truncate text-small text-soft">
            {row.serial} · {last === null ? say.noLast : say.last(formatQuantity(last.value))}
          </span>
        </Link>
        {meter.isReadToday ? (
          <span className="flex items-center gap-1 text-good">
            <Icon name="check" size={20} />
            {last && say.saved(formatQuantity(last.value))}
          </span>
        ) : (
          <>
            <input
              id={fieldOf(meter)}
              className="field w-24 shrink-0 text-right"
              aria-label={say.reading(customer.name || row.serial)}
              inputMode="decimal"
              autoComplete="off"
              enterKeyHint="next"
              value={work.typed}
              onChange={(event) => work.type(event.target.value)}
            />
            <button
              type="submit"
              className="icon-button"
              disabled={work.state === null || work.isBusy}
              aria-label={say.save(customer.name || row.serial)}
            >
              <Icon name="check" />
            </button>
          </>
        )}
      </div>
      <NotSaved failure={work.failure} />
      {work.state !== null && !meter.isReadToday && (
        <p className={work.isOdd ? 'text-small text-warn' : 'text-small text-soft'}>
          {meaningInWords(work.state, unit, sayMeter)}
        </p>
      )}
    </form>
  );
}

function useRowReading(meter: StreetMeter, { business, today, meters }: Street) {
  const { row, last, usualADay } = meter;
  const saving = useSaving();
  const [id, setId] = useState(newFactId);
  const [typed, setTyped] = useState('');
  useUnsavedForm(typed !== '');
  const value = readingValue(typed, row.digits);
  const { digits, multiplier } = row;
  const register = { digits, multiplier, usualADay };
  const state = value === null ? null : readingState({ value, day: today }, last, register);
  const save = async () => {
    if (value === null) return;
    const of = { meterId: row.id, customerId: row.customerId, value };
    const fact = await saving.save({
      ...{ type: 'meter.read', businessId: business.id, id },
      body: () => ({ ...of, photo: null, position: null, note: '' }),
    });
    if (fact === null) return;
    setTyped('');
    setId(newFactId());
    goOn(meters, meter);
  };
  return {
    ...{ typed, state, isBusy: saving.isBusy, failure: saving.failure },
    isOdd: state !== null && state.type !== 'fine' && state.type !== 'first',
    type: (text: string) => {
      if (fitsRegister(text, digits) && /^[\d.]*$/.test(text)) setTyped(text);
    },
    save: () => void save(),
  };
}

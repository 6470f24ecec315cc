// The form of Read meter: last value and usual range, the register, what the reading means, reason
// and photo where they help, the keypad, the save.
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { Button } from '../app/Button.tsx';
import { formatDay, formatMoney, formatQuantity } from '../app/format.ts';
import { Keypad } from '../app/Keypad.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { PhotoButton } from '../app/photos/PhotoButton.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { Screen } from '../app/Screen.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import { useAwake } from '../app/use-awake.ts';
import type { CustomerCard, MeterView } from '../store/views.ts';
import { ReadingMeaning } from './ReadingMeaning.tsx';
import { Register } from './Register.tsx';
import type { NextMeter } from './use-next-meter.ts';
import type { ReadingWork } from './use-reading.ts';
import { WhyChips } from './WhyChips.tsx';
import { words } from './words.ts';

export type ReadFormProps = {
  readonly card: CustomerCard;
  readonly meter: MeterView;
  readonly work: ReadingWork;
  /** Where the round goes on, null at its end. */
  readonly next: NextMeter | null;
};

export function ReadForm({ card, meter, work, next }: ReadFormProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { row, last, usual } = meter;
  const before = savedBefore(useHistoryState<unknown>());
  useUnsavedForm(work.typed !== '');
  useAwake();
  return (
    <Screen
      title={card.customer.name}
      subtitle={say.meter(row.serial)}
      back={`/customers/${card.customer.id}`}
      action={
        <div className="grid gap-2">
          <NotSaved failure={work.failure} />
          <SaveButtons work={work} next={next} />
        </div>
      }
    >
      <div className="grid gap-3 pt-3">
        <div className="flex flex-wrap justify-between gap-x-4 gap-y-0.5">
          <p className="font-bold">
            {last === null
              ? say.noLast
              : say.last(formatQuantity(last.value), formatDay(last.day, language))}
          </p>
          <p className="text-soft">
            {usual === null
              ? say.noUsual
              : say.usual(formatQuantity(usual.from), formatQuantity(usual.to))}
          </p>
        </div>
        <Register typed={work.typed} digits={row.digits} />
        <ReadingMeaning state={work.state} unit={meter.tariff?.unit ?? ''} savedBefore={before}>
          {work.bill?.type === 'ready' &&
            say.billWouldBe(formatMoney(work.bill.charge.total, card.business.currency))}
        </ReadingMeaning>
        <Keypad
          value={work.typed}
          onChange={work.type}
          hasDecimals={hasDecimals(last)}
          decimals={3}
        />
        <WhyChips state={work.state} note={work.note} onNote={work.noteDown} />
        <PhotoButton photo={work.photo} />
      </div>
    </Screen>
  );
}

/** The value that was saved on the meter before this one, told where the eye is. */
const SAVED = 'savedValue';
const savedBefore = (state: unknown): string | null =>
  state !== null && typeof state === 'object' && SAVED in state ? String(state[SAVED]) : null;

type SaveButtonsProps = Pick<ReadFormProps, 'work' | 'next'>;

/** One tap saves and shows the next meter; the other stays for the bill. */
function SaveButtons({ work, next }: SaveButtonsProps) {
  const say = useWords(words);
  const [, go] = useLocation();
  if (work.seen === null) {
    return (
      <Button tone="primary" isWide isDisabled>
        {say.typeReading}
      </Button>
    );
  }
  const value = formatQuantity(work.seen.value);
  const onward = (to: NextMeter) => {
    go(`/meters/${to.meterId}/read`, { replace: true, state: { [SAVED]: value } });
  };
  const save = (
    <Button
      tone={next === null ? 'primary' : 'plain'}
      isWide
      isBusy={work.isBusy}
      onClick={() => work.save()}
    >
      {say.save(value)}
    </Button>
  );
  if (next === null) return save;
  return (
    <>
      {save}
      <Button
        tone="primary"
        isWide
        isBusy={work.isBusy}
        onClick={() => work.save(() => onward(next))}
      >
        {say.saveNext(next.name)}
      </Button>
    </>
  );
}

/** A meter whose last value had decimals is read with them. */
const hasDecimals = (last: MeterView['last']) => last !== null && last.value % 1_000 !== 0;

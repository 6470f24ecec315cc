// The form of Read meter: last value and usual range, the register, what the reading means, reason
// and photo where they help, the keypad, the save.
import { Button } from '../app/Button.tsx';
import { formatDay, formatMoney, formatQuantity } from '../app/format.ts';
import { Keypad } from '../app/Keypad.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { Screen } from '../app/Screen.tsx';
import { useUnsavedForm } from '../app/unsaved.ts';
import type { CustomerCard, MeterView } from '../store/views.ts';
import { PhotoButton } from './PhotoButton.tsx';
import { ReadingMeaning } from './ReadingMeaning.tsx';
import { Register } from './Register.tsx';
import type { ReadingWork } from './use-reading.ts';
import { WhyChips } from './WhyChips.tsx';
import { words } from './words.ts';

export type ReadFormProps = {
  readonly card: CustomerCard;
  readonly meter: MeterView;
  readonly work: ReadingWork;
};

export function ReadForm({ card, meter, work }: ReadFormProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { row, last, usual } = meter;
  useUnsavedForm(work.typed !== '');
  return (
    <Screen
      title={card.customer.name}
      subtitle={say.meter(row.serial)}
      back={`/customers/${card.customer.id}`}
      action={
        <div className="grid gap-2">
          <NotSaved failure={work.failure} />
          <Button
            tone="primary"
            isWide
            isBusy={work.isBusy}
            isDisabled={work.seen === null || work.photo.type === 'busy'}
            onClick={work.save}
          >
            {work.seen === null ? say.typeReading : say.save(formatQuantity(work.seen.value))}
          </Button>
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
        <ReadingMeaning state={work.state} unit={meter.tariff?.unit ?? ''}>
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
        <PhotoButton photo={work.photo} onTake={work.take} />
      </div>
    </Screen>
  );
}

/** A meter whose last value had decimals is read with them. */
const hasDecimals = (last: MeterView['last']) => last !== null && last.value % 1_000 !== 0;

// One reading of a meter: its value and day, how it came about, what is odd, and for the office the
// two answers to it.
import type { Day } from '../../shared/kernel/day.ts';
import type { Reading } from '../../shared/meters/consumption.ts';
import { oddReading } from '../../shared/meters/odd-reading.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { formatDay, formatQuantity } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { issueWords } from '../app/issue-words.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { FactPhotos } from '../app/photos/FactPhotos.tsx';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';
import { registerOf } from '../store/select-odd-readings.ts';
import type { CustomerCard, MeterView } from '../store/views.ts';
import { words } from './meter-words.ts';

export type ReadingLineProps = {
  readonly reading: Reading;
  readonly meter: MeterView;
  readonly card: CustomerCard;
  readonly today: Day;
  readonly unit: string;
  readonly mayReview: boolean;
};

type Verdict = 'accepted' | 'read_again';

export function ReadingLine({ reading, meter, card, today, unit, mayReview }: ReadingLineProps) {
  const say = useWords(words);
  const issues = useWords(issueWords);
  const language = useLanguage();
  const { row } = meter;
  const odd = oddReading(reading.id, row.readings, { register: registerOf(row), today });
  const verdict = verdictOn(reading, card);
  const { about } = reading;
  return (
    <li className="grid gap-2 px-4 py-3">
      <p className="flex items-baseline justify-between gap-3">
        <span className="money font-semibold">
          {formatQuantity(reading.value)} {unit}
        </span>
        <span className="text-small text-soft">{formatDay(reading.day, language)}</span>
      </p>
      {about?.source && (
        <p className="text-small text-soft">
          {about.source === 'estimated' ? say.estimated : say.customer}
        </p>
      )}
      {about?.change && (
        <p className="text-small text-soft">{say.changed(formatQuantity(about.change.to.value))}</p>
      )}
      {verdict === null &&
        odd.map((kind) => (
          <p key={kind} className="tag tag-warn">
            <Icon name="late" size={16} />
            {issues[kind]}
          </p>
        ))}
      {verdict !== null && (
        <p className="tag tag-good">
          <Icon name="check" size={16} />
          {verdict === 'accepted' ? say.stood : say.toReadAgain}
        </p>
      )}
      {odd.length > 0 && <FactPhotos factId={reading.id} />}
      {mayReview && odd.length > 0 && verdict === null && (
        <Answers reading={reading} meter={meter} card={card} />
      )}
    </li>
  );
}

/** What the office said last of a reading. */
function verdictOn({ id }: Reading, { facts }: CustomerCard): Verdict | null {
  for (const { fact } of facts) {
    if (fact.type === 'reading.reviewed' && fact.body.readingId === id) return fact.body.verdict;
  }
  return null;
}

function Answers({ reading, meter, card }: Pick<ReadingLineProps, 'reading' | 'meter' | 'card'>) {
  const say = useWords(words);
  const saving = useSaving();
  const answer = async (verdict: Verdict) => {
    const { id: meterId, customerId } = meter.row;
    const body = { meterId, customerId, readingId: reading.id, verdict, note: '' };
    const made = { type: 'reading.reviewed', id: newFactId(), body: () => body } as const;
    const fact = await saving.save({ ...made, businessId: card.business.id });
    if (fact !== null) announce(say.saved);
  };
  return (
    <>
      <NotSaved failure={saving.failure} />
      <div className="grid grid-cols-2 gap-2">
        <Button isBusy={saving.isBusy} onClick={() => void answer('read_again')}>
          {say.readAgain}
        </Button>
        <Button tone="primary" isBusy={saving.isBusy} onClick={() => void answer('accepted')}>
          {say.letStand}
        </Button>
      </div>
    </>
  );
}

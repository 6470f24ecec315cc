// The pauses of a customer that run or are to come, each with its days and its end, and a new one.
import { useState } from 'react';
import { endOf, type Pause, pausesFrom } from '../../shared/deliveries/pauses.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { formatDay } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';
import type { CustomerCard } from '../store/views.ts';
import { PauseSheet } from './PauseSheet.tsx';
import { words } from './words.ts';

export type PausingProps = { readonly card: CustomerCard; readonly today: Day };

export function Pausing({ card, today }: PausingProps) {
  const say = useWords(words);
  const [isPausing, setPausing] = useState(false);
  const { isBusy, failure, save } = useSaving();
  if (card.subscriptions.length === 0) return null;
  const pauses = pausesFrom(card.subscriptions, today);
  const end = async (pause: Pause) => {
    const customerId = card.customer.id;
    const fact = await save({
      ...{ type: 'subscription.resumed', businessId: card.business.id, id: newFactId() },
      body: () => ({ customerId, ...endOf(pause, today) }),
    });
    if (fact !== null) announce(say.saved);
  };
  return (
    <section className="grid gap-3 pt-4">
      <NotSaved failure={failure} />
      {pauses.length > 0 && (
        <ul className="card rows" aria-label={say.pauses}>
          {pauses.map((pause) => (
            <PauseRow
              key={`${pause.fromDay} ${pause.toDay}`}
              pause={pause}
              isRunning={pause.fromDay <= today}
              isBusy={isBusy}
              onEnd={() => void end(pause)}
            />
          ))}
        </ul>
      )}
      <Button icon="skip" isWide onClick={() => setPausing(true)}>
        {say.pause}
      </Button>
      {isPausing && <PauseSheet card={card} today={today} onClose={() => setPausing(false)} />}
    </section>
  );
}

type PauseRowProps = {
  readonly pause: Pause;
  readonly isRunning: boolean;
  readonly isBusy: boolean;
  readonly onEnd: () => void;
};

function PauseRow({ pause: { fromDay, toDay }, isRunning, isBusy, onEnd }: PauseRowProps) {
  const say = useWords(words);
  const language = useLanguage();
  const from = formatDay(fromDay, language);
  const days = toDay === null ? say.onwards(from) : say.between(from, formatDay(toDay, language));
  return (
    <li className="flex flex-wrap items-center gap-3 px-3 py-2">
      <span className="text-warn">
        <Icon name="skip" size={20} />
      </span>
      <span className="min-w-40 flex-1">
        <span className="block font-semibold">{isRunning ? say.paused : say.toCome}</span>
        <span className="block text-small text-soft">{days}</span>
      </span>
      <Button
        isBusy={isBusy}
        label={`${isRunning ? say.resume : say.endPause}: ${days}`}
        onClick={onEnd}
      >
        {isRunning ? say.resume : say.endPause}
      </Button>
    </li>
  );
}

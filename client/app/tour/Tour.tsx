// Three cards: where the day begins, that all is safe without a network, and where the proof of
// one's work is. They stand in the page and keep nobody from working.
import { useState } from 'react';
import { Button } from '../Button.tsx';
import { Icon, type IconName } from '../Icon.tsx';
import { useWords } from '../language.ts';
import { cardWords } from './card-words.ts';

const icons: readonly IconName[] = ['today', 'check', 'outbox'];

export function Tour({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(cardWords);
  const [place, setPlace] = useState(0);
  const card = say.cards[place];
  if (card === undefined) return null;
  const isLast = place === say.cards.length - 1;
  return (
    <section className="card mt-3 grid gap-2 p-3" aria-label={say.help}>
      <div className="flex items-start gap-3" role="status">
        <span className="row-mark">
          <Icon name={icons[place] ?? 'today'} size={22} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="text-bar">{card.title}</h2>
          <p className="text-small">{card.text}</p>
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-small text-soft">{say.place(place + 1, say.cards.length)}</p>
        <div className="actions">
          {!isLast && <Button onClick={onClose}>{say.skip}</Button>}
          <Button tone="primary" onClick={() => (isLast ? onClose() : setPlace(place + 1))}>
            {isLast ? say.start : say.next}
          </Button>
        </div>
      </div>
    </section>
  );
}

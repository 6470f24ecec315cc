// One fact in a list: what it was, what tells it apart, its amount, and where it stands in words.

import type { ShownFact } from '../store/views.ts';
import { figureOf } from './fact-figure.ts';
import { factInWords } from './fact-words.ts';
import { formatDay, formatMoney, formatTime } from './format.ts';
import { Icon } from './Icon.tsx';
import { useLanguage } from './language.ts';
import { StateTag } from './StateTag.tsx';

export type FactRowProps = {
  readonly shown: ShownFact;
  readonly onOpen: () => void;
  /** Shown above the rest where the list mixes customers. */
  readonly heading?: string;
  /** The balance after it, on a statement, in parts: the amount carries the sign of its effect. */
  readonly after?: readonly string[];
};

export function FactRow({ shown, onOpen, heading, after }: FactRowProps) {
  const language = useLanguage();
  const { fact, business, effect, isVoided } = shown;
  const told = factInWords(fact, { business, language, isMatched: shown.isMatched });
  const figure = after === undefined ? figureOf(fact) : effect;
  const when = [formatDay(fact.day, language), formatTime(fact.recordedAt, language)];
  return (
    <button type="button" className="row" onClick={onOpen}>
      <span className="row-mark">
        <Icon name={told.icon} size={20} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{heading ?? told.title}</span>
        <span className="block text-small text-soft">
          {[heading && told.title, told.detail].filter(Boolean).join(' · ')}
        </span>
        <span className="flex flex-wrap gap-x-3 text-small text-soft">
          <StateTag state={shown.state} isVoided={isVoided} />
          <span className="tabular-nums">{when.join(' · ')}</span>
        </span>
      </span>
      <span className="text-right">
        <span className={`money block font-semibold ${isVoided ? 'line-through' : ''}`}>
          {figure === null ? '' : formatMoney(figure, business.currency)}
        </span>
        {after?.map((part) => (
          <span key={part} className="money block text-small text-soft">
            {part}
          </span>
        ))}
      </span>
    </button>
  );
}

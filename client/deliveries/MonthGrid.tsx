// A month of one customer as a calendar: each day says by sign and figure how it went, and opens.
import { Link } from 'wouter';
import { type DayState, deliveryDay } from '../../shared/deliveries/delivered.ts';
import { isPausedOn } from '../../shared/deliveries/due-on.ts';
import { weekdayOf } from '../../shared/deliveries/weekdays.ts';
import { addDays, type Day, day as dayOf } from '../../shared/kernel/day.ts';
import { formatDay, formatQuantity } from '../app/format.ts';
import { Icon, type IconName } from '../app/Icon.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import type { CustomerCard } from '../store/views.ts';
import { formatMonth, monthAfter, monthBefore } from './month.ts';
import { words } from './words.ts';

export type MonthGridProps = {
  readonly card: CustomerCard;
  readonly today: Day;
  /** Its first day. */
  readonly month: Day;
  readonly onMonth: (month: Day) => void;
};

/** How a day is drawn: how it went, a pause, or what will be due. */
type Sign = DayState | 'paused' | 'due';
const signs: Readonly<Record<Sign, { readonly icon: IconName | null; readonly tone: string }>> = {
  as_usual: { icon: 'check', tone: 'text-good' },
  different: { icon: 'plus', tone: 'text-accent' },
  skipped: { icon: 'close', tone: 'text-warn' },
  open: { icon: 'todo', tone: 'text-soft' },
  free: { icon: null, tone: 'text-soft' },
  paused: { icon: 'skip', tone: 'text-warn' },
  due: { icon: null, tone: 'text-soft' },
};

/** How far ahead the months can be turned. */
const AHEAD_DAYS = 366;

export function MonthGrid({ card, today, month, onMonth }: MonthGridProps) {
  const say = useWords(words);
  const language = useLanguage();
  const next = monthAfter(month);
  const days = daysOf(month, next);
  return (
    <section className="pt-3">
      <div className="flex items-center justify-between">
        <button
          type="button"
          className="icon-button"
          aria-label={say.earlier}
          onClick={() => onMonth(monthBefore(month))}
        >
          <Icon name="back" />
        </button>
        <h2 className="text-title">{formatMonth(month, language)}</h2>
        <button
          type="button"
          className="icon-button disabled:text-edge"
          aria-label={say.later}
          disabled={next > addDays(today, AHEAD_DAYS)}
          onClick={() => onMonth(next)}
        >
          <Icon name="next" />
        </button>
      </div>
      <div className="card grid grid-cols-7 p-1.5 text-center">
        {say.shortDays.map((name, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: two days of a week share a letter.
            key={place}
            aria-hidden="true"
            className="py-1 text-small font-bold text-soft"
          >
            {name}
          </span>
        ))}
        {days.map((day, place) => (
          <span key={day} className="contents">
            <GridDay
              card={card}
              day={day}
              today={today}
              column={place === 0 ? weekdayOf(day) + 1 : null}
            />
          </span>
        ))}
      </div>
      <Legend />
    </section>
  );
}

type GridDayProps = {
  readonly card: CustomerCard;
  readonly day: Day;
  readonly today: Day;
  /** Where the first day of the month stands in its week. */
  readonly column: number | null;
};

function GridDay({ card, day, today, column }: GridDayProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { state, delivery } = deliveryDay(
    day,
    card.subscriptions,
    card.deliveries.get(day) ?? null,
  );
  const isToCome = day > today;
  const isPaused = state === 'free' && isPausedOn(card.subscriptions, day);
  const sign: Sign = isPaused ? 'paused' : isToCome && state === 'open' ? 'due' : state;
  const { icon, tone } = signs[sign];
  const told = sayOf(sign, say);
  const amount = (delivery?.body.lines ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
  const style = column === null ? undefined : { gridColumnStart: column };
  const inside = (
    <>
      <span className="text-small tabular-nums">{Number(day.slice(8))}</span>
      <span className={`flex h-5 items-center justify-center ${tone}`}>
        <SignShown sign={sign} icon={icon} amount={amount} />
      </span>
    </>
  );
  const look = `flex min-h-12 flex-col items-center justify-center rounded-lg ${
    day === today ? 'bg-sunk font-bold' : ''
  }`;
  if (isToCome) {
    return (
      <span style={style} className={`${look} text-soft`}>
        {inside}
        {sign !== 'free' && <span className="sr-only">{told}</span>}
      </span>
    );
  }
  return (
    <Link
      href={`/customers/${card.customer.id}/deliver/${day}`}
      style={style}
      className={look}
      aria-label={`${formatDay(day, language)}: ${told}`}
    >
      {inside}
    </Link>
  );
}

type SignShownProps = {
  readonly sign: Sign;
  readonly icon: IconName | null;
  /** Thousandths of what was delivered. */
  readonly amount: number;
};

function SignShown({ sign, icon, amount }: SignShownProps) {
  if (sign === 'due') return <strong aria-hidden="true">·</strong>;
  if (sign === 'different')
    return <strong className="text-small tabular-nums">{formatQuantity(amount)}</strong>;
  return icon && <Icon name={icon} size={18} />;
}

type DeliveryWords = (typeof words)[keyof typeof words];

function sayOf(sign: Sign, say: DeliveryWords): string {
  if (sign === 'paused') return say.pausedDay;
  return sign === 'due' ? say.dueThen : say.states[sign];
}

function Legend() {
  const say = useWords(words);
  const shown = ['as_usual', 'different', 'skipped', 'open', 'due', 'paused'] as const;
  return (
    <ul
      className="flex flex-wrap gap-x-4 gap-y-1 pt-2 text-small text-soft"
      aria-label={say.legend}
    >
      {shown.map((sign) => (
        <li key={sign} className="flex items-center gap-1">
          <span className={signs[sign].tone}>
            <SignShown sign={sign} icon={signs[sign].icon} amount={1_500} />
          </span>
          {sayOf(sign, say)}
        </li>
      ))}
    </ul>
  );
}

function daysOf(month: Day, next: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = dayOf(month); day < next; day = addDays(day, 1)) days.push(day);
  return days;
}

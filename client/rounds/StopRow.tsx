// One stop of a round: its place, who it is, what is owed and since when, what was done, and its
// own button.
import { Link } from 'wouter';
import type { Due } from '../../shared/deliveries/due-on.ts';
import { formatMoney } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { deliverWords, dueInWords, linesInWords } from '../app/recording/deliver-words.ts';
import type { TodayRound, TodayStop } from '../store/views.ts';
import { actLeft } from './next-act.ts';
import type { RoundDeliveries } from './round-deliveries.ts';
import { walkWords } from './walk-words.ts';
import { words } from './words.ts';

export type StopRowProps = {
  readonly stop: TodayStop;
  readonly today: TodayRound;
  readonly isNext: boolean;
  readonly round: RoundDeliveries;
};

const marks = { done: 'check', partly: 'partly', skipped: 'skip' } as const;

export function StopRow({ stop, today, isNext, round }: StopRowProps) {
  const { customer, state, place } = stop;
  return (
    <div className="stop" data-state={state} data-next={isNext || undefined}>
      <Link href={`/customers/${customer.id}`} className="stop-link">
        <span className="stop-place">
          {state === 'todo' ? place : <Icon name={marks[state]} size={18} />}
        </span>
        <span className="min-w-0 flex-1">
          <span className="stop-name">{customer.name}</span>
          {customer.place !== '' && (
            <span className="block truncate text-small text-soft">{customer.place}</span>
          )}
          <StopTags stop={stop} today={today} isNext={isNext} />
        </span>
      </Link>
      <StopButton stop={stop} today={today} round={round} />
    </div>
  );
}

function StopTags({ stop, today, isNext }: Omit<StopRowProps, 'round'>) {
  const say = useWords(words);
  const show = (amount: typeof stop.collectedToday) => formatMoney(amount, today.business.currency);
  const owed = stop.balance.balance;
  return (
    <span className="flex flex-wrap gap-x-3">
      {isNext && <span className="tag text-accent">{say.next}</span>}
      {(stop.state === 'done' || stop.state === 'partly') && <DoneTag stop={stop} today={today} />}
      {stop.state === 'skipped' && <span className="tag tag-warn">{say.skipped}</span>}
      {stop.isOverdue && (
        <span className="tag tag-bad">
          <Icon name="late" size={14} />
          {say.late}
        </span>
      )}
      {stop.balance.unapplied > 0 && (
        <span className="tag tag-good">{`${say.credit} ${show(stop.balance.unapplied)}`}</span>
      )}
      {stop.unreadMeters > 0 && owed > 0 && <span className="tag money">{show(owed)}</span>}
    </span>
  );
}

/** What was got and what was delivered; how far, where it is done in part only. */
function DoneTag({ stop, today }: Pick<StopRowProps, 'stop' | 'today'>) {
  const say = useWords(words);
  const walk = useWords(walkWords);
  const { collectedToday, delivery, state } = stop;
  const got = linesInWords(delivery?.delivery?.body.lines ?? []);
  const isDone = state === 'done';
  const told = [
    collectedToday > 0 && say.got(formatMoney(collectedToday, today.business.currency)),
    got,
  ].filter(Boolean);
  return (
    <span className={`tag ${isDone ? 'tag-good' : 'tag-warn'}`}>
      {isDone && told.length === 0
        ? say.done
        : [!isDone && walk.partly, told.join(' · ')].filter(Boolean).join(' ')}
    </span>
  );
}

function StopButton({ stop, today, round }: Pick<StopRowProps, 'stop' | 'today' | 'round'>) {
  const say = useWords(words);
  const { name } = stop.customer;
  const act = actLeft(stop);
  if (act === null) {
    const owed = stop.balance.balance;
    return owed > 0 ? (
      <span className="money px-3 text-small text-soft">
        {formatMoney(owed, today.business.currency)}
      </span>
    ) : null;
  }
  if (act.type === 'deliver')
    return <DeliverButton stop={stop} due={act.delivery.due} round={round} />;
  if (act.type !== 'collect') {
    const isRead = act.type === 'read';
    return (
      <Link
        href={act.href}
        className="stop-button"
        aria-label={isRead ? say.readAt(name) : say.sellTo(name)}
      >
        {isRead ? say.read : say.sell}
      </Link>
    );
  }
  const amount = formatMoney(act.amount, today.business.currency);
  return (
    <Link href={act.href} className="stop-button" aria-label={say.collectFrom(amount, name)}>
      <span className="text-small">{say.collect}</span>
      <span className="money font-bold">{amount}</span>
    </Link>
  );
}

type DeliverButtonProps = Pick<StopRowProps, 'stop' | 'round'> & { readonly due: readonly Due[] };

/** As usual, in one tap. */
function DeliverButton({ stop, due, round }: DeliverButtonProps) {
  const say = useWords(deliverWords);
  const what = dueInWords(due, round.products);
  return (
    <button
      type="button"
      className="stop-button"
      disabled={round.isBusy}
      aria-label={say.deliveredTo(what, stop.customer.name)}
      onClick={() => round.deliverTo([stop])}
    >
      <span className="text-small">{say.deliver}</span>
      <span className="line-clamp-1 font-bold">{what}</span>
    </button>
  );
}

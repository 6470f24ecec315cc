// The next stop under the thumb: who it is, and the one tap that starts the work there.
import { Link } from 'wouter';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import type { TodayRound, TodayStop } from '../store/views.ts';
import { actsAt, type NextAct } from './next-act.ts';
import { words } from './words.ts';

export type NextStopBarProps = { readonly stop: TodayStop; readonly today: TodayRound };

export function NextStopBar({ stop, today }: NextStopBarProps) {
  const say = useWords(words);
  const { customer } = stop;
  const wordsOf = (act: NextAct) => {
    if (act.type === 'read') return say.read;
    if (act.type === 'sell') return say.sell;
    return `${say.collect} ${formatMoney(act.amount, today.business.currency)}`;
  };
  return (
    <div>
      <Link href={`/customers/${customer.id}`} className="next-stop">
        <span className="next-word">{say.next}</span>
        <span className="min-w-0 flex-1 truncate">
          <strong>{customer.name}</strong>
          {customer.place !== '' && <span className="text-soft"> · {customer.place}</span>}
        </span>
      </Link>
      <div className="actions">
        <ButtonLink href={`/customers/${customer.id}/skip`} icon="skip">
          {say.skip}
        </ButtonLink>
        {actsAt(stop).map((act, place) => (
          <div key={act.type} className={place === 0 ? 'actions-main' : ''}>
            <ButtonLink href={act.href} tone={place === 0 ? 'primary' : 'plain'} isWide>
              {wordsOf(act)}
            </ButtonLink>
          </div>
        ))}
      </div>
    </div>
  );
}

// The next stop under the thumb: who it is, and the one tap that starts the work there.
import { Link } from 'wouter';
import { Button } from '../app/Button.tsx';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { deliverWords, dueInWords } from '../app/recording/deliver-words.ts';
import type { TodayRound, TodayStop } from '../store/views.ts';
import { actsAt, type NextAct } from './next-act.ts';
import type { RoundDeliveries } from './round-deliveries.ts';
import { words } from './words.ts';

export type NextStopBarProps = {
  readonly stop: TodayStop;
  readonly today: TodayRound;
  readonly round: RoundDeliveries;
};

export function NextStopBar({ stop, today, round }: NextStopBarProps) {
  const say = useWords(words);
  const sayDeliver = useWords(deliverWords);
  const { customer } = stop;
  const [first, ...others] = actsAt(stop);
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
        {first?.type === 'deliver' ? (
          <ButtonLink href={first.href}>{sayDeliver.change}</ButtonLink>
        ) : (
          <ButtonLink href={`/customers/${customer.id}/skip`} icon="skip">
            {say.skip}
          </ButtonLink>
        )}
        {first && (
          <div className="actions-main">
            {first.type === 'deliver' ? (
              <Button
                tone="primary"
                isWide
                isBusy={round.isBusy}
                onClick={() => round.deliverTo([stop])}
              >
                {`${sayDeliver.deliver} ${dueInWords(first.delivery.due, round.products)}`}
              </Button>
            ) : (
              <ActLink act={first} today={today} isMain />
            )}
          </div>
        )}
        {others.map((act) => (
          <div key={act.type}>
            <ActLink act={act} today={today} />
          </div>
        ))}
      </div>
    </div>
  );
}

type ActLinkProps = Pick<NextStopBarProps, 'today'> & {
  readonly act: NextAct;
  readonly isMain?: boolean;
};

function ActLink({ act, today, isMain = false }: ActLinkProps) {
  const say = useWords(words);
  const wordsOf = () => {
    if (act.type === 'read') return say.read;
    if (act.type !== 'collect') return say.sell;
    return `${say.collect} ${formatMoney(act.amount, today.business.currency)}`;
  };
  return (
    <ButtonLink href={act.href} tone={isMain ? 'primary' : 'plain'} isWide>
      {wordsOf()}
    </ButtonLink>
  );
}

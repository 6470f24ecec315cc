// After a reading is safe on the phone: what was used, the bill that it makes, and the next meter.
import { Redirect } from 'wouter';
import type { Day } from '../../shared/kernel/day.ts';
import { Button } from '../app/Button.tsx';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { formatMoney, formatQuantity } from '../app/format.ts';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { stateWords } from '../app/pill-words.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { Screen } from '../app/Screen.tsx';
import type { CustomerCard, MeterView } from '../store/views.ts';
import { BilledReceipt } from './BilledReceipt.tsx';
import { BillLines } from './BillLines.tsx';
import { usedIn } from './reading-state.ts';
import { useBill } from './use-bill.ts';
import { useNextMeter } from './use-next-meter.ts';
import type { Read } from './use-reading.ts';
import { words } from './words.ts';

export type ReadDoneProps = {
  readonly card: CustomerCard;
  readonly meter: MeterView;
  readonly read: Read;
  readonly today: Day;
};

export function ReadDone({ card, meter, read, today }: ReadDoneProps) {
  const say = useWords(words);
  const states = useWords(stateWords);
  const next = useNextMeter(card, meter.row.id, today);
  const work = useBill(card, meter, read);
  const unit = meter.tariff?.unit ?? '';
  const used = usedIn(read.state);
  const shown = card.facts.find(({ fact }) => fact.id === read.fact.id);
  const isReady = read.bill.type === 'ready';
  const onward = (
    <ButtonLink
      isWide
      tone={isReady && work.billed === null ? 'plain' : 'primary'}
      icon="next"
      href={next === null ? '/today' : `/meters/${next.meterId}/read`}
    >
      {next === null ? say.noNextMeter : say.nextMeter(next.name)}
    </ButtonLink>
  );
  // Undone at once: there is nothing to bill.
  if (shown?.isVoided) return <Redirect to={`/customers/${card.customer.id}`} replace />;
  if (work.billed !== null) {
    return <BilledReceipt card={card} meter={meter} billed={work.billed} action={onward} />;
  }
  return (
    <Screen
      title={say.savedTitle}
      subtitle={`${card.customer.name} · ${say.meter(meter.row.serial)}`}
      back={`/customers/${card.customer.id}`}
      action={
        <div className="grid gap-2">
          <NotSaved failure={work.failure} />
          {read.bill.type === 'ready' && (
            <Button tone="primary" isWide isBusy={work.isBusy} onClick={work.issue}>
              {say.issueBill(formatMoney(read.bill.charge.total, card.business.currency))}
            </Button>
          )}
          {onward}
        </div>
      }
    >
      <div className="grid gap-4 pt-4">
        <p className="flex items-center gap-2 text-title text-good" role="status">
          <Icon name="check" size={28} />
          {states[shown?.state ?? 'saved']}
        </p>
        <section className="card grid gap-1 p-4">
          <p className="money text-big">{formatQuantity(read.fact.body.value)}</p>
          {used !== null && (
            <p className="text-soft">{say.used(`${formatQuantity(used)} ${unit}`.trim())}</p>
          )}
        </section>
        {read.bill.type === 'ready' ? (
          <BillLines draft={read.bill} business={card.business} />
        ) : (
          <Notice tone="info">{say.noBill[read.bill.type]}</Notice>
        )}
      </div>
    </Screen>
  );
}

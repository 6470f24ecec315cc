// One meter: what it uses, its readings with what is odd about them, what is owed on it. The office
// lets an odd reading stand or sends somebody to read again.
import { useState } from 'react';
import { dayIn } from '../../shared/kernel/day.ts';
import type { CustomerId, MeterId } from '../../shared/kernel/ids.ts';
import { OFFICE } from '../../shared/kernel/role.ts';
import { Button } from '../app/Button.tsx';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatDay } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { Screen } from '../app/Screen.tsx';
import { useStore } from '../store/session.ts';
import { useCustomerCard } from '../store/use-customer-card.ts';
import type { CustomerCard, MeterView } from '../store/views.ts';
import { ChangeMeterSheet } from './ChangeMeterSheet.tsx';
import { changeWords } from './change-words.ts';
import { MoveCreditSheet, otherAccounts } from './MoveCreditSheet.tsx';
import { words } from './meter-words.ts';
import { moveWords } from './move-words.ts';
import { ReadingLine } from './ReadingLine.tsx';
import { UseChart } from './UseChart.tsx';
import { useMeterOwner } from './use-meter-owner.ts';

export function MeterScreen({ meterId }: { readonly meterId: MeterId }) {
  const ownerId = useMeterOwner(meterId);
  if (!ownerId) return <NotYet isMissing={ownerId === null} />;
  return <OfOwner meterId={meterId} customerId={ownerId} />;
}

function NotYet({ isMissing }: { readonly isMissing: boolean }) {
  const say = useWords(words);
  return (
    <Screen title={say.read} back="/today">
      {isMissing ? (
        <EmptyState
          icon="meter"
          title={say.unknownMeter}
          action={<ButtonLink href="/today">{say.backToRound}</ButtonLink>}
        />
      ) : (
        <p className="py-12 text-center text-soft">{say.loading}</p>
      )}
    </Screen>
  );
}

type OfOwnerProps = { readonly meterId: MeterId; readonly customerId: CustomerId };

function OfOwner({ meterId, customerId }: OfOwnerProps) {
  const card = useCustomerCard(customerId);
  const meter = card?.meters.find(({ row }) => row.id === meterId);
  if (!card || meter === undefined) return <NotYet isMissing={card !== undefined} />;
  return <Shown card={card} meter={meter} />;
}

type ShownProps = { readonly card: CustomerCard; readonly meter: MeterView };

function Shown({ card, meter }: ShownProps) {
  const say = useWords(words);
  const { session, world } = useStore();
  const { row, tariff } = meter;
  const today = dayIn(card.business.zone, world.now());
  const mayReview = OFFICE.includes(session.person.role);
  return (
    <Screen
      title={say.title(row.serial)}
      subtitle={card.customer.name}
      back={`/customers/${card.customer.id}`}
      action={<MeterActions card={card} meter={meter} />}
    >
      <div className="grid gap-4 pt-3">
        <About card={card} meter={meter} />
        <UseChart row={row} unit={tariff?.unit ?? ''} />
        <section>
          <h2 className="section">{say.readings}</h2>
          {row.readings.length === 0 && <p className="text-soft">{say.noReadings}</p>}
          <ul className="card rows">
            {row.readings.toReversed().map((reading) => (
              <ReadingLine
                key={reading.id}
                {...{ reading, meter, card, today, mayReview }}
                unit={tariff?.unit ?? ''}
              />
            ))}
          </ul>
        </section>
        {mayReview && <MoveCredit card={card} meter={meter} />}
        {!row.removedDay && <ChangeMeter meter={meter} />}
      </div>
    </Screen>
  );
}

/** Only where something is in hand here and the customer has another account. */
function MoveCredit({ card, meter: { account } }: ShownProps) {
  const say = useWords(moveWords);
  const [isOpen, setOpen] = useState(false);
  if (account.balance.unapplied <= 0 || otherAccounts(card, account).length === 0) return null;
  return (
    <>
      <Button isWide onClick={() => setOpen(true)}>
        {say.open}
      </Button>
      {isOpen && <MoveCreditSheet card={card} from={account} onClose={() => setOpen(false)} />}
    </>
  );
}

function ChangeMeter({ meter }: Pick<ShownProps, 'meter'>) {
  const say = useWords(changeWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button isWide onClick={() => setOpen(true)}>
        {say.open}
      </Button>
      {isOpen && <ChangeMeterSheet meter={meter} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The money and the statement of this very meter, and the reading while it counts. */
function MeterActions({ card, meter: { row, account } }: ShownProps) {
  const say = useWords(words);
  const ofMeter = (what: string) =>
    `/customers/${card.customer.id}/${what}?account=${account.row.id}`;
  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="actions">
        <div>
          <ButtonLink href={ofMeter('statement')} icon="receipt" isWide>
            {say.statement}
          </ButtonLink>
        </div>
        <div>
          <ButtonLink href={ofMeter('collect')} icon="cash" isWide>
            {say.collect}
          </ButtonLink>
        </div>
      </div>
      {!row.removedDay && (
        <ButtonLink tone="primary" isWide icon="meter" href={`/meters/${row.id}/read`}>
          {say.read}
        </ButtonLink>
      )}
    </div>
  );
}

function About({ card, meter }: ShownProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { row, account, tariff } = meter;
  const told = [
    tariff?.name,
    row.place,
    row.multiplier > 1 ? say.times(row.multiplier) : '',
    row.removedDay ? say.removed(formatDay(row.removedDay, language)) : '',
  ].filter(Boolean);
  return (
    <section className="card grid gap-1 p-4">
      <p className="flex items-baseline justify-between gap-3">
        <span>{account.code === null ? '' : say.code(account.code)}</span>
        <MoneyText
          amount={account.balance.balance}
          currency={card.business.currency}
          size="title"
        />
      </p>
      {told.length > 0 && <p className="text-small text-soft">{told.join(' · ')}</p>}
    </section>
  );
}

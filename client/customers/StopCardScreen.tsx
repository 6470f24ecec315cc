// The stop card: one person's balance, since when they owe it, their meters, what was done lately,
// how to reach them, and the work that can be done here under the thumb.
import { useState } from 'react';
import { dayIn } from '../../shared/kernel/day.ts';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import { isMetering } from '../../shared/ledger/business.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { FactRow } from '../app/FactRow.tsx';
import { formatMoney } from '../app/format.ts';
import { handWords } from '../app/hand-words.ts';
import { Icon } from '../app/Icon.tsx';
import { useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { scanWords } from '../app/scan/words.ts';
import { lastTab } from '../app/scroll.ts';
import { OwnFactSheet } from '../app/voiding/OwnFactSheet.tsx';
import { useStore } from '../store/session.ts';
import { useCustomerCard } from '../store/use-customer-card.ts';
import type { CustomerCard, ShownFact } from '../store/views.ts';
import { AgeingBar } from './AgeingBar.tsx';
import { BalanceWords } from './BalanceWords.tsx';
import { ContactLinks } from './ContactLinks.tsx';
import { DailyLine } from './DailyLine.tsx';
import { MeterList } from './MeterList.tsx';
import { NewMeter } from './NewMeter.tsx';
import { words } from './words.ts';

const LAST = 5;

export function StopCardScreen({ customerId }: { readonly customerId: CustomerId }) {
  const say = useWords(words);
  const card = useCustomerCard(customerId);
  if (card === null) {
    return (
      <Screen title={say.find} back="/find">
        <EmptyState icon="person" title={say.unknown}>
          {say.unknownMore}
        </EmptyState>
      </Screen>
    );
  }
  return (
    <Screen
      title={card?.customer.name ?? '…'}
      subtitle={card && [card.business.name, card.round?.name].filter(Boolean).join(' · ')}
      back={lastTab()}
      action={card && <StopActions card={card} />}
    >
      {card && <StopCard card={card} />}
    </Screen>
  );
}

/** What is known of a customer, on a screen of its own or beside a list. */
export function StopCard({ card }: { readonly card: CustomerCard }) {
  const say = useWords(words);
  const { world } = useStore();
  const scan = useWords(scanWords);
  const hand = useWords(handWords);
  const [open, setOpen] = useState<ShownFact | null>(null);
  const { customer, business, ageing } = card;
  const isLate = ageing.current !== card.balance.outstanding;
  return (
    <>
      <section className="grid grid-cols-1 gap-4 pt-5">
        <BalanceWords balance={card.balance} currency={business.currency} isBig />
        {isLate && <AgeingBar ageing={ageing} currency={business.currency} />}
        {customer.place !== '' && (
          <p className="flex items-start gap-2">
            <Icon name="place" size={20} />
            <span className="min-w-0 flex-1">{customer.place}</span>
            <a className="map-link" href={`geo:0,0?q=${encodeURIComponent(customer.place)}`}>
              {hand.map}
            </a>
          </p>
        )}
        {customer.note !== '' && (
          <p className="flex items-start gap-2">
            <Icon name="message" size={20} />
            {customer.note}
          </p>
        )}
        {customer.code !== null && (
          <p className="flex items-start gap-2 tabular-nums">
            <Icon name="receipt" size={20} />
            <span className="block first-letter:uppercase">
              {say.byCode} <strong>{customer.code}</strong>
            </span>
          </p>
        )}
        <ContactLinks customer={customer} />
      </section>
      {card.business.trade !== 'water' && card.business.trade !== 'utility' && (
        <DailyLine card={card} today={dayIn(business.zone, world.now())} />
      )}
      {card.meters.length > 0 && <MeterList card={card} />}
      {isMetering(card.business) && <NewMeter customerId={customer.id} />}
      <h2 className="section">{say.lastEntries}</h2>
      {card.facts.length === 0 ? (
        <p className="text-soft">{say.noEntries}</p>
      ) : (
        <ul className="card rows">
          {card.facts.slice(0, LAST).map((shown) => (
            <li key={shown.fact.id}>
              <FactRow shown={shown} onOpen={() => setOpen(shown)} />
            </li>
          ))}
        </ul>
      )}
      <div className="grid grid-cols-1 gap-2 pt-3">
        <ButtonLink href={`/customers/${customer.id}/statement`} icon="receipt" isWide>
          {say.statement}
        </ButtonLink>
        <ButtonLink href={`/find/labels?customer=${customer.id}`} icon="scan" isWide>
          {scan.label}
        </ButtonLink>
      </div>
      {open && <OwnFactSheet shown={open} onClose={() => setOpen(null)} />}
    </>
  );
}

export function StopActions({ card }: { readonly card: CustomerCard }) {
  const say = useWords(words);
  const here = `/customers/${card.customer.id}`;
  const owed = card.balance.balance;
  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="actions">
        {card.meters.length > 0 && (
          <div>
            <ButtonLink href={`${here}/read`} icon="meter" isWide>
              {say.read}
            </ButtonLink>
          </div>
        )}
        <div>
          <ButtonLink href={`${here}/sale`} icon="sale" isWide>
            {say.sell}
          </ButtonLink>
        </div>
        <div>
          <ButtonLink href={`${here}/skip`} icon="skip" isWide>
            {say.skip}
          </ButtonLink>
        </div>
      </div>
      <ButtonLink href={`${here}/collect`} tone="primary" icon="cash" isWide>
        {owed > 0 ? `${say.collect} ${formatMoney(owed, card.business.currency)}` : say.collect}
      </ButtonLink>
    </div>
  );
}

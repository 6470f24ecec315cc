// A bill as a document, from the door or from the monthly run: block by block, what was brought
// forward, what is to be paid with it; shared or printed from here.
import type { CustomerId, FactId } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { type Balance, balance, balanceAfter } from '../../shared/ledger/outstanding.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { useCustomerCard } from '../store/use-customer-card.ts';
import { useFactCustomer } from '../store/use-fact-customer.ts';
import { BilledReceipt } from './BilledReceipt.tsx';
import { words as meterWords } from './meter-words.ts';
import { words } from './words.ts';

export function BillScreen({ factId }: { readonly factId: FactId }) {
  const customerId = useFactCustomer(factId);
  if (!customerId) return <NotYet isMissing={customerId === null} />;
  return <OfCustomer factId={factId} customerId={customerId} />;
}

function NotYet({ isMissing }: { readonly isMissing: boolean }) {
  const say = useWords(words);
  return (
    <Screen title={say.billTitle} back="/today">
      {isMissing ? (
        <EmptyState icon="receipt" title={say.noBillHere} />
      ) : (
        <p className="py-12 text-center text-soft">{say.loading}</p>
      )}
    </Screen>
  );
}

type OfCustomerProps = { readonly factId: FactId; readonly customerId: CustomerId };

function OfCustomer({ factId, customerId }: OfCustomerProps) {
  const say = useWords(meterWords);
  const card = useCustomerCard(customerId);
  const fact = card?.facts.find((one) => one.fact.id === factId)?.fact;
  if (!card || fact?.type !== 'bill.issued') return <NotYet isMissing={card !== undefined} />;
  const meter = card.meters.find(({ row }) => row.id === fact.body.meterId);
  if (meter === undefined) return <NotYet isMissing />;
  const before = broughtForward(fact.body.broughtForward ?? 0);
  const billed = { fact, before, after: balanceAfter(before, fact.body.total) };
  return (
    <BilledReceipt
      card={card}
      meter={meter}
      billed={billed}
      action={
        <ButtonLink isWide icon="meter" href={`/meters/${meter.row.id}`}>
          {say.title(meter.row.serial)}
        </ButtonLink>
      }
    />
  );
}

const broughtForward = (amount: number): Balance =>
  balance(money(Math.max(0, amount)), money(Math.max(0, -amount)));

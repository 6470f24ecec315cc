// A customer's statement for the office: opening, lines, closing. Every line opens its fact, and an
// office role can void it with a reason.
import { lazy, Suspense, useState } from 'react';
import type { AccountId, CustomerId, FactId } from '../../shared/kernel/ids.ts';
import { within } from '../../shared/ledger/statement.ts';
import { Button } from '../app/Button.tsx';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { Chips } from '../app/Chips.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords } from '../app/language.ts';
import { AsOf } from '../app/recording/AsOf.tsx';
import { Screen } from '../app/Screen.tsx';
import { useCustomerCard } from '../store/use-customer-card.ts';
import { useStatement } from '../store/use-statement.ts';
import type { AccountView, CustomerCard } from '../store/views.ts';
import { documentWords } from './document-words.ts';
import { messageWords } from './message-words.ts';
import { OpenedFact } from './OpenedFact.tsx';
import { StatementLines } from './StatementLines.tsx';
import { type StatementDays, StatementDaysFields, StatementPaper } from './StatementPaper.tsx';
import { words } from './words.ts';

const MessageSheet = lazy(async () => ({
  default: (await import('./MessageSheet.tsx')).MessageSheet,
}));
const SettleSheet = lazy(async () => ({
  default: (await import('./SettleSheet.tsx')).SettleSheet,
}));

export type CustomerStatementScreenProps = { readonly customerId: CustomerId };

export function CustomerStatementScreen({ customerId }: CustomerStatementScreenProps) {
  const say = useWords(words);
  const card = useCustomerCard(customerId);
  if (card) return <OfCustomer key={customerId} card={card} />;
  return (
    <Screen title={say.statement} back="/outstanding">
      {card === null ? (
        <EmptyState icon="person" title={say.unknownCustomer} />
      ) : (
        <p className="py-12 text-center text-soft">{say.loading}</p>
      )}
    </Screen>
  );
}

function OfCustomer({ card }: { readonly card: CustomerCard }) {
  const say = useWords(words);
  const { customer, business } = card;
  const [accountId, setAccountId] = useState<AccountId | 'all'>('all');
  const [openedId, setOpenedId] = useState<FactId | null>(null);
  const [days, setDays] = useState<StatementDays>({ from: null, to: null });
  const whole = useStatement(customer.id, accountId);
  const statement = whole && within(whole, days);
  const [isSettling, setSettling] = useState(false);
  const [isTelling, setTelling] = useState(false);
  const sayMessage = useWords(messageWords);
  const sayDocuments = useWords(documentWords);
  const settling = toSettle(card, accountId);
  const opened = card.facts.find(({ fact }) => fact.id === openedId);
  return (
    <Screen
      title={customer.name}
      subtitle={`${say.statement} · ${business.name}`}
      back={backTo(card)}
      isWide
      action={
        <div className="flex flex-wrap gap-2 [&>*]:w-auto [&>*]:flex-1">
          <Button tone="primary" icon="message" isWide onClick={() => setTelling(true)}>
            {sayMessage.message}
          </Button>
          <ButtonLink isWide href={`/customers/${customer.id}`} icon="person">
            {say.openCustomer}
          </ButtonLink>
          {settling && (
            <Button isWide onClick={() => setSettling(true)}>
              {sayDocuments.settleTitle[settling.balance.unapplied > 0 ? 'refund' : 'write_off']}
            </Button>
          )}
        </div>
      }
    >
      <div className="grid gap-4 pt-3">
        <AsOf />
        <AccountChips card={card} value={accountId} onChange={setAccountId} />
        <StatementDaysFields days={days} onChange={setDays} />
        {statement ? (
          <StatementLines
            statement={statement}
            currency={business.currency}
            onOpen={(shown) => setOpenedId(shown.fact.id)}
          />
        ) : (
          <p className="py-12 text-center text-soft">{say.loading}</p>
        )}
        {statement && (
          <StatementPaper
            customer={customer}
            business={business}
            statement={statement}
            days={days}
          />
        )}
        <ButtonLink href={`/customers/${customer.id}/invoice`} icon="plus">
          {sayDocuments.byHand}
        </ButtonLink>
        <ButtonLink href={`/customers/${customer.id}/collect?paper`} icon="receipt">
          {say.fromPaper}
        </ButtonLink>
      </div>
      {opened && <OpenedFact shown={opened} onClose={() => setOpenedId(null)} />}
      {isTelling && statement && (
        <Suspense>
          <MessageSheet card={card} statement={statement} onClose={() => setTelling(false)} />
        </Suspense>
      )}
      {isSettling && settling && (
        <Suspense>
          <SettleSheet card={card} account={settling} onClose={() => setSettling(false)} />
        </Suspense>
      )}
    </Screen>
  );
}

/** The chosen account, or the only one that has something owed or in hand. */
function toSettle({ accounts }: CustomerCard, accountId: AccountId | 'all'): AccountView | null {
  const open = accounts.filter(
    ({ row, balance }) =>
      balance.outstanding + balance.unapplied > 0 && (accountId === 'all' || row.id === accountId),
  );
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** The round that the customer was opened from. */
const backTo = ({ customer, business }: CustomerCard) =>
  `/outstanding?business=${business.id}&round=${customer.roundId ?? 'none'}`;

type AccountChipsProps = {
  readonly card: CustomerCard;
  readonly value: AccountId | 'all';
  readonly onChange: (value: AccountId | 'all') => void;
};

function AccountChips({ card, value, onChange }: AccountChipsProps) {
  const say = useWords(words);
  if (card.accounts.length < 2) return null;
  const nameOf = (id: AccountId) => {
    const meter = card.meters.find(({ account }) => account.row.id === id);
    return meter === undefined ? say.mainAccount : say.meterAccount(meter.row.serial);
  };
  return (
    <Chips
      legend={say.account}
      options={[
        { value: 'all' as const, label: say.allAccounts },
        ...card.accounts.map(({ row }) => ({ value: row.id, label: nameOf(row.id) })),
      ]}
      value={value}
      onChange={onChange}
      isOneLine
    />
  );
}

// The statement of a customer: opening, every movement with the balance after it, closing; over all
// accounts or one of them. Each line opens the fact behind it.
import { useState } from 'react';
import { useSearch } from 'wouter';
import type { AccountId, CustomerId } from '../../shared/kernel/ids.ts';
import type { Balance } from '../../shared/ledger/outstanding.ts';
import { balanceParts } from '../app/balance-in-words.ts';
import { Chips } from '../app/Chips.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { FactRow } from '../app/FactRow.tsx';
import { useLanguage, useWords } from '../app/language.ts';
import { Screen } from '../app/Screen.tsx';
import { OwnFactSheet } from '../app/voiding/OwnFactSheet.tsx';
import { useCustomerCard } from '../store/use-customer-card.ts';
import { useStatement } from '../store/use-statement.ts';
import type { CustomerCard, ShownFact } from '../store/views.ts';
import { words } from './words.ts';

export function StatementScreen({ customerId }: { readonly customerId: CustomerId }) {
  const say = useWords(words);
  const card = useCustomerCard(customerId);
  return (
    <Screen
      title={say.statement}
      subtitle={card?.customer.name}
      back={card === null ? '/find' : `/customers/${customerId}`}
    >
      {card === null && <EmptyState icon="person" title={say.unknown} />}
      {card && <StatementOf card={card} />}
    </Screen>
  );
}

function StatementOf({ card }: { readonly card: CustomerCard }) {
  const say = useWords(words);
  const language = useLanguage();
  // Opened from a meter, `?account=` names its account.
  const asked = new URLSearchParams(useSearch()).get('account');
  const [account, setAccount] = useState<AccountId | 'all'>(
    () => card.accounts.find(({ row }) => row.id === asked)?.row.id ?? 'all',
  );
  const [open, setOpen] = useState<ShownFact | null>(null);
  const statement = useStatement(card.customer.id, account);
  if (!statement) return null;
  const parts = (whole: Balance) => balanceParts(whole, card.business.currency, language);
  return (
    <div className="grid grid-cols-1 gap-4 pt-4">
      {card.accounts.length > 1 && (
        <Chips
          legend={say.account}
          options={accountChoices(card, say)}
          value={account}
          onChange={setAccount}
          isOneLine
        />
      )}
      <Total word={say.opening} amounts={parts(statement.opening)} />
      {statement.lines.length === 0 ? (
        <p className="text-soft">{say.noLines}</p>
      ) : (
        <ol className="card rows">
          {statement.lines.map(({ movement, balance }) => (
            <li key={movement.id}>
              <FactRow
                shown={movement.shown}
                after={parts(balance)}
                onOpen={() => setOpen(movement.shown)}
              />
            </li>
          ))}
        </ol>
      )}
      <Total word={say.closing} amounts={parts(statement.closing)} isBig />
      {open && <OwnFactSheet shown={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

type AccountWords = { readonly all: string; readonly main: string };

function accountChoices(card: CustomerCard, say: AccountWords) {
  const serials = new Map(card.meters.map(({ account, row }) => [account.row.id, row.serial]));
  return [
    { value: 'all' as const, label: say.all },
    ...card.accounts.map(({ row }) => ({ value: row.id, label: serials.get(row.id) ?? say.main })),
  ];
}

type TotalProps = {
  readonly word: string;
  readonly amounts: readonly string[];
  readonly isBig?: boolean;
};

function Total({ word, amounts, isBig = false }: TotalProps) {
  return (
    <p className="flex items-baseline justify-between gap-3 px-3">
      <span className="text-soft">{word}</span>
      <strong className={`text-right ${isBig ? 'text-title' : ''}`}>
        {amounts.map((amount) => (
          <span key={amount} className="money block">
            {amount}
          </span>
        ))}
      </strong>
    </p>
  );
}

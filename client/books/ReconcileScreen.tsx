// A money account beside the statement of bank or M-Pesa: what both say, the difference and how it
// comes about, and what is open on either side.
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { type Reconciliation, reconciliationSchema } from '../../shared/books/reconcile-answers.ts';
import { type StatedAccount, statedAccountSchema } from '../../shared/books/statement-imported.ts';
import { decode } from '../../shared/kernel/decode.ts';
import { negate } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { BusinessChips } from '../app/BusinessChips.tsx';
import { Button } from '../app/Button.tsx';
import { Chips } from '../app/Chips.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { BigMoney } from '../app/recording/BigMoney.tsx';
import { Screen } from '../app/Screen.tsx';
import { type BooksPlace, useBooksPlace } from './books-place.ts';
import { ImportStatement } from './ImportStatement.tsx';
import { MatchedLines } from './MatchedLines.tsx';
import { OpenEntries } from './OpenEntries.tsx';
import { OpenLines } from './OpenLines.tsx';
import { reconcileWords } from './reconcile-words.ts';
import { useBooks } from './use-books.ts';
import { words } from './words.ts';

export function ReconcileScreen() {
  const say = useWords(reconcileWords);
  const books = useWords(words);
  const place = useBooksPlace();
  if (place === undefined) {
    return (
      <Screen title={say.title} back="/books">
        <p className="py-12 text-center text-soft">{books.loading}</p>
      </Screen>
    );
  }
  return (
    <OfficeFrame>
      <Reconciling place={place} />
    </OfficeFrame>
  );
}

function Reconciling({ place }: { readonly place: BooksPlace }) {
  const say = useWords(reconcileWords);
  const books = useWords(words);
  const [params, setParams] = useSearchParams();
  const [isImporting, setImporting] = useState(false);
  const { business, businesses } = place;
  const accounts = statedAccountSchema.options.filter((one) => isUsual(one, business));
  const named = decode(statedAccountSchema, params.get('account'));
  const account = named.ok && accounts.includes(named.value) ? named.value : '1110';
  const asked = useBooks(`${business.id}/reconcile/${account}`, reconciliationSchema);
  const go = (change: Readonly<Record<string, string>>) =>
    setParams({ business: business.id, account, ...change }, { replace: true });
  return (
    <Screen
      title={say.title}
      subtitle={business.name}
      back={`/books?${place.link()}`}
      isWide
      action={
        <Button tone="primary" isWide onClick={() => setImporting(true)}>
          {say.import}
        </Button>
      }
    >
      <div className="grid grid-cols-1 gap-4 pt-3">
        <BusinessChips
          legend={books.business}
          businesses={businesses}
          value={business.id}
          onChange={(id) => go({ business: id })}
        />
        <Chips
          legend={say.account}
          options={accounts.map((value) => ({ value, label: say[value] }))}
          value={account}
          onChange={(value) => go({ account: value })}
          isOneLine
        />
        <Answered of={asked}>
          {(found) =>
            found.since === null ? (
              <EmptyState icon="receipt" title={say.nothing}>
                {say.nothingWhy}
              </EmptyState>
            ) : (
              <>
                <Sums found={found} business={business} />
                <OpenLines found={found} business={business} />
                <OpenEntries found={found} business={business} />
                <MatchedLines found={found} business={business} />
              </>
            )
          }
        </Answered>
      </div>
      {isImporting && (
        <ImportStatement
          key={account}
          business={business}
          account={account}
          onClose={() => setImporting(false)}
        />
      )}
    </Screen>
  );
}

/** UPI is paid in rupees, M-Pesa in shillings. */
function isUsual(account: StatedAccount, { currency }: Business): boolean {
  if (account === '1120') return currency === 'INR';
  return account !== '1130' || currency !== 'INR';
}

type SumsProps = { readonly found: Reconciliation; readonly business: Business };

function Sums({ found, business: { currency } }: SumsProps) {
  const say = useWords(reconcileWords);
  const reasons = [
    [say.onlyBook, found.entriesSum],
    [say.onlyBank, negate(found.linesSum)],
    [say.aside, negate(found.asideSum)],
    [say.before, found.before],
    [say.opening, negate(found.opening)],
  ] as const;
  return (
    <section className="card grid gap-1 p-4">
      <span className="text-small text-soft">{say.difference}</span>
      <BigMoney amount={found.difference} currency={currency} />
      {found.difference === 0 && <Notice tone="good">{say.agrees}</Notice>}
      <dl className="grid gap-1 pt-2">
        <Sum name={say.book} amount={formatMoney(found.book, currency)} />
        <Sum name={say.statement} amount={formatMoney(found.statement, currency)} />
      </dl>
      {found.difference !== 0 && (
        <dl className="grid gap-1 border-t border-line pt-2 text-small text-soft">
          {reasons
            .filter(([, amount]) => amount !== 0)
            .map(([name, amount]) => (
              <Sum key={name} name={name} amount={formatMoney(amount, currency)} />
            ))}
        </dl>
      )}
    </section>
  );
}

function Sum({ name, amount }: { readonly name: string; readonly amount: string }) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt>{name}</dt>
      <dd className="money">{amount}</dd>
    </div>
  );
}

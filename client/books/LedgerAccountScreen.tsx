// One ledger account over a period: closing balance on top, lines back to the opening balance, each
// with the balance after it; a touch opens the fact behind it.
import { useState } from 'react';
import { ledgerAccountSchema } from '../../shared/books/answers.ts';
import { Button } from '../app/Button.tsx';
import { formatDay, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { BigMoney } from '../app/recording/BigMoney.tsx';
import { Screen } from '../app/Screen.tsx';
import { type BooksPlace, useBooksPlace } from './books-place.ts';
import { FactBehindSheet } from './FactBehindSheet.tsx';
import { useBooks } from './use-books.ts';
import { words } from './words.ts';

export function LedgerAccountScreen({ code }: { readonly code: string }) {
  const say = useWords(words);
  const place = useBooksPlace();
  if (place === undefined) {
    return (
      <Screen title={say.account} back="/books">
        <p className="py-12 text-center text-soft">{say.loading}</p>
      </Screen>
    );
  }
  return (
    <OfficeFrame>
      <AccountPages key={`${place.business.id} ${code} ${place.span}`} place={place} code={code} />
    </OfficeFrame>
  );
}

type AccountProps = { readonly place: BooksPlace; readonly code: string };

function AccountPages({ place, code }: AccountProps) {
  const say = useWords(words);
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const { business, span } = place;
  const first = useBooks(`${business.id}/accounts/${code}?${span}`, ledgerAccountSchema);
  const { currency } = business;
  const title = first.answer?.name ?? say.account;
  return (
    <Screen
      title={title}
      subtitle={`${code} · ${business.name}`}
      back={`/books?${place.link()}`}
      isWide
    >
      <div className="grid gap-4 pt-3">
        <Answered of={first}>
          {({ closing, opening }) => (
            <>
              <section className="card grid gap-1 p-4">
                <span className="text-small text-soft">
                  {closing < 0 ? say.closingCredit : say.closing}
                </span>
                <BigMoney amount={closing} currency={currency} />
                <span className="text-small text-soft">
                  {say.opening} <span className="money">{formatMoney(opening, currency)}</span>
                </span>
              </section>
              {pages.map((before) => (
                <Page
                  key={before}
                  place={place}
                  code={code}
                  before={before}
                  isLast={before === pages.at(-1)}
                  onOpen={setOpenedId}
                  onMore={(next) => setPages([...pages, next])}
                />
              ))}
            </>
          )}
        </Answered>
      </div>
      {openedId !== null && (
        <FactBehindSheet
          factId={openedId}
          business={place.business}
          onClose={() => setOpenedId(null)}
        />
      )}
    </Screen>
  );
}

type PageProps = AccountProps & {
  readonly before: string | null;
  readonly isLast: boolean;
  readonly onOpen: (factId: string) => void;
  readonly onMore: (before: string) => void;
};

function Page({ place, code, before, isLast, onOpen, onMore }: PageProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { business, span } = place;
  const more = before === null ? '' : `&before=${encodeURIComponent(before)}`;
  const asked = useBooks(`${business.id}/accounts/${code}?${span}${more}`, ledgerAccountSchema);
  return (
    <Answered of={asked}>
      {(page) => (
        <>
          {page.lines.length === 0 && <p className="card p-4 text-soft">{say.noEntries}</p>}
          <ul className="card rows">
            {page.lines.map((line) => (
              <li key={line.entryId}>
                <button type="button" className="row" onClick={() => onOpen(line.factId)}>
                  <span className="min-w-0 flex-1">
                    <span className="block font-semibold">{line.customer ?? line.description}</span>
                    <span className="block text-small text-soft">
                      {[
                        line.customer === null ? '' : line.description,
                        formatDay(line.accountingDay, language),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <span className="text-right">
                    <span className="money block font-semibold">
                      {formatMoney(line.amount, business.currency)}
                    </span>
                    <span className="money block text-small text-soft">
                      {formatMoney(line.balance, business.currency)}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {isLast && page.before !== null && (
            <Button isWide onClick={() => onMore(page.before ?? '')}>
              {say.earlier}
            </Button>
          )}
        </>
      )}
    </Answered>
  );
}

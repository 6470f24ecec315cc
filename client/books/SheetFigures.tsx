// One sheet as cards: its parts with a line an account, their totals, and what they come to.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import {
  balanceSheetSchema,
  cashFlowSchema,
  profitAndLossSchema,
  trialBalanceSchema,
} from '../../shared/books/answers.ts';
import type { SheetPart } from '../../shared/books/sheets.ts';
import { type Money, money } from '../../shared/kernel/money.ts';
import { currencySign, formatMoney } from '../app/format.ts';
import { useWords } from '../app/language.ts';
import { Answered } from '../app/OfficeFrame.tsx';
import { BigMoney } from '../app/recording/BigMoney.tsx';
import type { BooksPlace } from './books-place.ts';
import { useBooks } from './use-books.ts';
import { words } from './words.ts';

type Placed = { readonly place: BooksPlace };

export function SheetFigures({ place }: Placed) {
  if (place.sheet === 'profit') return <ProfitSheet place={place} />;
  if (place.sheet === 'balance') return <BalanceSheet place={place} />;
  return place.sheet === 'cash' ? <CashSheet place={place} /> : <TrialSheet place={place} />;
}

function ProfitSheet({ place }: Placed) {
  const say = useWords(words);
  const asked = useBooks(`${place.business.id}/profit-and-loss?${place.span}`, profitAndLossSchema);
  return (
    <Answered of={asked}>
      {({ profit, income, expenses }) => (
        <>
          <Headline name={profit < 0 ? say.loss : say.profitIs} amount={profit} place={place} />
          <Part title={say.income} part={income} place={place} />
          <Part title={say.expenses} part={expenses} place={place} />
        </>
      )}
    </Answered>
  );
}

function BalanceSheet({ place }: Placed) {
  const say = useWords(words);
  const path = `${place.business.id}/balance-sheet?to=${place.to}`;
  const asked = useBooks(path, balanceSheetSchema);
  return (
    <Answered of={asked}>
      {(sheet) => (
        <>
          <Part title={say.assets} part={sheet.assets} place={place} />
          <Part title={say.liabilities} part={sheet.liabilities} place={place} />
          <Part
            title={say.equity}
            part={{
              ...sheet.equity,
              total: money(sheet.financing - sheet.liabilities.total),
            }}
            place={place}
          >
            <Figure name={say.profitBefore} amount={sheet.profitBefore} place={place} />
            <Figure name={say.profitOfYear} amount={sheet.profitOfYear} place={place} />
          </Part>
          <Headline name={say.financing} amount={sheet.financing} place={place} />
        </>
      )}
    </Answered>
  );
}

function CashSheet({ place }: Placed) {
  const say = useWords(words);
  const asked = useBooks(`${place.business.id}/cash-flow?${place.span}`, cashFlowSchema);
  return (
    <Answered of={asked}>
      {({ opening, operating, financing, closing }) => (
        <>
          <Headline name={say.cashAtEnd} amount={closing} place={place} />
          <section className="card rows">
            <Figure name={say.cashAtStart} amount={opening} place={place} />
          </section>
          <Part title={say.operating} part={operating} place={place} />
          <Part title={say.financingCash} part={financing} place={place} />
        </>
      )}
    </Answered>
  );
}

function TrialSheet({ place }: Placed) {
  const say = useWords(words);
  const asked = useBooks(`${place.business.id}/trial-balance?to=${place.to}`, trialBalanceSchema);
  const { currency } = place.business;
  // The currency stands in the head once: two columns are as wide as the phone.
  const side = (amount: Money) =>
    amount === 0 ? '' : formatMoney(amount, currency).replace(/^[^\d]+/, '');
  return (
    <Answered of={asked}>
      {({ lines, debit, credit }) => (
        <table className="card w-full border-separate border-spacing-0 text-small">
          <thead>
            <tr className="text-soft">
              <th className="px-3 py-3 text-left">
                {say.account} · {currencySign(currency)}
              </th>
              <th className="px-2 py-3 text-right">{say.debit}</th>
              <th className="px-3 py-3 text-right">{say.credit}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.code}>
                <td className="border-t border-line px-3">
                  <Link
                    href={accountLink(place, line.code)}
                    className="flex min-h-12 items-center underline"
                  >
                    {line.name}
                  </Link>
                </td>
                <td className="money border-t border-line px-2 text-right">{side(line.debit)}</td>
                <td className="money border-t border-line px-3 text-right">{side(line.credit)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="font-bold">
              <td className="border-t border-line px-3 py-3">{say.total}</td>
              <td className="money border-t border-line px-2 text-right">{side(debit)}</td>
              <td className="money border-t border-line px-3 text-right">{side(credit)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Answered>
  );
}

const accountLink = (place: BooksPlace, code: string) => `/books/accounts/${code}?${place.link()}`;

type PartProps = Placed & {
  readonly title: string;
  readonly part: SheetPart;
  readonly children?: ReactNode;
};

function Part({ title, part, place, children }: PartProps) {
  const say = useWords(words);
  const { currency } = place.business;
  return (
    <section>
      <h2 className="section pt-0">{title}</h2>
      <div className="card rows">
        {part.lines.map(({ code, name, amount }) => (
          <Link key={code} href={accountLink(place, code)} className="row">
            <span className="min-w-0 flex-1">
              {name} <span className="text-small text-soft">{code}</span>
            </span>
            <span className="money">{formatMoney(amount, currency)}</span>
          </Link>
        ))}
        {children}
        <p className="flex justify-between gap-3 px-3 py-3 font-bold">
          <span>{say.total}</span>
          <span className="money">{formatMoney(part.total, currency)}</span>
        </p>
      </div>
    </section>
  );
}

type FigureProps = Placed & { readonly name: string; readonly amount: Money };

function Figure({ name, amount, place }: FigureProps) {
  return (
    <p className="flex min-h-12 items-center justify-between gap-3 px-3">
      <span>{name}</span>
      <span className="money">{formatMoney(amount, place.business.currency)}</span>
    </p>
  );
}

function Headline({ name, amount, place }: FigureProps) {
  return (
    <section className="card grid gap-1 p-4">
      <span className="text-small text-soft">{name}</span>
      <BigMoney amount={amount} currency={place.business.currency} />
    </section>
  );
}

// Outstanding at the end of any day: the sum with its ageing, each round, and the customers of the
// round that is opened. Asked of the office's server, which holds every day.
import { Link, useSearchParams } from 'wouter';
import {
  type OwedByCustomer,
  outstandingAtSchema,
} from '../../shared/books/outstanding-answers.ts';
import type { Currency } from '../../shared/kernel/money.ts';
import { ZERO } from '../../shared/kernel/money.ts';
import type { Ageing, AgeingColumn } from '../../shared/ledger/outstanding.ts';
import { BusinessChips } from '../app/BusinessChips.tsx';
import { Button } from '../app/Button.tsx';
import { Field } from '../app/Field.tsx';
import { formatDay, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Answered, OfficeFrame } from '../app/OfficeFrame.tsx';
import { BigMoney } from '../app/recording/BigMoney.tsx';
import { Screen } from '../app/Screen.tsx';
import { type BooksPlace, useBooksPlace } from './books-place.ts';
import { pastWords } from './past-words.ts';
import { useBooks } from './use-books.ts';
import { words } from './words.ts';

export function PastScreen() {
  const say = useWords(pastWords);
  const books = useWords(words);
  const place = useBooksPlace();
  return (
    <OfficeFrame>
      <Screen
        title={say.title}
        subtitle={place?.business.name}
        back={`/outstanding${place === undefined ? '' : `?business=${place.business.id}`}`}
        isWide
      >
        {place === undefined ? (
          <p className="py-12 text-center text-soft">{books.loading}</p>
        ) : (
          <OnDay place={place} />
        )}
      </Screen>
    </OfficeFrame>
  );
}

const columns = [
  'current',
  'days1to30',
  'days31to60',
  'days61to90',
  'over90',
] as const satisfies readonly AgeingColumn[];

function OnDay({ place }: { readonly place: BooksPlace }) {
  const say = useWords(pastWords);
  const books = useWords(words);
  const [params, setParams] = useSearchParams();
  const { business, businesses, to } = place;
  const { currency } = business;
  const round = params.get('round');
  const path = `${business.id}/outstanding?to=${to}${round === null ? '' : `&round=${round}`}`;
  const asked = useBooks(path, outstandingAtSchema);
  const go = (change: {
    readonly business?: string;
    readonly to?: string;
    readonly round?: string;
  }) => setParams({ business: business.id, to, ...change });
  return (
    <div className="grid grid-cols-1 gap-4 pt-3">
      <BusinessChips
        legend={books.business}
        businesses={businesses}
        value={business.id}
        onChange={(id) => go({ business: id })}
      />
      <Field
        label={say.day}
        hint={say.what}
        type="date"
        value={to}
        onChange={(value) => value !== '' && go({ to: value, ...(round && { round }) })}
      />
      <Answered of={asked}>
        {({ total, rounds, customers }) => {
          const opened = rounds.find((one) => (one.roundId ?? 'none') === round);
          const shown = opened ?? total;
          return (
            <>
              <section className="card grid gap-1 p-4">
                <span className="text-small text-soft">
                  {opened === undefined ? say.outstanding : (opened.name ?? say.noRound)}
                </span>
                <BigMoney amount={shown.outstanding} currency={currency} />
                {shown.unapplied > 0 && (
                  <span className="text-small text-soft">
                    {say.unapplied(formatMoney(shown.unapplied, currency))}
                  </span>
                )}
                <AgeingList ageing={shown.ageing} currency={currency} />
              </section>
              {rounds.length === 0 && <p className="card p-4 text-soft">{say.nobody}</p>}
              {opened === undefined ? (
                <ul className="card rows">
                  {rounds.map((one) => (
                    <li key={one.roundId ?? 'none'}>
                      <button
                        type="button"
                        className="row"
                        onClick={() => go({ round: one.roundId ?? 'none' })}
                      >
                        <span className="min-w-0 flex-1">
                          <span className="block font-semibold">{one.name ?? say.noRound}</span>
                          <span className="block text-small text-soft">
                            {say.customers(one.customers)}
                          </span>
                          {one.unapplied > ZERO && (
                            <span className="block text-small text-good">
                              {say.inHand(formatMoney(one.unapplied, currency))}
                            </span>
                          )}
                        </span>
                        <span className="money">{formatMoney(one.outstanding, currency)}</span>
                      </button>
                    </li>
                  ))}
                </ul>
              ) : (
                <>
                  <Button isWide onClick={() => go({})}>
                    {say.all}
                  </Button>
                  <Customers customers={customers} currency={currency} />
                </>
              )}
            </>
          );
        }}
      </Answered>
    </div>
  );
}

type AgeingListProps = { readonly ageing: Ageing; readonly currency: Currency };

function AgeingList({ ageing, currency }: AgeingListProps) {
  const say = useWords(pastWords);
  return (
    <dl className="grid gap-1 pt-2">
      {columns.map((column) => (
        <div key={column} className="flex items-baseline justify-between gap-3">
          <dt className="text-small text-soft">{say[column]}</dt>
          <dd className="money">{formatMoney(ageing[column], currency)}</dd>
        </div>
      ))}
    </dl>
  );
}

type CustomersProps = {
  readonly customers: readonly OwedByCustomer[];
  readonly currency: Currency;
};

function Customers({ customers, currency }: CustomersProps) {
  const say = useWords(pastWords);
  const language = useLanguage();
  return (
    <ul className="card rows">
      {customers.map((one) => (
        <li key={one.customerId}>
          <Link href={`/outstanding/${one.customerId}`} className="row">
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{one.name}</span>
              <span className="block text-small text-soft">
                {[
                  one.oldestDueDay && say.oldest(formatDay(one.oldestDueDay, language)),
                  one.unapplied > ZERO && say.inHand(formatMoney(one.unapplied, currency)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="money">{formatMoney(one.outstanding, currency)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

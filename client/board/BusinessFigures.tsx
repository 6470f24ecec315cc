// One business of the board: collected large, by way and collector as bars, sold and billed, what
// is owed, and the latest entries as they come in.
import { useState } from 'react';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { DayBars } from '../app/DayBars.tsx';
import { FactRow } from '../app/FactRow.tsx';
import { FactSheet } from '../app/FactSheet.tsx';
import { useWords } from '../app/language.ts';
import { OfficeFrame } from '../app/OfficeFrame.tsx';
import { BigMoney } from '../app/recording/BigMoney.tsx';
import { methodWords } from '../app/recording/method-words.ts';
import { useWeek } from '../store/use-week.ts';
import type { BusinessBoard, OutboxEntry } from '../store/views.ts';
import { Bars } from './Bars.tsx';
import { BehindSheet } from './BehindSheet.tsx';
import type { Figure } from './behind.ts';
import { CashToday } from './CashToday.tsx';
import { FigureButton, FigureLink } from './FigureTile.tsx';
import { OpenIssues } from './OpenIssues.tsx';
import { RoundsToday } from './RoundsToday.tsx';
import { SilentPhones } from './SilentPhones.tsx';
import { words } from './words.ts';

export function BusinessFigures({ board }: { readonly board: BusinessBoard }) {
  const say = useWords(words);
  const methods = useWords(methodWords);
  const [figure, setFigure] = useState<Figure | null>(null);
  const { business, collected } = board;
  const { currency } = business;
  const nameOf = (method: string) =>
    Object.entries(methods.names).find(([known]) => known === method)?.[1] ?? method;
  const debts = `/outstanding?business=${business.id}`;
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2 lg:items-start">
      <div className="grid grid-cols-1 gap-4">
        <section className="card grid grid-cols-1 gap-4 p-4">
          <button
            type="button"
            className="grid min-h-12 gap-1 text-left"
            onClick={() => setFigure({ type: 'collected' })}
          >
            <span className="text-small text-soft">{say.collected}</span>
            <BigMoney amount={collected} currency={currency} />
          </button>
          <Bars
            title={say.byMethod}
            whole={collected}
            currency={currency}
            bars={board.byMethod.map(({ method, amount }) => ({
              key: method,
              figure: { type: 'method', method },
              name: nameOf(method),
              detail: '',
              amount,
            }))}
            onOpen={setFigure}
          />
          <Bars
            title={say.byCollector}
            whole={collected}
            currency={currency}
            bars={board.byCollector.map(({ personId, name, amount, count }) => ({
              key: personId,
              figure: { type: 'collector', personId, name },
              name,
              detail: say.payments(count),
              amount,
            }))}
            onOpen={setFigure}
          />
        </section>
        <Week board={board} />
      </div>
      <div className="grid grid-cols-1 gap-4">
        <div className="flex flex-wrap gap-2">
          <FigureButton
            label={say.sold}
            amount={board.sold}
            currency={currency}
            onOpen={() => setFigure({ type: 'sold' })}
          />
          <FigureButton
            label={say.billed}
            amount={board.billed}
            currency={currency}
            onOpen={() => setFigure({ type: 'billed' })}
          />
          <FigureLink
            label={say.outstanding}
            amount={board.outstanding}
            currency={currency}
            href={debts}
          />
          <FigureLink label={say.overdue} amount={board.overdue} currency={currency} href={debts} />
        </div>
        <OfficeFrame>
          <OpenIssues business={business} />
          <CashToday board={board} />
          <SilentPhones />
        </OfficeFrame>
        <RoundsToday board={board} />
        <ButtonLink isWide href={`/billing?business=${business.id}`} icon="receipt">
          {say.openBilling}
        </ButtonLink>
        <ButtonLink isWide href={`/books?business=${business.id}`} icon="receipt">
          {say.openBooks}
        </ButtonLink>
        <Latest entries={board.latest} />
      </div>
      {figure !== null && (
        <BehindSheet business={business} figure={figure} onClose={() => setFigure(null)} />
      )}
    </div>
  );
}

/** Nothing while the days before today are read. */
function Week({ board }: { readonly board: BusinessBoard }) {
  const say = useWords(words);
  const { business, collected, day } = board;
  const before = useWeek(business);
  if (before === undefined) return null;
  const days = [...before, { day, amount: collected }];
  return <DayBars title={say.week} currency={business.currency} days={days} />;
}

function Latest({ entries }: { readonly entries: readonly OutboxEntry[] }) {
  const say = useWords(words);
  const [opened, setOpened] = useState<OutboxEntry | null>(null);
  return (
    <section>
      <h2 className="section pt-2">{say.latest}</h2>
      {entries.length === 0 ? (
        <p className="card p-4 text-soft">{say.nothingYet}</p>
      ) : (
        <ul className="card rows">
          {entries.map((entry) => (
            <li key={entry.shown.fact.id}>
              <FactRow
                shown={entry.shown}
                heading={entry.customerName}
                onOpen={() => setOpened(entry)}
              />
            </li>
          ))}
        </ul>
      )}
      {opened && <FactSheet shown={opened.shown} onClose={() => setOpened(null)} />}
    </section>
  );
}

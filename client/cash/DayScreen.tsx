// The day's cash: what this phone should hold, line by line, what stands behind each line, and the
// ways on: cash in or out, handing over, counting.
import { useState } from 'react';
import { type DrawerLine, drawerLines, expectedCash } from '../../shared/cash/drawer.ts';
import { money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { Button } from '../app/Button.tsx';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { Chips } from '../app/Chips.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { FactRow } from '../app/FactRow.tsx';
import { formatMoment, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { Notice } from '../app/Notice.tsx';
import { BigMoney } from '../app/recording/BigMoney.tsx';
import { Screen } from '../app/Screen.tsx';
import { OwnFactSheet } from '../app/voiding/OwnFactSheet.tsx';
import type { CashView } from '../store/select-cash.ts';
import { useCash } from '../store/use-cash.ts';
import type { ShownFact } from '../store/views.ts';
import { HandOverSheet } from './HandOverSheet.tsx';
import { MoveSheet } from './MoveSheet.tsx';
import { useCashBusiness } from './use-cash-business.ts';
import { words } from './words.ts';

export function DayScreen() {
  const say = useWords(words);
  const { business, businesses, choose } = useCashBusiness();
  const cash = useCash(business?.id);
  const [doing, setDoing] = useState<'moving' | 'handing' | null>(null);
  return (
    <Screen
      title={say.title}
      subtitle={business?.name}
      action={
        <div className="grid gap-2">
          <div className="actions">
            <Button onClick={() => setDoing('moving')}>{say.inOrOut}</Button>
            <Button onClick={() => setDoing('handing')}>{say.handOver}</Button>
          </div>
          <ButtonLink tone="primary" isWide icon="lock" href="/day/close">
            {say.close}
          </ButtonLink>
        </div>
      }
    >
      {businesses.length > 1 && (
        <div className="pt-3">
          <Chips
            legend={say.business}
            options={businesses.map(({ id, name }) => ({ value: id, label: name }))}
            value={business?.id ?? null}
            onChange={choose}
            isOneLine
          />
        </div>
      )}
      {business && cash ? (
        <Drawn business={business} cash={cash} />
      ) : (
        <p className="py-12 text-center text-soft">{say.loading}</p>
      )}
      {business && doing === 'moving' && (
        <MoveSheet business={business} onClose={() => setDoing(null)} />
      )}
      {business && cash && doing === 'handing' && (
        <HandOverSheet
          business={business}
          expected={expectedCash(cash.drawer)}
          onClose={() => setDoing(null)}
        />
      )}
    </Screen>
  );
}

// cast: the keys of a record that is written out are exactly its type's.
const lines = Object.keys(drawerLines) as readonly DrawerLine[];

function Drawn({ business, cash }: { readonly business: Business; readonly cash: CashView }) {
  const say = useWords(words);
  const language = useLanguage();
  const [opened, setOpened] = useState<ShownFact | null>(null);
  const { currency } = business;
  const { drawer, closed, entries, claimed } = cash;
  const shown = lines.filter((line) => line === 'receipts' || (drawer[line] ?? 0) !== 0);
  return (
    <>
      <section className="grid gap-1 pt-5 pb-4">
        <h2 className="text-soft">{say.expected}</h2>
        <BigMoney amount={expectedCash(drawer)} currency={currency} />
        <p className="text-small text-soft">
          {closed === null ? say.neverClosed : say.since(formatMoment(closed.recordedAt, language))}
        </p>
      </section>
      <dl className="card facts">
        {shown.map((line) => (
          <div key={line}>
            <dt>{say.lines[line]}</dt>
            <dd>
              <MoneyText
                amount={money((drawer[line] ?? 0) * drawerLines[line])}
                currency={currency}
              />
            </dd>
          </div>
        ))}
      </dl>
      {claimed > 0 && (
        <div className="pt-3">
          <Notice tone="warn">{say.claimed(formatMoney(claimed, currency))}</Notice>
        </div>
      )}
      {entries.length === 0 ? (
        <EmptyState icon="cash" title={say.nothing}>
          {say.nothingMore}
        </EmptyState>
      ) : (
        <>
          <h2 className="section">{say.behind}</h2>
          <ul className="card rows">
            {entries.map(({ shown: fact, customerName }) => (
              <li key={fact.fact.id}>
                <FactRow
                  shown={fact}
                  onOpen={() => setOpened(fact)}
                  {...(customerName === '' ? {} : { heading: customerName })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="pt-4">
        <ButtonLink href="/day/entries" icon="receipt" isWide>
          {say.entries}
        </ButtonLink>
      </div>
      {opened && <OwnFactSheet shown={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

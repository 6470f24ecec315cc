// What is behind a figure: its facts, each with what it puts in; a touch opens the fact itself.
import { useState } from 'react';
import { customerOf } from '../../shared/facts.ts';
import { sumMoney } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { FactSheet } from '../app/FactSheet.tsx';
import { factInWords } from '../app/fact-words.ts';
import { formatTime } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { MoneyText } from '../app/MoneyText.tsx';
import { methodWords } from '../app/recording/method-words.ts';
import { Sheet } from '../app/Sheet.tsx';
import { behind, type Figure, type Part } from './behind.ts';
import { useDayFacts } from './use-day-facts.ts';
import { words } from './words.ts';

export type BehindSheetProps = {
  readonly business: Business;
  readonly figure: Figure;
  readonly onClose: () => void;
};

export function BehindSheet({ business, figure, onClose }: BehindSheetProps) {
  const say = useWords(words);
  const methods = useWords(methodWords);
  const [opened, setOpened] = useState<Part | null>(null);
  const entries = useDayFacts(business);
  const parts = behind(figure, entries ?? []);
  if (opened !== null) {
    const { shown } = opened.entry;
    return (
      <FactSheet
        shown={shown}
        onClose={() => setOpened(null)}
        action={
          <ButtonLink isWide href={`/outstanding/${customerOf(shown.fact) ?? ''}`}>
            {say.openStatement}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <Sheet title={titleOf(figure, say, methods.names)} onClose={onClose}>
      <div className="flex items-baseline justify-between gap-3">
        <span className="text-soft">{say.facts(parts.length)}</span>
        <MoneyText
          amount={sumMoney(parts.map(({ amount }) => amount))}
          currency={business.currency}
          size="title"
        />
      </div>
      {entries !== undefined && parts.length === 0 && <p className="text-soft">{say.nothingYet}</p>}
      <ul className="card rows">
        {parts.map((part) => (
          <li key={part.entry.shown.fact.id}>
            <PartRow part={part} onOpen={() => setOpened(part)} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

type PartRowProps = { readonly part: Part; readonly onOpen: () => void };

function PartRow({ part, onOpen }: PartRowProps) {
  const language = useLanguage();
  const { shown, customerName } = part.entry;
  const { fact, business } = shown;
  const told = factInWords(fact, { business, language });
  return (
    <button
      type="button"
      className="flex min-h-14 w-full items-center justify-between gap-3 px-4 py-2 text-left"
      onClick={onOpen}
    >
      <span className="min-w-0">
        <span className="block font-bold">{customerName}</span>
        <span className="block text-small text-soft">
          {[told.title, told.detail, formatTime(fact.recordedAt, language), shown.authorName]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <MoneyText amount={part.amount} currency={business.currency} />
    </button>
  );
}

type Titles = Readonly<Record<'collected' | 'sold' | 'billed', string>>;

function titleOf(figure: Figure, say: Titles, methods: Readonly<Record<string, string>>): string {
  if (figure.type === 'collector') return figure.name;
  if (figure.type === 'method') return methods[figure.method] ?? figure.method;
  return say[figure.type];
}

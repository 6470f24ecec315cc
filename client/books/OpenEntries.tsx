// Entries of the book that no line of a statement was matched with; each opens the fact behind it.
import { useState } from 'react';
import type { OpenEntry, Reconciliation } from '../../shared/books/reconcile-answers.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { formatDay, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { FactBehindSheet } from './FactBehindSheet.tsx';
import { reconcileWords } from './reconcile-words.ts';

const SHOWN = 20;

export type OpenEntriesProps = { readonly found: Reconciliation; readonly business: Business };

export function OpenEntries({ found, business }: OpenEntriesProps) {
  const say = useWords(reconcileWords);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const since = found.since ?? found.to;
  const entries = found.entries.filter(({ day }) => day >= since);
  const shown = entries.slice(0, SHOWN);
  return (
    <section>
      <h2 className="section">
        {say.entries} · {found.counts.entries}
      </h2>
      {entries.length === 0 && <p className="card p-4 text-soft">{say.noOpenEntries}</p>}
      <ul className="card rows">
        {shown.map((entry) => (
          <li key={entry.id}>
            <button type="button" className="row" onClick={() => setOpenedId(entry.factId)}>
              <EntryFigures entry={entry} business={business} />
            </button>
          </li>
        ))}
      </ul>
      {found.counts.entries > shown.length && (
        <p className="p-2 text-small text-soft">{say.more(found.counts.entries - shown.length)}</p>
      )}
      {openedId !== null && (
        <FactBehindSheet factId={openedId} business={business} onClose={() => setOpenedId(null)} />
      )}
    </section>
  );
}

type FiguresProps = { readonly entry: OpenEntry; readonly business: Business };

/** One entry in a row: whose, what and when, and what it moved. */
export function EntryFigures({ entry, business }: FiguresProps) {
  const language = useLanguage();
  const { customer, description, number, day, amount } = entry;
  const rest = [customer === null ? '' : description, number ?? '', formatDay(day, language)];
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold">{customer ?? description}</span>
        <span className="block text-small text-soft">{rest.filter(Boolean).join(' · ')}</span>
      </span>
      <span className="money">{formatMoney(amount, business.currency)}</span>
    </>
  );
}

// What was matched or set aside, the youngest first; each can be taken back.
import { useState } from 'react';
import type { MatchedLine, Reconciliation } from '../../shared/books/reconcile-answers.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { formatDay, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Sheet } from '../app/Sheet.tsx';
import { reconcileWords } from './reconcile-words.ts';
import { VoidEntry } from './VoidEntry.tsx';

export type MatchedLinesProps = { readonly found: Reconciliation; readonly business: Business };

export function MatchedLines({ found, business }: MatchedLinesProps) {
  const say = useWords(reconcileWords);
  const language = useLanguage();
  const [opened, setOpened] = useState<MatchedLine | null>(null);
  if (found.matched.length === 0) return null;
  return (
    <details>
      <summary className="section cursor-pointer">
        {say.matched} · {found.counts.matched}
      </summary>
      <ul className="card rows">
        {found.matched.map((line) => (
          <li key={line.id}>
            <button type="button" className="row" onClick={() => setOpened(line)}>
              <span className="min-w-0 flex-1">
                <span className="block font-semibold [overflow-wrap:anywhere]">
                  {line.text || line.reference}
                </span>
                <span className="block text-small text-soft">
                  {[formatDay(line.day, language), line.aside && `${say.aside}: ${line.aside}`]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className="money">{formatMoney(line.amount, business.currency)}</span>
            </button>
          </li>
        ))}
      </ul>
      {opened !== null && (
        <Sheet title={say.takeBack} onClose={() => setOpened(null)}>
          <p className="[overflow-wrap:anywhere]">{opened.text}</p>
          <VoidEntry
            factId={opened.id}
            businessId={business.id}
            customerId={opened.customerId}
            onDone={() => setOpened(null)}
          />
        </Sheet>
      )}
    </details>
  );
}

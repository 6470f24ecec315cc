// The fact behind a figure: who wrote it down, when and on which phone, and its entries.
import type { ReactNode } from 'react';
import { factBehindSchema } from '../../shared/books/answers.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { formatDay, formatMoment } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { Notice } from '../app/Notice.tsx';
import { Answered } from '../app/OfficeFrame.tsx';
import { Sheet } from '../app/Sheet.tsx';
import { EntryWords } from './EntryWords.tsx';
import { useBooks } from './use-books.ts';
import { VoidEntry } from './VoidEntry.tsx';
import { words } from './words.ts';

export type FactBehindSheetProps = {
  readonly factId: string;
  readonly business: Business;
  readonly onClose: () => void;
};

export function FactBehindSheet({ factId, business, onClose }: FactBehindSheetProps) {
  const say = useWords(words);
  const language = useLanguage();
  const asked = useBooks(`facts/${factId}`, factBehindSchema);
  return (
    <Sheet title={say.behind} onClose={onClose}>
      <Answered of={asked}>
        {(fact) => (
          <>
            <p className="text-bar">{fact.description}</p>
            {fact.isVoided && <Notice tone="warn">{say.voided}</Notice>}
            <dl className="facts card">
              {fact.customer && <Known name={say.customer}>{fact.customer.name}</Known>}
              <Known name={say.day}>{formatDay(fact.day, language)}</Known>
              <Known name={say.recorded}>{formatMoment(fact.recordedAt, language)}</Known>
              <Known name={say.received}>{formatMoment(fact.receivedAt, language)}</Known>
              <Known name={say.by}>{fact.author}</Known>
              <Known name={say.phone}>{fact.deviceCode}</Known>
              {fact.number !== null && <Known name={say.number}>{fact.number}</Known>}
            </dl>
            <ul className="card rows">
              {fact.entries.map((entry) => (
                <li key={entry.id} className="row">
                  <EntryWords entry={entry} currency={business.currency} />
                </li>
              ))}
            </ul>
            {fact.type === 'journal.entered' && !fact.isVoided && (
              <VoidEntry factId={fact.id} businessId={business.id} onDone={onClose} />
            )}
            {fact.customer && (
              <ButtonLink isWide href={`/outstanding/${fact.customer.id}`}>
                {say.openStatement}
              </ButtonLink>
            )}
          </>
        )}
      </Answered>
    </Sheet>
  );
}

function Known({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

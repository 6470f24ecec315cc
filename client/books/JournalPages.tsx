// The journal, the youngest entry first: each with its legs; a touch opens the fact behind it.
import { useState } from 'react';
import { journalSchema } from '../../shared/books/answers.ts';
import { Button } from '../app/Button.tsx';
import { EmptyState } from '../app/EmptyState.tsx';
import { useWords } from '../app/language.ts';
import { Answered } from '../app/OfficeFrame.tsx';
import type { BooksPlace } from './books-place.ts';
import { EntryWords } from './EntryWords.tsx';
import { FactBehindSheet } from './FactBehindSheet.tsx';
import { useBooks } from './use-books.ts';
import { words } from './words.ts';

export function JournalPages({ place }: { readonly place: BooksPlace }) {
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const [openedId, setOpenedId] = useState<string | null>(null);
  return (
    <>
      {pages.map((before) => (
        <Page
          key={before}
          place={place}
          before={before}
          isLast={before === pages.at(-1)}
          onOpen={setOpenedId}
          onMore={(next) => setPages([...pages, next])}
        />
      ))}
      {openedId !== null && (
        <FactBehindSheet
          factId={openedId}
          business={place.business}
          onClose={() => setOpenedId(null)}
        />
      )}
    </>
  );
}

type PageProps = {
  readonly place: BooksPlace;
  readonly before: string | null;
  readonly isLast: boolean;
  readonly onOpen: (factId: string) => void;
  readonly onMore: (before: string) => void;
};

function Page({ place, before, isLast, onOpen, onMore }: PageProps) {
  const say = useWords(words);
  const more = before === null ? '' : `&before=${encodeURIComponent(before)}`;
  const asked = useBooks(`${place.business.id}/journal?${place.span}${more}`, journalSchema);
  return (
    <Answered of={asked}>
      {(page) => (
        <>
          {page.entries.length === 0 && before === null && (
            <EmptyState icon="receipt" title={say.noEntries} />
          )}
          <ul className="card rows">
            {page.entries.map((entry) => (
              <li key={entry.id}>
                <button type="button" className="row" onClick={() => onOpen(entry.factId)}>
                  <EntryWords entry={entry} currency={place.business.currency} />
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

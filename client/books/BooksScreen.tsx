// The books of a business for the office: four sheets and the journal, at any day. Every figure
// opens the ledger account behind it, every line the fact.
import { useState } from 'react';
import { dayIn } from '../../shared/kernel/day.ts';
import { BusinessChips } from '../app/BusinessChips.tsx';
import { Button } from '../app/Button.tsx';
import { ButtonLink } from '../app/ButtonLink.tsx';
import { Chips } from '../app/Chips.tsx';
import { Field } from '../app/Field.tsx';
import { useWords } from '../app/language.ts';
import { OfficeFrame } from '../app/OfficeFrame.tsx';
import { Screen } from '../app/Screen.tsx';
import { useStore } from '../store/session.ts';
import { type BooksPlace, periods, sheets, useBooksPlace } from './books-place.ts';
import { ClosedDays } from './ClosedDays.tsx';
import { EntrySheet } from './EntrySheet.tsx';
import { entryWords } from './entry-words.ts';
import { JournalPages } from './JournalPages.tsx';
import { reconcileWords } from './reconcile-words.ts';
import { SheetFigures } from './SheetFigures.tsx';
import { words } from './words.ts';

export function BooksScreen() {
  const say = useWords(words);
  const bank = useWords(reconcileWords);
  const { world } = useStore();
  const place = useBooksPlace();
  return (
    <OfficeFrame>
      <Screen
        title={say.title}
        subtitle={place?.business.name}
        back="/board"
        isWide
        action={place?.sheet === 'journal' && <ByHand place={place} />}
      >
        {place === undefined ? (
          <p className="py-12 text-center text-soft">{say.loading}</p>
        ) : (
          <div className="grid gap-4 pt-3">
            <Choices place={place} />
            {place.sheet === 'journal' ? (
              <JournalPages key={`${place.business.id} ${place.span}`} place={place} />
            ) : (
              <SheetFigures place={place} />
            )}
            <ButtonLink href={`/books/reconcile?${place.link()}`} icon="check" isWide>
              {bank.title}
            </ButtonLink>
            <ClosedDays business={place.business} today={dayIn(place.business.zone, world.now())} />
            <Files place={place} />
          </div>
        )}
      </Screen>
    </OfficeFrame>
  );
}

function ByHand({ place: { business } }: { readonly place: BooksPlace }) {
  const say = useWords(entryWords);
  const { world } = useStore();
  const [isOpen, setOpen] = useState(false);
  const today = dayIn(business.zone, world.now());
  return (
    <>
      <Button tone="primary" isWide onClick={() => setOpen(true)}>
        {say.open}
      </Button>
      {isOpen && <EntrySheet business={business} today={today} onClose={() => setOpen(false)} />}
    </>
  );
}

function Choices({ place }: { readonly place: BooksPlace }) {
  const say = useWords(words);
  const { businesses, business, sheet, period, to, go } = place;
  return (
    <>
      <BusinessChips
        legend={say.business}
        businesses={businesses}
        value={business.id}
        onChange={(id) => go({ business: id })}
      />
      <Chips
        legend={say.sheet}
        options={sheets.map((value) => ({ value, label: say[value] }))}
        value={sheet}
        onChange={(value) => go({ sheet: value })}
        isOneLine
      />
      <div className="grid gap-3 lg:grid-cols-2">
        <Field
          label={sheet === 'balance' || sheet === 'trial' ? say.atEndOf : say.until}
          type="date"
          value={to}
          onChange={(value) => value !== '' && go({ to: value })}
        />
        {sheet !== 'balance' && sheet !== 'trial' && (
          <Chips
            legend={say.since}
            isLegendShown
            options={periods.map((value) => ({ value, label: say[value] }))}
            value={period}
            onChange={(value) => go({ period: value })}
          />
        )}
      </div>
    </>
  );
}

function Files({ place: { business } }: { readonly place: BooksPlace }) {
  const say = useWords(words);
  const href = (format: string) => `/api/books/${business.id}/export?format=${format}`;
  return (
    <section>
      <h2 className="section">{say.files}</h2>
      <div className="flex flex-wrap gap-2">
        <a className="button button-plain" href={href('csv')} download>
          {say.csv}
        </a>
        <a className="button button-plain" href={href('hledger')} download>
          {say.hledger}
        </a>
      </div>
    </section>
  );
}

// Lines of statements that are matched with nothing yet, each with what it perhaps is. Sure ones
// are accepted together, each by a fact of its own.
import { useState } from 'react';
import { keyOf } from '../../shared/books/reconcile.ts';
import type { OpenEntry, OpenLine, Reconciliation } from '../../shared/books/reconcile-answers.ts';
import type { FactId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { announce } from '../app/announce.ts';
import { Button } from '../app/Button.tsx';
import { formatDay, formatMoney } from '../app/format.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { NotSaved } from '../app/recording/NotSaved.tsx';
import { useSaving } from '../app/recording/use-saving.ts';
import { newFactId } from '../store/record.ts';
import { LineSheet } from './LineSheet.tsx';
import { reconcileWords } from './reconcile-words.ts';

export type OpenLinesProps = { readonly found: Reconciliation; readonly business: Business };

export function OpenLines({ found, business }: OpenLinesProps) {
  const say = useWords(reconcileWords);
  const [opened, setOpened] = useState<OpenLine | null>(null);
  // What was matched on this phone and is not in the office's answer yet.
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const lines = found.lines.filter((line) => !done.has(keyOf(line)));
  const entryOf = entriesOf(found);
  const people = new Map(found.people.map((one) => [keyOf(one), one]));
  const hide = (key: string) => setDone((held) => new Set([...held, key]));
  const unseen = found.counts.lines - found.lines.length;
  return (
    <section className="grid grid-cols-1 gap-2">
      <h2 className="section">
        {say.lines} · {found.counts.lines - (found.lines.length - lines.length)}
      </h2>
      {lines.length === 0 && <p className="card p-4 text-soft">{say.noOpenLines}</p>}
      <AcceptAll
        found={found}
        business={business}
        sure={lines.flatMap((line) => {
          const entry = entryOf.get(keyOf(line));
          return entry === undefined ? [] : [{ line, entry }];
        })}
        onDone={hide}
      />
      <ul className="card rows">
        {lines.map((line) => (
          <li key={keyOf(line)}>
            <button type="button" className="row" onClick={() => setOpened(line)}>
              <LineFigures
                line={line}
                business={business}
                perhaps={perhapsOf(entryOf.get(keyOf(line)), people.get(keyOf(line))?.name)}
              />
            </button>
          </li>
        ))}
      </ul>
      {unseen > 0 && <p className="p-2 text-small text-soft">{say.more(unseen)}</p>}
      {opened !== null && (
        <LineSheet
          key={keyOf(opened)}
          line={opened}
          found={found}
          business={business}
          person={people.get(keyOf(opened)) ?? null}
          suggested={entryOf.get(keyOf(opened)) ?? null}
          onDone={() => {
            hide(keyOf(opened));
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

/** The suggested entry of each line, by the line's key. */
function entriesOf({ suggestions, entries }: Reconciliation): ReadonlyMap<string, OpenEntry> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return new Map(
    suggestions.flatMap((one) => {
      const entry = byId.get(one.entryId);
      return entry === undefined ? [] : [[keyOf(one), entry] as const];
    }),
  );
}

const perhapsOf = (entry: OpenEntry | undefined, name: string | undefined) =>
  entry === undefined
    ? (name ?? '')
    : [entry.customer, entry.description].filter(Boolean).join(', ');

type SureProps = OpenLinesProps & {
  readonly sure: readonly { readonly line: OpenLine; readonly entry: OpenEntry }[];
  readonly onDone: (key: string) => void;
};

function AcceptAll({ found, business, sure, onDone }: SureProps) {
  const say = useWords(reconcileWords);
  const saving = useSaving();
  const [ids] = useState(() => new Map<string, FactId>());
  const accept = async () => {
    for (const { line, entry } of sure) {
      const key = keyOf(line);
      const id = ids.get(key) ?? newFactId();
      ids.set(key, id);
      const { statementId, place } = line;
      const { account } = found;
      const of = { account, statementId, place, customerId: entry.customerId };
      const body = { ...of, entryIds: [entry.id], aside: '' };
      const draft = {
        type: 'line.matched',
        businessId: business.id,
        id,
        body: () => body,
      } as const;
      if ((await saving.save(draft)) === null) return;
      onDone(key);
    }
    announce(say.saved);
  };
  if (sure.length === 0) return null;
  return (
    <>
      <NotSaved failure={saving.failure} />
      <Button icon="check" isWide isBusy={saving.isBusy} onClick={() => void accept()}>
        {say.accept(sure.length)}
      </Button>
    </>
  );
}

type FiguresProps = {
  readonly line: OpenLine;
  readonly business: Business;
  readonly perhaps: string;
};

function LineFigures({ line, business, perhaps }: FiguresProps) {
  const say = useWords(reconcileWords);
  const language = useLanguage();
  const rest = [line.text === '' ? '' : line.reference, formatDay(line.day, language)];
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold [overflow-wrap:anywhere]">
          {line.text || line.reference}
        </span>
        <span className="block text-small text-soft">{rest.filter(Boolean).join(' · ')}</span>
        {perhaps !== '' && (
          <span className="block text-small">
            {say.perhaps}: {perhaps}
          </span>
        )}
      </span>
      <span className="money font-semibold">{formatMoney(line.amount, business.currency)}</span>
    </>
  );
}

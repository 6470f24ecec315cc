// A money account beside what bank or M-Pesa says of it: statements and matches are read from their
// facts, entries from the journal; which match stands is worked out by shared/books/reconcile.ts.
import {
  type BookedLine,
  keyOf,
  reconcile,
  type Suggestion,
  suggest,
  sumOf,
} from '../../shared/books/reconcile.ts';
import type { OpenEntry, Reconciliation } from '../../shared/books/reconcile-answers.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import { factIdSchema } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import { loadNamedPeople } from './load-named-people.ts';
import {
  type Asked,
  type HeldEntry,
  loadBalance,
  loadEntries,
  loadMatches,
  loadStatements,
  openingOf,
} from './load-statements.ts';

const LISTED = 200;
/** Entries so many days older than the first line may still be what a line is about. */
const DAYS_BEFORE = 31;

export async function loadReconciliation(read: TenantRead, asked: Asked): Promise<Reconciliation> {
  const { statements, keptFor, lines: all } = await loadStatements(read, asked);
  const lines = all.filter(({ day }) => day <= asked.to);
  const since = lines.reduce<Day | null>(
    (oldest, { day }) => (oldest === null || day < oldest ? day : oldest),
    null,
  );
  const from = addDays(since ?? asked.to, -DAYS_BEFORE);
  const matches = (await loadMatches(read, asked)).map((match) => {
    const { statementId, place } = keptFor(match) ?? match;
    return { ...match, statementId, place };
  });
  const entries = await loadEntries(read, { ...asked, from, matches });
  const book = await loadBalance(read, asked);
  const { standing, openLines, openEntries } = reconcile({ lines, entries, matches });
  const suggestions = suggest(openLines, openEntries);
  const isBefore = ({ day }: BookedLine) => since === null || day < since;
  const later = openEntries.filter((entry) => !isBefore(entry));
  const aside = new Set(standing.filter((one) => one.aside !== '').map(keyOf));
  const heldMatches = new Map(matches.map((match) => [match.id, match]));
  const byKey = new Map(lines.map((line) => [keyOf(line), line]));
  const opening = openingOf(statements, since);
  const sums = {
    entriesSum: sumOf(later),
    linesSum: sumOf(openLines),
    asideSum: sumOf(lines.filter((line) => aside.has(keyOf(line)))),
  };
  const statement = money(opening + sumOf(lines));
  const difference = money(book - statement);
  return {
    account: asked.account,
    to: asked.to,
    since,
    book,
    opening,
    statement,
    difference,
    ...sums,
    // What is neither matched nor listed was booked before the first line.
    before: money(difference - sums.entriesSum + sums.linesSum + sums.asideSum + opening),
    counts: { lines: openLines.length, entries: later.length, matched: standing.length },
    lines: openLines.slice(0, LISTED).map(told),
    entries: listed(openEntries, suggestions),
    suggestions: suggestions.map((one) => ({
      ...told(one),
      entryId: factIdSchema.parse(one.entryId),
    })),
    people: await loadNamedPeople(read, asked.business.id, openLines.slice(0, LISTED)),
    matched: standing
      .toReversed()
      .slice(0, LISTED)
      .flatMap(({ id, aside: why, ...match }) => {
        const line = byKey.get(keyOf(match));
        if (line === undefined) return [];
        const customerId = heldMatches.get(id)?.customerId ?? null;
        return [{ ...told(line), id: factIdSchema.parse(id), aside: why, customerId }];
      }),
  };
}

const told = <Of extends { readonly statementId: string }>(of: Of) => ({
  ...of,
  statementId: factIdSchema.parse(of.statementId),
});

/** The youngest, and all that are suggested. */
function listed(entries: readonly HeldEntry[], suggestions: readonly Suggestion[]): OpenEntry[] {
  const suggested = new Set(suggestions.map(({ entryId }) => entryId));
  return entries
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
    .filter(({ id }, place) => place < LISTED || suggested.has(id))
    .map(({ names: _, ...entry }) => entry);
}

// Book against statement of one money account: which matches stand, what is left on either side,
// and how the difference comes about. A pure function of sets: the order of arrival can't matter.
import { type Day, daysBetween } from '../kernel/day.ts';
import { type Money, money } from '../kernel/money.ts';
import type { StatementLine } from './statement-imported.ts';

export type ToldLine = StatementLine & { readonly statementId: string; readonly place: number };

export type BookedLine = {
  /** Id of the journal entry. */
  readonly id: string;
  readonly day: Day;
  /** What it moves on the account: + debit, − credit. */
  readonly amount: Money;
  /** Number, reference and other words by which a line can name it. */
  readonly names: readonly string[];
};

export type Match = {
  readonly id: string;
  /** When it was said by the best clock known, and its id. */
  readonly stamp: string;
  readonly statementId: string;
  readonly place: number;
  readonly entryIds: readonly string[];
  readonly aside: string;
};

export const keyOf = ({ statementId, place }: Pick<ToldLine, 'statementId' | 'place'>): string =>
  `${statementId} ${place}`;

type Sides<Entry> = {
  readonly lines: readonly ToldLine[];
  readonly entries: readonly Entry[];
  readonly matches: readonly Match[];
};

export type Reconciled<Entry> = {
  /** In the order in which they were said; of one line or one entry the first stands. */
  readonly standing: readonly Match[];
  readonly openLines: readonly ToldLine[];
  readonly openEntries: readonly Entry[];
};

/** A match stands where line and entries are there, free, and come to the same amount. */
export function reconcile<Entry extends BookedLine>({
  lines,
  entries,
  matches,
}: Sides<Entry>): Reconciled<Entry> {
  const openLines = new Map(lines.map((line) => [keyOf(line), line]));
  const openEntries = new Map(entries.map((entry) => [entry.id, entry]));
  const standing: Match[] = [];
  for (const match of matches.toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1))) {
    const line = openLines.get(keyOf(match));
    const booked = match.entryIds.map((id) => openEntries.get(id));
    const sum = booked.reduce((total, entry) => total + (entry?.amount ?? 0), 0);
    if (line === undefined || booked.includes(undefined)) continue;
    if (booked.length > 0 && sum !== line.amount) continue;
    standing.push(match);
    openLines.delete(keyOf(match));
    for (const id of match.entryIds) openEntries.delete(id);
  }
  return { standing, openLines: [...openLines.values()], openEntries: [...openEntries.values()] };
}

export type Suggestion = {
  readonly statementId: string;
  readonly place: number;
  readonly entryId: string;
  /** A reference in common, or the only entry of that amount within some days. */
  readonly why: 'reference' | 'amount';
};

const DAYS_APART = 10;

/** For each open line at most one entry, each entry once: references first, then lone amounts. */
export function suggest(
  lines: readonly ToldLine[],
  entries: readonly BookedLine[],
): readonly Suggestion[] {
  const byAmount = new Map<number, BookedLine[]>();
  for (const entry of entries) {
    byAmount.set(entry.amount, [...(byAmount.get(entry.amount) ?? []), entry]);
  }
  const taken = new Set<string>();
  const found: Suggestion[] = [];
  const pick = (why: Suggestion['why'], fits: (line: ToldLine, entry: BookedLine) => boolean) => {
    for (const line of lines) {
      if (taken.has(keyOf(line))) continue;
      const near = (byAmount.get(line.amount) ?? []).filter(
        (entry) => !taken.has(entry.id) && fits(line, entry),
      );
      const [entry] = near;
      if (entry === undefined || near.length > 1) continue;
      taken.add(keyOf(line)).add(entry.id);
      found.push({ statementId: line.statementId, place: line.place, entryId: entry.id, why });
    }
  };
  pick('reference', isNamed);
  const rivals = countBy(lines.filter((line) => !taken.has(keyOf(line))));
  pick('amount', (line, entry) => isNear(line, entry) && rivals.get(line.amount) === 1);
  return found;
}

const isNear = (line: ToldLine, entry: BookedLine) =>
  Math.abs(daysBetween(line.day, entry.day)) <= DAYS_APART;

function isNamed(line: ToldLine, entry: BookedLine): boolean {
  const told = plain(`${line.reference} ${line.text}`);
  return entry.names.some((name) => plain(name).length >= 5 && told.includes(plain(name)));
}

const plain = (text: string) => text.toUpperCase().replace(/[^0-9A-Z]/g, '');

function countBy(lines: readonly ToldLine[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { amount } of lines) counts.set(amount, (counts.get(amount) ?? 0) + 1);
  return counts;
}

export const sumOf = (moved: readonly { readonly amount: Money }[]): Money =>
  money(moved.reduce((sum, { amount }) => sum + amount, 0));

// What waits on this phone, what needs a person, and what was sent lately.
import { isUnsent } from './batch.ts';
import type { Book, OutboxRow, StepRow } from './book.ts';
import { readSync } from './meta.ts';
import { withCustomerNames } from './outbox-entries.ts';
import { factOfOwn } from './own-fact.ts';
import { readNames, showFacts } from './shown-facts.ts';
import { readUnsettled } from './unsettled.ts';
import type { OutboxView, ShownFact, UnreadableEntry } from './views.ts';

const SENT_SHOWN = 30;

/** Waiting and needing: oldest first; sent: latest first, at most thirty. */
export async function selectOutbox(book: Book): Promise<OutboxView> {
  const [unsettled, names, sync, sent, steps, rows] = await Promise.all([
    readUnsettled(book),
    readNames(book),
    readSync(book),
    book.sent
      .orderBy('ackedAt')
      .reverse()
      .and((row) => row.isWithdrawn === undefined)
      .limit(SENT_SHOWN)
      .toArray(),
    book.steps.toArray(),
    book.outbox.orderBy('seq').toArray(),
  ]);
  const own = unsettled.all.filter((one) => one.outbox !== null);
  const shown = showFacts([], own, names).toSorted(bySeq);
  const sentFacts = sent.flatMap((row) => {
    const fact = factOfOwn(row);
    return fact === null ? [] : [{ fact, outbox: null, version: row.version }];
  });
  const issues = new Map(sent.map((row) => [row.id, row.issues]));
  const recentlySent = showFacts([], sentFacts, names)
    .map((one) => ({ ...one, issues: issues.get(one.fact.id) ?? [] }))
    .toSorted((a, b) => -bySeq(a, b));
  const settled = new Set(steps.filter(isWithdrawal).map(({ factId }) => factId));
  const isApart = (one: ShownFact) => one.state === 'needs_fixing';
  const needsFixing = shown.filter((one) => isApart(one) && !settled.has(one.fact.id));
  const named = (facts: readonly ShownFact[]) => withCustomerNames(book, facts, unsettled);
  const readable = new Set(own.map(({ fact }) => fact.id));
  const unreadable = rows.filter(({ id }) => !readable.has(id) && !settled.has(id));
  return {
    unreadable: unreadable.map(asItStands),
    waiting: await named(shown.filter((one) => !isApart(one))),
    needsFixing: await named(needsFixing),
    recentlySent: await named(recentlySent),
    lastSentAt: sync.lastSentAt,
  };
}

const isWithdrawal = ({ kind }: StepRow) => kind === 'withdrawn';

const asItStands = (row: OutboxRow): UnreadableEntry => ({
  id: row.id,
  type: String(row.fact.type),
  day: String(row.fact.day),
  isUnsent: isUnsent(row),
});

function bySeq(a: ShownFact, b: ShownFact): number {
  return a.fact.seq - b.fact.seq;
}

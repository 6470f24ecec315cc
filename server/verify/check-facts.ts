// Holds each fact against what stands in the book under its id: its columns, its journal entry and
// the reversal, its open item, its reading.

import type { Fact } from '../../shared/facts.ts';
import { addDays, type Day, daysBetween } from '../../shared/kernel/day.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { TenantRead } from '../db/tenant-transaction.ts';
import { addToDay, type ExpectedBook, gather } from './expected-book.ts';
import { compare, type Fields, type Findings, tell } from './findings.ts';
import type { TenantGrounds } from './load-tenant.ts';
import { meaningOf } from './meaning.ts';
import type { Leg, Meaning } from './meaning-shape.ts';
import { firstOpenDay } from './own-periods.ts';
import { type PageRows, pageRows } from './page-rows.ts';
import { readStored, type StoredFact, storedFacts } from './stored-facts.ts';

type Audit = {
  readonly findings: Findings;
  readonly grounds: TenantGrounds;
  readonly book: ExpectedBook;
};

/** A fact with all that is needed to say what the book must hold. */
type Known = {
  readonly stored: StoredFact;
  readonly fact: Fact;
  readonly business: Business;
  readonly meaning: Meaning;
  /** Its own where that can be believed of what is owed, else that of its receipt. */
  readonly owedDay: Day;
  /** The void that undid it, null where it stands. */
  readonly voidId: string | null;
};

const DAYS_AHEAD_BELIEVED = 1;
const DAYS_BACK_BELIEVED = 400;

/** Passes all facts of a tenant and gathers the book that they make. */
export async function checkFacts(read: TenantRead, audit: Audit): Promise<void> {
  for await (const page of storedFacts(read)) {
    const rows = await pageRows(
      read,
      page.map(({ id }) => id),
    );
    for (const stored of page) {
      audit.findings.checked.facts += 1;
      const known = knownOf(audit, stored);
      if (known === null) continue;
      const { receivedAt } = stored;
      const isVoided = known.voidId !== null;
      gather(audit.book, known.fact, { meaning: known.meaning, isVoided, receivedAt });
      checkOne(audit, known, rows);
    }
  }
}

function knownOf({ findings, grounds }: Audit, stored: StoredFact): Known | null {
  const fact = readStored(findings, stored);
  if (fact === null) return null;
  const business = grounds.businesses.get(fact.businessId);
  if (business === undefined) {
    const [where, found] = [fact.id, fact.businessId];
    tell(findings, { what: 'fact differs', where, expected: 'a known business', found });
    return null;
  }
  const voidId = grounds.voidOf.get(fact.id) ?? null;
  const meaning = meaningOf(fact, business);
  const received = grounds.dayOf(business.zone, Date.parse(stored.receivedAt));
  const owedDay = isOwedThen(stored, meaning, received) ? fact.day : received;
  const owed = grounds.loneHalves.has(fact.id) ? null : meaning.owed;
  const dueDay = owed && addDays(owedDay, daysBetween(fact.day, owed.dueDay));
  const booked = { ...meaning, owed: owed && dueDay && { ...owed, dueDay } };
  return { stored, fact, business, meaning: booked, owedDay, voidId };
}

/** Papers, openings and what the server brings may be of long ago; of days to come nothing is. */
function isOwedThen({ day, type, isFromServer }: StoredFact, { receiptNumber }: Meaning, to: Day) {
  const isOld = isFromServer || receiptNumber !== null || type === 'opening.recorded';
  return isBelieved(day, to) || (isOld && day <= to);
}

function checkOne(audit: Audit, known: Known, rows: PageRows): void {
  const { findings } = audit;
  const { stored, fact, meaning, voidId } = known;
  const { customerId, accountId, number, reference, receiptNumber } = meaning;
  const where = fact.id;
  compare(
    findings,
    { subject: 'fact', where },
    { expected: { customerId, accountId, number, reference, receiptNumber }, found: stored },
  );
  checkEntry(audit, known, rows);
  const openItem = expectedOpenItem(known);
  compare(
    findings,
    { subject: 'open item', where },
    { expected: openItem, found: rows.openItems.get(where) },
  );
  const reading: Fields | undefined =
    meaning.reading === null
      ? undefined
      : { ...meaning.reading, customerId, day: fact.day, isVoided: voidId !== null };
  compare(
    findings,
    { subject: 'reading', where },
    { expected: reading, found: rows.readings.get(where) },
  );
}

function expectedOpenItem({ fact, meaning, owedDay, voidId }: Known): Fields | undefined {
  if (meaning.owed === null) return undefined;
  const { owed } = meaning;
  return {
    ...owed,
    choices: owed.choices.length === 0 ? null : owed.choices,
    businessId: fact.businessId,
    day: owedDay,
    isVoided: voidId !== null,
  };
}

function checkEntry(audit: Audit, known: Known, rows: PageRows): void {
  const { findings, book, grounds } = audit;
  const { fact, business, meaning, voidId, stored } = known;
  const where = fact.id;
  const posted = meaning.legs.length > 0;
  const legs = meaning.legs.map((leg) => bookedLeg(audit, business, leg));
  const valueDay = meaning.valueDay ?? fact.day;
  const received = grounds.dayOf(business.zone, Date.parse(stored.receivedAt));
  const isLikely = [fact.day, valueDay].every((day) => isBelieved(day, received));
  const { periods } = grounds;
  const when = { businessId: business.id, version: stored.version };
  const accountingDay = firstOpenDay(periods, when, isLikely ? valueDay : received);
  const entry = {
    businessId: business.id,
    purpose: 'post',
    reverses: null,
    accountingDay,
    valueDay,
    unit: business.currency,
  };
  compare(
    findings,
    { subject: 'journal entry', where },
    {
      expected: posted ? { ...entry, legs: legsText(legs, 1) } : undefined,
      found: rows.entries.get(where),
    },
  );
  const reversed = posted && voidId !== null;
  const voidVersion = periods.voidVersions.get(voidId ?? '') ?? 0;
  const undoneAt = { ...when, version: Math.max(when.version, voidVersion) };
  const undoneDay = firstOpenDay(periods, undoneAt, accountingDay);
  const reversal = {
    ...entry,
    purpose: 'reverse',
    accountingDay: undoneDay,
    reverses: where,
    factId: voidId,
    legs: legsText(legs, -1),
  };
  compare(
    findings,
    { subject: 'reversal', where },
    { expected: reversed ? reversal : undefined, found: rows.reversals.get(where) },
  );
  if (posted) addToDay(book, { day: accountingDay, sign: 1 }, legs);
  if (reversed) addToDay(book, { day: undoneDay, sign: -1 }, legs);
  book.counts.entries += Number(posted) + Number(reversed);
  findings.checked.entries += Number(posted) + Number(reversed);
  if (meaning.voids !== null && grounds.voidOf.get(meaning.voids) !== where) {
    const found = rows.undone.get(where);
    compare(findings, { subject: 'reversal', where }, { expected: undefined, found });
  }
}

function bookedLeg({ findings, grounds }: Audit, business: Business, [code, amount]: Leg) {
  const key = `${business.id} ${code} ${business.currency}`;
  const id = grounds.ledgerAccounts.get(key);
  if (id === undefined) {
    tell(findings, { what: 'ledger account missing', where: key, expected: key, found: 'nothing' });
  }
  return [id ?? key, amount] as const;
}

/** Legs as sorted text: their order in an entry means nothing. */
const legsText = (legs: readonly (readonly [string, number])[], sign: 1 | -1) =>
  legs.map(([id, amount]) => `${id} ${amount * sign}`).sort();

/** Near enough to the day of receipt: else the phone's calendar is not believed. */
function isBelieved(day: Day, received: Day): boolean {
  return (
    day <= addDays(received, DAYS_AHEAD_BELIEVED) &&
    daysBetween(day, received) <= DAYS_BACK_BELIEVED
  );
}

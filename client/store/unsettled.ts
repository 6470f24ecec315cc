// What the rows of this phone do not contain yet: unsent facts, and acknowledged ones whose state
// was not pulled. Balance shown = server's row + the effects of exactly these.
import { ask, effectOf, type Fact } from '../../shared/facts.ts';
import type { AccountId, BusinessId, CustomerId, FactId } from '../../shared/kernel/ids.ts';
import { type Money, money } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import { type Balance, balance, balanceAfter } from '../../shared/ledger/outstanding.ts';
import { loneHalves } from '../../shared/payments/credit-halves.ts';
import type { AccountRow } from '../../shared/protocol.ts';
import type { Book, OutboxRow, SentRow } from './book.ts';
import { factOfOwn, factOfStored } from './own-fact.ts';
import { readEntered } from './paper-receipts.ts';
import { type Authors, readRoles, undoes, undoneAmong, voidTargetOf } from './undoing.ts';

export type Own = {
  readonly fact: Fact;
  /** Null once the server has it: then `version` says since when. */
  readonly outbox: OutboxRow | null;
  readonly version: number | null;
};

/**
 * One fact's effect on one account, or one that takes an earlier effect away: a void's, or that of
 * a payment for which the office has entered its paper receipt.
 */
export type Effect = {
  readonly own: Own;
  readonly accountId: AccountId;
  readonly customerId: CustomerId;
  readonly effect: Money;
  /** The fact whose effect is taken away, null where the own fact brings one. */
  readonly undone: Fact | null;
};

export type Unsettled = {
  /** Every own fact that the rows may not contain, refused and parked ones included. */
  readonly all: readonly Own[];
  /** Those that count: neither refused nor parked. */
  readonly counting: readonly Own[];
  readonly effects: readonly Effect[];
  /** Targets of the counting voids. */
  readonly undone: readonly Fact[];
  readonly voidedIds: ReadonlySet<FactId>;
};

/** Reads the outbox and what lingers; both are short, whatever the size of the book. */
export async function readUnsettled(book: Book): Promise<Unsettled> {
  const [outbox, lingering, businesses] = await Promise.all([
    book.outbox.orderBy('seq').toArray(),
    book.sent.where('lingers').equals(1).toArray(),
    book.businesses.toArray(),
  ]);
  const all = [...lingering.flatMap(ownOfSent), ...outbox.flatMap(ownOfOutbox)];
  const counting = all.filter(counts);
  const entered = await readEntered(
    book,
    counting.map(({ fact }) => fact),
  );
  const byId = new Map(businesses.map((business) => [business.id, business]));
  const voids = await readVoids(book, counting, byId);
  const lone = loneHalves(counting.flatMap(({ fact }) => halfOf(fact)));
  const undone = [...voids.byOwn.values()];
  return {
    all,
    counting,
    effects: counting.flatMap((own) => [
      ...(lone.has(own.fact.id) ? [] : effectsOf(own, voids, byId)),
      ...withoutEntry(own, entered, byId),
    ]),
    undone,
    voidedIds: new Set(undone.map((target) => target.id)),
  };
}

const ownOfSent = (row: SentRow): Own[] => {
  const fact = factOfOwn(row);
  return fact === null ? [] : [{ fact, outbox: null, version: row.version }];
};

const ownOfOutbox = (row: OutboxRow): Own[] => {
  const fact = factOfOwn(row);
  return fact === null ? [] : [{ fact, outbox: row, version: null }];
};

const counts = ({ outbox }: Own) =>
  outbox === null || outbox.state === 'waiting' || outbox.state === 'sending';

/** Half of moved credit counts with its other half, or not at all. */
const halfOf = (fact: Fact) => (fact.type === 'credit.moved' ? [fact] : []);

type Voids = {
  /** Each counting void that undoes something, with what it undoes. */
  readonly byOwn: ReadonlyMap<FactId, Fact>;
  /** Facts that voids in the server's rows have undone already. */
  readonly inRows: ReadonlySet<FactId>;
};

async function readVoids(
  book: Book,
  counting: readonly Own[],
  businesses: Authors['businesses'],
): Promise<Voids> {
  const ownIds = new Set(counting.map((own) => own.fact.id));
  const targetIds = counting.flatMap((own) => voidTargetOf(own.fact) ?? []);
  const stored = await book.facts
    .where('body.factId')
    .anyOf([...ownIds, ...targetIds])
    .toArray();
  const voids = stored.flatMap((row) => (ownIds.has(row.id) ? [] : (factOfStored(row) ?? [])));
  if (voids.length + targetIds.length === 0) return { inRows: new Set(), byOwn: new Map() };
  const authors = { businesses, roles: await readRoles(book) };
  const targets = await readTargets(book, counting, [...ownIds, ...targetIds]);
  const inRows = undoneAmong(voids, targets, authors);
  return { inRows, byOwn: undoneByOwn(counting, targets, { authors, inRows }) };
}

/** Facts by these ids: own ones as they were written, others as they are stored. */
async function readTargets(
  book: Book,
  counting: readonly Own[],
  ids: readonly FactId[],
): Promise<ReadonlyMap<FactId, Fact>> {
  const targets = new Map(counting.map(({ fact }) => [fact.id, fact]));
  const elsewhere = await book.facts.bulkGet(ids.filter((id) => !targets.has(id)));
  for (const row of elsewhere) {
    const fact = row === undefined ? null : factOfStored(row);
    if (fact !== null) targets.set(fact.id, fact);
  }
  return targets;
}

function undoneByOwn(
  counting: readonly Own[],
  targets: ReadonlyMap<FactId, Fact>,
  { authors, inRows }: { readonly authors: Authors; readonly inRows: ReadonlySet<FactId> },
): ReadonlyMap<FactId, Fact> {
  const undone = new Set<FactId>(inRows);
  const byOwn = new Map<FactId, Fact>();
  for (const { fact } of counting) {
    const target = targets.get(voidTargetOf(fact) ?? fact.id);
    if (target === undefined || target === fact || undone.has(target.id)) continue;
    if (!undoes(fact, target, authors)) continue;
    undone.add(target.id);
    byOwn.set(fact.id, target);
  }
  return byOwn;
}

function effectsOf(
  own: Own,
  voids: Voids,
  businesses: ReadonlyMap<BusinessId, Business>,
): readonly Effect[] {
  const undone = voids.byOwn.get(own.fact.id) ?? null;
  const mover = undone ?? own.fact;
  const business = businesses.get(mover.businessId);
  const account = ask(mover, (definition, fact) => definition.account(fact.body));
  if (business === undefined || account === null || voids.inRows.has(own.fact.id)) return [];
  const moved = effectOf(mover, business);
  if (moved === 0) return [];
  const effect = money(undone === null ? moved : -moved);
  return [{ own, ...account, effect, undone }];
}

/** The server's rows hold the entry off the receipt until this very payment takes its place. */
function withoutEntry(
  own: Own,
  entered: ReadonlyMap<FactId, Fact>,
  businesses: ReadonlyMap<BusinessId, Business>,
): readonly Effect[] {
  const entry = entered.get(own.fact.id);
  const business = entry === undefined ? undefined : businesses.get(entry.businessId);
  if (entry === undefined || business === undefined) return [];
  const account = ask(entry, (definition, fact) => definition.account(fact.body));
  if (account === null) return [];
  return [{ own, ...account, effect: money(-effectOf(entry, business)), undone: entry }];
}

/** The effects on one account that its row does not contain. */
export function effectsOn(
  unsettled: Unsettled,
  account: { readonly id: AccountId; readonly version: number },
): readonly Effect[] {
  return unsettled.effects.filter(
    ({ accountId, own }) =>
      accountId === account.id && (own.version === null || own.version > account.version),
  );
}

/** The balance shown: the server's row and every effect that it does not contain. */
export function balanceShown(row: AccountRow, unsettled: Unsettled): Balance {
  const inRow = balance(row.outstanding, row.unapplied);
  const effects = effectsOn(unsettled, row);
  if (effects.length === 0) return inRow;
  return balanceAfter(inRow, money(effects.reduce((sum, { effect }) => sum + effect, 0)));
}

// Decides, purely, everything that a group of batches does to the book.

import { cashDifference } from '../../shared/cash/day-closed.ts';
import { facts, isFactType } from '../../shared/facts.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { Day, Instant } from '../../shared/kernel/day.ts';
import type { AccountId, CustomerId, FactId, MeterId } from '../../shared/kernel/ids.ts';
import { plainReference } from '../../shared/ledger/money-method.ts';
import type { Accepted } from './admit.ts';
import { ownedAccounts } from './decide-accounts.ts';
import { judgeClaims, sameMoney } from './decide-claims.ts';
import { closingsOf } from './decide-closings.ts';
import { accountingDayOf, believedOpenItem, type OpenDay, openDays } from './decide-days.ts';
import { joinHalves } from './decide-halves.ts';
import { flagBrokenMatches } from './decide-matches.ts';
import { bothJudged, judgeReceipts } from './decide-receipts.ts';
import { decideRows } from './decide-rows.ts';
import { tariffsSet } from './decide-tariffs.ts';
import { decideVoids, type VoidDecision } from './decide-voids.ts';
import { type AstrayGrounds, flagAstray } from './flag-astray.ts';
import { groupBy } from './group-by.ts';
import { ledgerAccountId } from './ledger-account-id.ts';
import type { HeldVoid, LoadedAccount, LoadedCustomer, LoadedMeter } from './load.ts';
import type { HeldBills } from './load-bills.ts';
import type { HeldClaim } from './load-claims.ts';
import type { HeldHalf } from './load-halves.ts';
import type { HeldMatch } from './load-matches.ts';
import type { Said } from './load-meter-pasts.ts';
import type { TakenNames, Target } from './load-odd.ts';
import type { HeldPeriodStep } from './load-periods.ts';
import type { HeldReceipt } from './load-receipts.ts';
import type { Touched } from './settle.ts';
import type { Closings, NewEntry, NewFact, NewOpenItem, TariffWrite } from './writes.ts';

export type Grounds = {
  readonly customers: ReadonlyMap<CustomerId, LoadedCustomer>;
  readonly meters: ReadonlyMap<MeterId, LoadedMeter>;
  /** All that was said of meters one of whose changes a void names. */
  readonly pasts: ReadonlyMap<MeterId, readonly Said[]>;
  /** What bills of this group are held against. */
  readonly bills: HeldBills;
  readonly accounts: ReadonlyMap<AccountId, LoadedAccount>;
  readonly voids: readonly HeldVoid[];
  readonly targets: ReadonlyMap<FactId, Target>;
  /** Facts of the book that share a receipt with facts of this group. */
  readonly receipts: ReadonlyMap<FactId, HeldReceipt>;
  /** Payments of the book that name the M-Pesa codes of this group's. */
  readonly claims: ReadonlyMap<FactId, HeldClaim>;
  /** Halves of moved credit in the book that halves of this group name. */
  readonly halves: ReadonlyMap<FactId, HeldHalf>;
  readonly taken: TakenNames;
  readonly rounds: AstrayGrounds['rounds'];
  readonly debits: AstrayGrounds['debits'];
  readonly credits: AstrayGrounds['credits'];
  readonly periods: readonly HeldPeriodStep[];
  /** Matches of the book that name what voids of this group may take back. */
  readonly matches: readonly HeldMatch[];
  /** Cash handed over by a code that its taker's phones did not make. */
  readonly wrongCodes: ReadonlySet<FactId>;
  /** The day of receipt in a business's zone. */
  readonly receivedDay: (zone: string) => Day;
  readonly receivedAt: Instant;
};

export type Decision = {
  readonly rows: ReturnType<typeof decideRows>;
  readonly entries: readonly NewEntry[];
  readonly openItems: readonly NewOpenItem[];
  readonly voids: VoidDecision;
  readonly closings: Closings;
  readonly tariffs: readonly TariffWrite[];
  readonly touched: readonly Touched[];
  /** Accounts that change their owner; their open items go with them. */
  readonly reowned: readonly LoadedAccount[];
};

/** Everything but the settling of accounts, which may need to read more. */
export function decide(accepted: readonly Accepted[], grounds: Grounds): Decision {
  const openDay = openDays(accepted, grounds);
  const entries = accepted.flatMap((one) => entryOf(one, grounds.receivedDay, openDay));
  for (const { fact, issues } of accepted) {
    const differs = fact.type === 'day.closed' && cashDifference(fact.body) !== 0;
    if (differs) issues.add('cash_differs');
    if (grounds.wrongCodes.has(fact.id)) issues.add('handover_code_wrong');
  }
  const decided = decideVoids(accepted, {
    voids: grounds.voids,
    targets: grounds.targets,
    isVoidableType: (type) => isFactType(type) && facts[type].isVoidable,
    entries: new Map(entries.map((entry) => [entry.factId, entry])),
    spareOf: (undone) =>
      bothJudged(
        judgeReceipts(accepted, grounds.receipts),
        judgeClaims(accepted, grounds.claims, undone),
      ),
    openDay,
  });
  const broken = flagBrokenMatches(accepted, {
    ...{ held: grounds.voids, decided: decided.voids, matches: grounds.matches },
  });
  const voids = { ...decided, issues: [...decided.issues, ...broken] };
  const tariffs = tariffsSet(accepted, grounds.receivedAt);
  const undone = [...voids.voidedReadings, ...voids.voidedItems.map(({ id }) => id)];
  const voidedIds = new Set(undone);
  const rows = decideRows(accepted, { ...grounds, tariffs, voidedIds });
  const { waiting, came, met } = joinHalves(accepted, grounds.halves);
  const owned = ownedAccounts(accepted, {
    ...grounds,
    meterOwners: rows.meterOwners,
    alsoTouched: came.map(({ accountId }) => accountId),
  });
  flagAstray(accepted, { ...grounds, owned, installed: rows.installed, waiting });
  const made = accepted.flatMap((one) => {
    const { business } = one;
    const openItem = believedOpenItem(one, grounds.receivedDay(business.zone));
    if (openItem === null || waiting.has(openItem.id)) return [];
    return [{ ...openItem, businessId: business.id, isVoided: voidedIds.has(openItem.id) }];
  });
  const openItems = [...made, ...came].map((one) => {
    const { customerId } = must(owned.get(one.accountId), 'what is owed has its account');
    return { ...one, customerId };
  });
  return {
    rows,
    entries: [...entries, ...voids.reversals],
    openItems,
    voids,
    tariffs,
    closings: closingsOf(accepted, {
      ...{ ...grounds, rows, openItems },
      ...{ metVoids: voids.met, metHalves: met },
    }),
    touched: touchedAccounts(owned, { ...grounds, openItems, voids, accepted }),
    reowned: [...owned.values()].filter(({ id, customerId }) => {
      const held = grounds.accounts.get(id);
      return held !== undefined && held.customerId !== customerId;
    }),
  };
}

function entryOf(
  one: Accepted,
  receivedDay: Grounds['receivedDay'],
  openDay: OpenDay,
): readonly NewEntry[] {
  const { fact, business, postings, valueDay } = one;
  const accountingDay = accountingDayOf(one, receivedDay(business.zone), openDay);
  if (postings.length === 0) return [];
  return [
    {
      id: fact.id,
      factId: fact.id,
      businessId: business.id,
      purpose: 'post',
      reverses: null,
      accountingDay,
      valueDay,
      unit: business.currency,
      accounts: postings.map((leg) => ledgerAccountId(business.id, leg.account)),
      amounts: postings.map((leg) => leg.amount),
    },
  ];
}

type Changing = {
  readonly openItems: readonly NewOpenItem[];
  readonly voids: VoidDecision;
  readonly accepted: readonly Accepted[];
  readonly accounts: Grounds['accounts'];
};

/** With those that no fact of this group names: something there undid itself. */
function touchedAccounts(
  owned: ReadonlyMap<AccountId, LoadedAccount>,
  { openItems, voids, accepted, accounts }: Changing,
): readonly Touched[] {
  const anew = accepted.flatMap(({ chosenAnew }) => chosenAnew ?? []);
  const chosenFor = groupBy(anew, (one) => one.accountId);
  const addedTo = groupBy(openItems, (open) => open.accountId);
  const voidedOf = groupBy(voids.voidedItems, (one) => one.accountId);
  const elsewhere = [...voidedOf.keys()].filter((id) => !owned.has(id));
  const others = elsewhere.map((id) => must(accounts.get(id), 'what was undone has its account'));
  return [...owned.values(), ...others].map((account) => ({
    account,
    added: addedTo.get(account.id) ?? [],
    chosenAnew: chosenFor.get(account.id) ?? [],
    voided: (voidedOf.get(account.id) ?? []).map((one) => one.id),
  }));
}

/** The facts as rows, with what was odd about their numbers, references and codes. */
export function factRows(
  accepted: readonly Accepted[],
  { taken, claims }: Pick<Grounds, 'taken' | 'claims'>,
): readonly NewFact[] {
  const numbers = new Set(taken.numbers.keys());
  const references = new Map(taken.references);
  const isSameMoney = sameMoney(accepted, claims);
  const codes = new Map(taken.codes);
  return accepted.map((one) => {
    const { fact, sha256, business, customerId, account, issues } = one;
    const isNumberReused = isTaken(numbers, business.id, one.number);
    if (isNumberReused) issues.add('number_reused');
    const owner = ownerOf(references, one);
    if (owner !== null && !isSameMoney(one, owner)) issues.add('reference_reused');
    if (isCodeTaken(codes, one)) issues.add('code_reused');
    return {
      fact,
      sha256,
      customerId,
      accountId: account?.accountId ?? null,
      number: one.number,
      isNumberReused,
      reference: one.reference,
      receiptNumber: one.receipt?.number ?? null,
      issues: [...issues],
    };
  });
}

function isTaken(taken: Set<string>, businessId: string, name: string | null): boolean {
  if (name === null) return false;
  const what = `${businessId} ${name}`;
  if (taken.has(what)) return true;
  taken.add(what);
  return false;
}

/** The fact that carried its reference before; null where none did. */
function ownerOf(references: Map<string, string>, { fact, reference }: Accepted): string | null {
  if (reference === null) return null;
  const what = `${fact.businessId} ${plainReference(reference)}`;
  const owner = references.get(what) ?? null;
  references.set(what, owner ?? fact.id);
  return owner;
}

/** An account code that another customer or meter carries. */
function isCodeTaken(codes: Map<string, string>, { changes }: Accepted): boolean {
  return changes.some((change) => {
    if (change.table === 'reading') return false;
    const { code } = change.fields;
    if (code === undefined || code === null) return false;
    const owner = codes.get(code);
    codes.set(code, owner ?? change.id);
    return owner !== undefined && owner !== change.id;
  });
}

// Everything that a group of facts touches, loaded at once.
import {
  customerIdSchema,
  type DeviceId,
  type FactId,
  mainAccountOf,
  meterIdSchema,
} from '../../shared/kernel/ids.ts';
import { type RowsOf, readSets } from '../db/read-sets.ts';
import type { TenantSql } from '../db/tenant-transaction.ts';
import { type Arrived, choicesOf, roundNamed, type Told } from './batch.ts';
import {
  businessesOf,
  byId,
  heldOpenItem,
  selectAccounts,
  selectBusinesses,
  selectCustomers,
  selectDevices,
  selectKnown,
  selectUnsettled,
} from './load.ts';
import { loadBills } from './load-bills.ts';
import { loadClaims } from './load-claims.ts';
import { loadHalves } from './load-halves.ts';
import { loadWrongCodes } from './load-handovers.ts';
import { loadMatchesNaming, namedByMatch } from './load-matches.ts';
import { loadMeterPasts } from './load-meter-pasts.ts';
import {
  loadInUse,
  loadMeters,
  loadRounds,
  loadSide,
  loadTargets,
  namesOf,
  selectNumbers,
  selectVoids,
  withDay,
} from './load-odd.ts';
import { periodsOf, selectPeriods } from './load-periods.ts';
import { loadReceipts } from './load-receipts.ts';

export type Loaded = Awaited<ReturnType<typeof loadFor>>;

/** Up to here what every fact needs comes as one statement: a phone's save, not a day's outbox. */
const FEW_FACTS = 5;

/** Loads by the ids, numbers and references that the facts name, and the devices they came from. */
export async function loadFor(
  tx: TenantSql,
  arrived: readonly Arrived[],
  devices: readonly DeviceId[],
) {
  const told = arrived.flatMap((one) => (one.decoded.ok ? [one.decoded.told] : []));
  const factIds = distinct(arrived.map((one) => one.factId));
  const voided = distinct(told.map((one) => one.voids));
  const named = distinct(told.map((one) => one.account?.accountId));
  const customerIds = distinct(told.map((one) => one.customerId));
  // What people wrote down by a code may be on any account: it undoes itself there.
  const claims = await loadClaims(tx, told);
  const claimed = [...claims.values()].map(({ accountId }) => accountId);
  // An account under a customer's id may have been opened in another one's name, and the reverse.
  const moved = told.flatMap(({ fact }) => (fact.type === 'credit.moved' ? [fact.body] : []));
  const accountIds = distinct([
    ...[...named, ...claimed, ...moved.map(({ otherAccountId }) => otherAccountId)],
    ...customerIds.map(mainAccountOf),
  ]);
  const businessIds = distinct(told.map(({ fact }) => fact.businessId));
  const perhapsCustomers = named.map((id) => customerIdSchema.parse(id));
  const [sets, metered, targets, rounds, debits, credits, taken, receipts, wrongCodes, halves] =
    await Promise.all([
      readSets(
        tx.sql,
        {
          businesses: selectBusinesses(tx),
          devices: selectDevices(tx, devices),
          known: selectKnown(tx, factIds),
          customers: selectCustomers(tx, distinct([...customerIds, ...perhapsCustomers])),
          accounts: selectAccounts(tx, accountIds),
          unsettled: selectUnsettled(tx, accountIds),
          voids: selectVoids(tx, distinct([...factIds, ...voided, ...told.flatMap(namedByMatch)])),
          periods: selectPeriods(tx),
          numbers: selectNumbers(tx, distinct(told.map((one) => one.number))),
        },
        arrived.length <= FEW_FACTS,
      ),
      loadMetered(tx, { told, arrived, voided }),
      loadTargets(tx, voided),
      loadRounds(tx, distinct(told.map(roundNamed))),
      loadSide(tx, 1, distinct(told.flatMap(choicesOf))),
      loadSide(tx, -1, distinct(told.map(({ chosenAnew }) => chosenAnew?.creditId))),
      loadInUse(tx, {
        references: distinct(told.map((one) => one.reference)),
        codes: distinct(told.flatMap(codesOf)),
      }),
      loadReceipts(tx, {
        numbers: distinct(told.flatMap(numbersOf)),
        receiptNumbers: distinct(told.map((one) => one.receipt?.number)),
        businessIds,
      }),
      loadWrongCodes(tx, told),
      loadHalves(tx, distinct(moved.map(({ pairId }) => pairId))),
    ]);
  const gone = perhapsGone({ voided, receipts, claims, voids: sets.voids });
  return {
    ...rowsOf(sets),
    ...metered,
    targets: new Map([...receipts, ...claims, ...targets]),
    rounds,
    debits,
    credits,
    taken: { ...taken, numbers: namesOf(sets.numbers) },
    receipts,
    claims,
    wrongCodes,
    halves,
    matches: await loadMatchesNaming(tx, gone, businessIds),
  };
}

type PerhapsGone = {
  readonly voided: readonly FactId[];
  /** What a receipt or a code shows to be there twice undoes itself. */
  readonly receipts: ReadonlyMap<FactId, unknown>;
  readonly claims: ReadonlyMap<FactId, unknown>;
  readonly voids: readonly { readonly targetId: FactId }[];
};

const perhapsGone = ({ voided, receipts, claims, voids }: PerhapsGone) =>
  distinct([
    ...[...voided, ...receipts.keys(), ...claims.keys()],
    ...voids.map(({ targetId }) => targetId),
  ]);

type Selects = {
  readonly businesses: typeof selectBusinesses;
  readonly devices: typeof selectDevices;
  readonly known: typeof selectKnown;
  readonly customers: typeof selectCustomers;
  readonly accounts: typeof selectAccounts;
  readonly unsettled: typeof selectUnsettled;
  readonly voids: typeof selectVoids;
  readonly periods: typeof selectPeriods;
};
type Sets = { readonly [Name in keyof Selects]: RowsOf<ReturnType<Selects[Name]>> };

const rowsOf = (sets: Sets) => ({
  businesses: businessesOf(sets.businesses),
  devices: byId(sets.devices),
  known: sets.known,
  customers: byId(sets.customers),
  accounts: byId(sets.accounts),
  unsettled: sets.unsettled.map(heldOpenItem),
  voids: sets.voids.map(withDay),
  periods: periodsOf(sets.periods),
});

type Asked = {
  readonly told: readonly Told[];
  readonly arrived: readonly Arrived[];
  readonly voided: readonly FactId[];
};

/** Meters that are named, the pasts of those whose changes are voided, what bills are held by. */
async function loadMetered(tx: TenantSql, { told, arrived, voided }: Asked) {
  const named = { ids: distinct(told.flatMap(metersOf)), read: distinct(told.flatMap(metersRead)) };
  const [meters, pasts, bills] = await Promise.all([
    loadMeters(tx, named),
    loadMeterPasts(tx, voided),
    loadBills(tx, arrived),
  ]);
  return { meters, pasts, bills };
}

function metersOf({ account, changes }: Told) {
  const read = changes.flatMap((change) => {
    if (change.table === 'meter') return [change.id];
    return change.table === 'reading' ? [change.reading.meterId] : [];
  });
  return account?.kind === 'meter' ? [...read, meterIdSchema.parse(account.accountId)] : read;
}

function metersRead({ changes }: Told) {
  return changes.map((change) => (change.table === 'reading' ? change.reading.meterId : null));
}

/** Under which a receipt of this fact may have been entered once more. */
const numbersOf = ({ fact, number, receipt }: Told) =>
  fact.type === 'payment.recorded' ? [receipt?.number ?? number] : [];

function codesOf({ changes }: Told) {
  return changes.map((change) => (change.table === 'reading' ? null : change.fields.code));
}

function distinct<T>(values: readonly (T | null | undefined)[]): readonly T[] {
  return [...new Set(values.filter((value) => value !== null && value !== undefined))];
}

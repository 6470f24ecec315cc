// Everything that a group of facts touches, loaded at once.
import { customerIdSchema, mainAccountOf, meterIdSchema } from '../../shared/kernel/ids.ts';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { type Arrived, choicesOf, roundNamed, type Told } from './batch.ts';
import { loadAccounts, loadBusinesses, loadCustomers, loadKnown, loadUnsettled } from './load.ts';
import {
  loadDebits,
  loadInUse,
  loadMeters,
  loadReadings,
  loadRounds,
  loadTargets,
  loadVoids,
} from './load-odd.ts';
import { loadPeriods } from './load-periods.ts';
import { loadReceipts } from './load-receipts.ts';

export type Loaded = Awaited<ReturnType<typeof loadFor>>;

/** Loads by the ids, numbers and references that the facts name. */
export async function loadFor(tx: TenantTx, arrived: readonly Arrived[]) {
  const told = arrived.flatMap((one) => (one.decoded.ok ? [one.decoded.told] : []));
  const factIds = distinct(arrived.map((one) => one.factId));
  const voided = distinct(told.map((one) => one.voids));
  const named = distinct(told.map((one) => one.account?.accountId));
  const customerIds = distinct(told.map((one) => one.customerId));
  // An account under a customer's id may have been opened in another one's name, and the reverse.
  const accountIds = distinct([...named, ...customerIds.map(mainAccountOf)]);
  const perhapsCustomers = named.map((id) => customerIdSchema.parse(id));
  const [
    businesses,
    known,
    customers,
    accounts,
    unsettled,
    metered,
    voids,
    targets,
    rounds,
    debits,
    periods,
    taken,
    receipts,
  ] = await Promise.all([
    loadBusinesses(tx),
    loadKnown(tx, factIds),
    loadCustomers(tx, distinct([...customerIds, ...perhapsCustomers])),
    loadAccounts(tx, accountIds),
    loadUnsettled(tx, accountIds),
    loadMetered(tx, told),
    loadVoids(tx, distinct([...factIds, ...voided])),
    loadTargets(tx, voided),
    loadRounds(tx, distinct(told.map(roundNamed))),
    loadDebits(tx, distinct(told.flatMap(choicesOf))),
    loadPeriods(tx),
    loadInUse(tx, {
      numbers: distinct(told.map((one) => one.number)),
      references: distinct(told.map((one) => one.reference)),
      codes: distinct(told.flatMap(codesOf)),
    }),
    loadReceipts(tx, {
      numbers: distinct(told.flatMap(numbersOf)),
      receiptNumbers: distinct(told.map((one) => one.receipt?.number)),
      businessIds: distinct(told.map(({ fact }) => fact.businessId)),
    }),
  ]);
  return {
    businesses,
    known,
    customers,
    accounts,
    unsettled,
    ...metered,
    voids,
    targets: new Map([...receipts, ...targets]),
    rounds,
    debits,
    periods,
    taken,
    receipts,
  };
}

/** Meters that are named, and the readings that bills name. */
async function loadMetered(tx: TenantTx, told: readonly Told[]) {
  const [meters, readings] = await Promise.all([
    loadMeters(tx, {
      ids: distinct(told.flatMap(metersOf)),
      read: distinct(told.flatMap(metersRead)),
    }),
    loadReadings(tx, distinct(told.map(readingBilled))),
  ]);
  return { meters, readings };
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

const readingBilled = ({ fact }: Told) =>
  fact.type === 'bill.issued' ? fact.body.readingId : null;

/** Under which a receipt of this fact may have been entered once more. */
const numbersOf = ({ fact, number, receipt }: Told) =>
  fact.type === 'payment.recorded' ? [receipt?.number ?? number] : [];

function codesOf({ changes }: Told) {
  return changes.map((change) => (change.table === 'reading' ? null : change.fields.code));
}

function distinct<T>(values: readonly (T | null | undefined)[]): readonly T[] {
  return [...new Set(values.filter((value) => value !== null && value !== undefined))];
}

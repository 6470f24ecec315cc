// Issues that settle themselves: what was missing has come. A fact that was told odd because its
// customer, meter, target or invoice was not known yet is odd no longer.
import type { FactId, MeterId } from '../../shared/kernel/ids.ts';
import type { Accepted } from './admit.ts';
import { roundNamed } from './batch.ts';
import type { RowWrites } from './decide-rows.ts';
import type { LoadedAccount, LoadedCustomer, LoadedMeter } from './load.ts';
import type { Closings, NewOpenItem } from './writes.ts';

export type ClosingGrounds = {
  readonly customers: ReadonlyMap<string, LoadedCustomer>;
  readonly meters: ReadonlyMap<MeterId, LoadedMeter>;
  readonly accounts: ReadonlyMap<string, LoadedAccount>;
  readonly rows: RowWrites;
  readonly openItems: readonly NewOpenItem[];
  readonly metVoids: Closings['voids'];
  readonly metHalves: Closings['halves'];
};

/** Asks only after what was held as unknown before: a new book closes nothing. */
export function closingsOf(accepted: readonly Accepted[], grounds: ClosingGrounds): Closings {
  const { customers, meters, accounts, rows, openItems, metVoids } = grounds;
  const registered = rows.customers
    .filter((row) => row.isRegistered && customers.get(row.id)?.isRegistered === false)
    .flatMap(({ id }) => cameWith(id, factOf(accepted, 'customer.registered', id)));
  const moved = rows.customers
    .filter(({ id, entered }) => entered && customers.has(id))
    .flatMap(({ id, roundId }) => cameWith(id, moverOf(accepted, id, roundId)));
  const installed = rows.meters
    .filter((row) => row.isInstalled && meters.get(row.id)?.isInstalled === false)
    .flatMap(({ id }) => cameWith(id, factOf(accepted, 'meter.installed', id)));
  const owed = openItems
    .filter(({ accountId }) => accounts.get(accountId)?.hasChoices)
    .map(({ id, accountId }) => ({ id: accountId, factId: id }));
  return {
    registered,
    moved,
    installed,
    opened: lastOfEach(openersOf(accepted).filter(({ id }) => accounts.has(id))),
    owed: lastOfEach(owed),
    voids: metVoids,
    halves: grounds.metHalves,
    // Known once accounts are settled.
    credited: [],
    settled: settledBy(accepted),
  };
}

const settledBy = (accepted: readonly Accepted[]): Closings['settled'] =>
  accepted.flatMap(({ fact }) => {
    if (fact.type !== 'issue.settled') return [];
    const { factId, kind } = fact.body;
    return [{ factId, kind, byFactId: fact.id, authorId: fact.authorId }];
  });

type Came = { readonly id: string; readonly factId: FactId };

const cameWith = (id: string, factId: FactId | undefined): readonly Came[] =>
  factId === undefined ? [] : [{ id, factId }];

function factOf(
  accepted: readonly Accepted[],
  type: 'customer.registered' | 'meter.installed',
  id: string,
): FactId | undefined {
  return accepted.find(({ fact }) => {
    if (fact.type !== type) return false;
    const named = fact.type === 'meter.installed' ? fact.body.meterId : fact.body.customerId;
    return named === id;
  })?.fact.id;
}

/** Facts that say whose an account is, each with its id. */
const openersOf = (accepted: readonly Accepted[]): readonly Came[] =>
  accepted.flatMap(({ fact }) => {
    if (fact.type === 'meter.installed') return cameWith(fact.body.meterId, fact.id);
    return fact.type === 'customer.registered' ? cameWith(fact.body.customerId, fact.id) : [];
  });

/** The fact that put a customer where they are now, unless that is no round of their business. */
function moverOf(accepted: readonly Accepted[], id: string, roundId: string | null) {
  return accepted.findLast(
    (one) =>
      one.customerId === id &&
      one.changes.some((change) => change.table === 'customer' && 'roundId' in change.fields) &&
      roundNamed(one) === roundId &&
      !one.issues.has('round_unknown'),
  )?.fact.id;
}

const lastOfEach = (came: readonly Came[]): readonly Came[] => [
  ...new Map(came.map((one) => [one.id, one])).values(),
];

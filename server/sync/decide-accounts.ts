// Whose the touched accounts are. A customer's account carries the customer's id and is theirs, a
// meter's account carries the meter's id and follows the meter; of an account that is neither yet,
// the least of the customers who were named with it holds it. None of this asks what came first.
import type { AccountId, CustomerId, MeterId } from '../../shared/kernel/ids.ts';
import type { AccountRef } from '../../shared/ledger/fact.ts';
import type { Accepted } from './admit.ts';
import type { LoadedAccount, LoadedCustomer } from './load.ts';
import { openedAccount } from './settle.ts';

export type AccountGrounds = {
  readonly customers: ReadonlyMap<CustomerId, LoadedCustomer>;
  readonly accounts: ReadonlyMap<AccountId, LoadedAccount>;
  /** Of every meter that is held or named. */
  readonly meterOwners: ReadonlyMap<MeterId, CustomerId>;
  /** Accounts of the book on which something begins to count with this group. */
  readonly alsoTouched: readonly AccountId[];
};

type Named = Pick<AccountRef, 'customerId'> & Pick<LoadedAccount, 'businessId'>;

/** Every account that accepted facts name, as it stands or is opened, with its owner. */
export function ownedAccounts(
  accepted: readonly Accepted[],
  grounds: AccountGrounds,
): ReadonlyMap<AccountId, LoadedAccount> {
  const owners = ownersOf(accepted, grounds);
  const owned = new Map<AccountId, LoadedAccount>();
  const add = (id: AccountId, named: Named) => {
    const before = owned.get(id) ?? grounds.accounts.get(id) ?? openedAccount({ id, ...named });
    const owner = owners.get(id) ?? lesser(before.customerId, named.customerId);
    owned.set(id, { ...before, customerId: owner, kind: owner === text(id) ? 'main' : 'meter' });
  };
  for (const { account, business, customerId } of accepted) {
    if (customerId === null) continue;
    if (account !== null) add(account.accountId, { customerId, businessId: business.id });
    for (const held of namedAsCustomer(customerId, grounds)) add(held.id, held);
  }
  for (const id of grounds.alsoTouched) {
    const held = grounds.accounts.get(id);
    if (held !== undefined && !owned.has(id)) owned.set(id, held);
  }
  return owned;
}

/** An account that waits under the id of a customer who becomes known with this fact. */
function namedAsCustomer(customerId: CustomerId, { customers, accounts }: AccountGrounds) {
  if (customers.has(customerId)) return [];
  return [...accounts.values()].filter(({ id }) => text(id) === text(customerId));
}

/** Owners that are certain: customers of themselves, and of meters. */
function ownersOf(accepted: readonly Accepted[], { customers, meterOwners }: AccountGrounds) {
  const owners = new Map<string, CustomerId>(meterOwners);
  for (const id of customers.keys()) owners.set(id, id);
  for (const { customerId } of accepted) {
    if (customerId !== null) owners.set(customerId, customerId);
  }
  return owners;
}

const text = (id: string) => id;
const lesser = (a: CustomerId, b: CustomerId) => (a < b ? a : b);

// Which business a customer, an account or a meter belongs to. Amounts of two businesses, which may
// be of two currencies, never meet on one account.
import type { BusinessId } from '../../shared/kernel/ids.ts';
import type { Told } from './batch.ts';
import type { Loaded } from './load-group.ts';

/** By id; grows with the facts of a group, in the order of their arrival. */
export type Homes = Map<string, BusinessId>;

type Rooted = { readonly id: string; readonly businessId: BusinessId };

export function homesOf(loaded: Pick<Loaded, 'customers' | 'accounts' | 'meters'>): Homes {
  const rows: readonly Rooted[] = [
    ...loaded.accounts.values(),
    ...loaded.meters.values(),
    ...loaded.customers.values(),
  ];
  return new Map(rows.map(({ id, businessId }) => [id, businessId]));
}

/** True when a fact names somebody or something of another business than its own. */
export function isElsewhere(told: Told, homes: Homes): boolean {
  const { businessId } = told.fact;
  return namedIn(told).some((id) => (homes.get(id) ?? businessId) !== businessId);
}

/** What a fact names for the first time belongs to its business from then on. */
export function settleIn(told: Told, homes: Homes): void {
  for (const id of namedIn(told)) homes.set(id, homes.get(id) ?? told.fact.businessId);
}

function namedIn({ customerId, account, changes }: Told): readonly string[] {
  const meters = changes.flatMap((change) => {
    if (change.table === 'customer') return [];
    return [change.table === 'meter' ? change.id : change.reading.meterId];
  });
  const customers = customerId === null ? [] : [customerId];
  return [...customers, ...(account === null ? [] : [account.accountId]), ...meters];
}

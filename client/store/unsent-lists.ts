// The office's lists with what this phone changed and its rows do not contain yet: the last change
// of a field stands, as it will on the server.
import { ask, decodeFact, type FactType } from '../../shared/facts.ts';
import type { ListChange } from '../../shared/ledger/rows.ts';
import type { Book } from './book.ts';

const KINDS: readonly FactType[] = [
  'round.set',
  'product.set',
  'price.set',
  'business.set',
  'terms.set',
];

export type UnsentChange = ListChange & { readonly businessId: string };

/** In the order in which they were made. Rows of other kinds are not decoded. */
export async function readUnsentLists(book: Book): Promise<readonly UnsentChange[]> {
  const [outbox, lingering] = await Promise.all([
    book.outbox.orderBy('seq').toArray(),
    book.sent.where('lingers').equals(1).toArray(),
  ]);
  const counting = outbox.filter(({ state }) => state !== 'refused');
  const own = [...lingering, ...counting].filter(({ fact }) => isOfLists(fact));
  return own.flatMap(({ fact, deviceId, authorId }) => {
    const decoded = decodeFact(fact, { deviceId, authorId });
    if (!decoded.ok) return [];
    const { businessId } = decoded.value;
    return ask(decoded.value, (definition, of) => definition.lists(of)).map((change) => ({
      ...change,
      businessId,
    }));
  });
}

const isOfLists = (fact: unknown) =>
  typeof fact === 'object' &&
  fact !== null &&
  'type' in fact &&
  KINDS.some((kind) => kind === fact.type);

/** Fields that were changed of one row, by list. */
export const changedFields = (
  changes: readonly UnsentChange[],
  list: ListChange['list'],
  id: string,
): object => {
  const own = changes.filter((change) => change.list === list && change.id === id);
  return Object.fromEntries(own.flatMap(({ fields }) => Object.entries(fields)));
};

export type Named = { readonly id: string; readonly businessId: string };

/** Rows that only the changes know. */
export function newOnes(
  changes: readonly UnsentChange[],
  list: ListChange['list'],
  rows: readonly { readonly id: string }[],
): readonly Named[] {
  const known = new Set(rows.map(({ id }) => id));
  const fresh = changes.filter((change) => change.list === list && !known.has(change.id));
  return [...new Map(fresh.map(({ id, businessId }) => [id, { id, businessId }])).values()];
}

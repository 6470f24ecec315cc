// What stands on the labels of a customer, or of a round in its walking order: the customer's own
// code, and that of each meter.
import { Dexie } from 'dexie';
import type { AccountCode } from '../../shared/kernel/code.ts';
import type { CustomerRow } from '../../shared/protocol.ts';
import type { Book } from './book.ts';
import { rowsByCustomer } from './read-rows.ts';

export type Label = {
  readonly code: AccountCode;
  readonly name: string;
  /** The business, and the meter's serial where it is a meter's. */
  readonly detail: string;
};

export type Labelled = { readonly customerId: string } | { readonly roundId: string | null };

export async function selectLabels(book: Book, of: Labelled): Promise<readonly Label[]> {
  const customers = await customersOf(book, of);
  const meters = await rowsByCustomer(
    book.meters,
    customers.map(({ id }) => id),
  );
  const businesses = new Map((await book.businesses.toArray()).map((one) => [one.id, one.name]));
  return customers.flatMap((customer) => {
    const { name, code } = customer;
    const business = businesses.get(customer.businessId) ?? '';
    const own = code === null ? [] : [{ code, name, detail: business }];
    const ofMeters = (meters.get(customer.id) ?? [])
      .filter(({ isInstalled }) => isInstalled)
      .flatMap(({ code: own, serial }) =>
        own === null ? [] : [{ code: own, name, detail: `${business} · ${serial}` }],
      );
    return ofMeters.length > 0 ? ofMeters : own;
  });
}

async function customersOf(book: Book, of: Labelled): Promise<readonly CustomerRow[]> {
  if ('customerId' in of) {
    return await book.customers.filter(({ id }) => id === of.customerId).toArray();
  }
  if (of.roundId === null) return [];
  return await book.customers
    .where('[roundId+stopOrder]')
    .between([of.roundId, Dexie.minKey], [of.roundId, Dexie.maxKey])
    .toArray();
}

// Everything that the book holds of one customer, unsettled facts counted in: what the stop card
// and the statement are made of.
import type { SubscriptionFact } from '../../shared/deliveries/due-on.ts';
import { customerOf } from '../../shared/facts.ts';
import type { CustomerId } from '../../shared/kernel/ids.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { CustomerRow, MeterRow } from '../../shared/protocol.ts';
import { accountViews, openDebitsOf } from './account-views.ts';
import type { Book } from './book.ts';
import type { OpenDebit } from './open-debits.ts';
import { overlayOf } from './overlay.ts';
import { readSubscriptions } from './read-deliveries.ts';
import { readNames, showFacts } from './shown-facts.ts';
import { readUnsettled } from './unsettled.ts';
import type { AccountView, ShownFact } from './views.ts';

export type CustomerRead = {
  readonly customer: CustomerRow;
  readonly business: Business;
  readonly meters: readonly MeterRow[];
  readonly accounts: readonly AccountView[];
  readonly openDebits: readonly OpenDebit[];
  readonly subscriptions: readonly SubscriptionFact[];
  /** Newest first. */
  readonly facts: readonly ShownFact[];
};

/** Null when neither the rows nor unsent facts know the customer. */
export async function readCustomer(book: Book, id: CustomerId): Promise<CustomerRead | null> {
  const unsettled = await readUnsettled(book);
  const overlay = overlayOf(unsettled);
  const customer = overlay.customer(await book.customers.get(id), id);
  if (customer === null) return null;
  const [accountRows, openItems, meterRows, stored, names, subscriptions] = await Promise.all([
    book.accounts.where('customerId').equals(id).toArray(),
    book.openItems.where('customerId').equals(id).toArray(),
    book.meters.where('customerId').equals(id).toArray(),
    book.facts.where('[customerId+day]').between([id, ''], [id, '\uffff']).toArray(),
    readNames(book),
    readSubscriptions(book, [id], unsettled),
  ]);
  const business = names.businesses.get(customer.businessId);
  if (business === undefined) return null;
  const own = unsettled.all.filter(({ fact }) => customerOf(fact) === id);
  const meters = overlay.metersOf(meterRows, id);
  const accounts = accountViews(customer, accountRows, { meters, unsettled });
  return {
    customer,
    business,
    meters,
    accounts,
    openDebits: openDebitsOf(accounts, openItems, { unsettled, businesses: names.businesses }),
    subscriptions: subscriptions.get(id) ?? [],
    facts: await withIssues(book, showFacts(stored, own, names)),
  };
}

/** The office's doubts about this phone's own facts are kept with what was sent. */
async function withIssues(book: Book, shown: readonly ShownFact[]): Promise<readonly ShownFact[]> {
  const sent = await book.sent.bulkGet(shown.map((one) => one.fact.id));
  return shown.map((one, place) => {
    const issues = sent[place]?.issues ?? [];
    return issues.length === 0 ? one : { ...one, issues: [...new Set([...issues, ...one.issues])] };
  });
}

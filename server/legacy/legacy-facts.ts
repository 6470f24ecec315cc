// What lands of a legacy source, as facts: the same row always makes the same fact, so that a move
// can be cut off, gone on with and repeated. After a rollback the same row makes another fact.

import type { AccountId, FactId } from '../../shared/kernel/ids.ts';
import { factIdSchema, mainAccountOf } from '../../shared/kernel/ids.ts';
import { negate, positiveMoneySchema, signedMoneySchema } from '../../shared/kernel/money.ts';
import { type ServerFact, serverFact } from '../runs/record-on-server.ts';
import { derivedId } from '../sync/derived-id.ts';
import type { Opening } from './judge-openings.ts';
import type {
  LegacyAllocation,
  LegacyCustomer,
  LegacyFrame,
  LegacyInvoice,
  LegacyPayment,
} from './legacy-book.ts';

export type FactMaker = {
  readonly customer: (customer: LegacyCustomer) => ServerFact;
  /** Of an amount that is not nothing. */
  readonly opening: (opening: Opening, minor: number) => ServerFact;
  readonly invoice: (invoice: LegacyInvoice) => ServerFact;
  readonly payment: (
    payment: LegacyPayment,
    allocations: readonly LegacyAllocation[],
  ) => ServerFact;
};

export function makeFacts(frame: LegacyFrame, generation: number): FactMaker {
  const { business, source, day } = frame;
  const id = (table: string, key: string): FactId =>
    factIdSchema.parse(
      derivedId('legacy', source.name, business.id, table, key, String(generation)),
    );
  const base = { businessId: business.id };
  const credit = (customer: LegacyCustomer, more: Omit<OpeningOf, 'businessId'>) =>
    openingFact(customer, { ...base, ...more });
  return {
    customer: (customer) =>
      serverFact({
        ...base,
        id: id('customers', customer.row.key),
        type: 'customer.registered',
        day,
        body: ({ code }) => ({
          customerId: customer.id,
          name: customer.name,
          phone: customer.phone,
          place: customer.place,
          roundId: customer.roundId,
          stopOrder: customer.stopOrder,
          code: code(),
          note: customer.note,
        }),
      }),
    opening: ({ customer, of }, minor) =>
      credit(customer, {
        accountId: mainAccountOf(customer.id),
        id: id(of, customer.row.key),
        day,
        minor,
        note: of === 'amount_paid' ? 'Paid before the move, without a payment' : source.name,
      }),
    invoice: (invoice) =>
      invoice.minor < 0
        ? credit(invoice.customer, {
            accountId: invoice.accountId,
            id: id('invoice_metadata', invoice.row.key),
            day: invoice.day,
            minor: invoice.minor,
            note: `${invoice.title}: below nothing`,
          })
        : sale(invoice, { ...base, id: id('invoice_metadata', invoice.row.key) }),
    payment: (payment, allocations) =>
      payment.minor < 0
        ? credit(payment.customer, {
            accountId: payment.accountId,
            id: id('payments', payment.row.key),
            day: payment.day,
            minor: negate(signedMoneySchema.parse(payment.minor)),
            note: `Payment ${payment.row.key}: given back`,
          })
        : money(payment, {
            ...base,
            id: id('payments', payment.row.key),
            choices: allocations.map(({ invoice, minor }) => ({
              debitId: id('invoice_metadata', invoice.row.key),
              amount: positiveMoneySchema.parse(minor),
            })),
          }),
  };
}

type OpeningOf = Pick<ServerFact, 'id' | 'businessId' | 'day'> & {
  readonly accountId: AccountId;
  /** + is owed, − is credit. */
  readonly minor: number;
  readonly note: string;
};

/** What an account of a customer owed, or had in credit, before the move. */
export const openingFact = (customer: LegacyCustomer, { minor, ...more }: OpeningOf): ServerFact =>
  serverFact({
    ...{ id: more.id, businessId: more.businessId, day: more.day },
    type: 'opening.recorded',
    body: () => ({
      customerId: customer.id,
      accountId: more.accountId,
      amount: signedMoneySchema.parse(minor),
      note: more.note.slice(0, 200),
    }),
  });

type Base = Pick<ServerFact, 'id' | 'businessId'>;
type Choices = readonly {
  readonly debitId: FactId;
  readonly amount: ReturnType<typeof positiveMoneySchema.parse>;
}[];

const sale = (invoice: LegacyInvoice, base: Base): ServerFact =>
  serverFact({
    ...base,
    type: 'sale.recorded',
    day: invoice.day,
    body: ({ number }) => ({
      customerId: invoice.customer.id,
      accountId: invoice.accountId,
      lines: [...invoice.lines],
      supply: 'within',
      settlement: { type: 'account' },
      total: positiveMoneySchema.parse(invoice.minor),
      number: invoice.number ?? number('S'),
      ...(invoice.dueDay === null ? {} : { dueDay: invoice.dueDay }),
    }),
  });

const money = (payment: LegacyPayment, { choices, ...base }: Base & { choices: Choices }) =>
  serverFact({
    ...base,
    type: 'payment.recorded',
    day: payment.day,
    body: ({ number }) => ({
      customerId: payment.customer.id,
      accountId: payment.accountId,
      amount: positiveMoneySchema.parse(payment.minor),
      method: payment.method,
      reference: payment.reference,
      allocation:
        choices.length === 0 ? { type: 'oldest' } : { type: 'chosen', choices: [...choices] },
      number: number('R'),
      note: '',
    }),
  });

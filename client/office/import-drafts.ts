// What a row of a list writes down: the customer, and what they owed when the book was opened. All
// ids follow from the business and the row, so that a list brought in twice doubles nothing.
import type { JudgedRow } from '../../shared/customers/judge-list.ts';
import type { FactType } from '../../shared/facts.ts';
import {
  customerIdSchema,
  factIdSchema,
  mainAccountOf,
  roundIdSchema,
} from '../../shared/kernel/ids.ts';
import { signedMoneySchema } from '../../shared/kernel/money.ts';
import type { Business } from '../../shared/ledger/business.ts';
import type { Draft } from '../store/views.ts';
import { derivedId } from './derived-id.ts';

export type ImportInto = {
  readonly business: Business;
  readonly subtle: SubtleCrypto;
  /** The last place of each round; counted on as stops are added. */
  readonly lastPlaces: Map<string, number>;
  readonly openingNote: string;
};

const STEP = 10;

export async function draftsOfRow(
  { key, customer }: JudgedRow,
  { business, subtle, lastPlaces, openingNote }: ImportInto,
): Promise<readonly Draft<FactType>[]> {
  const id = (what: string) => derivedId(subtle, `routebook list ${what} ${business.id} ${key}`);
  const customerId = customerIdSchema.parse(await id('customer'));
  const { name, phone, place, note, owed } = customer;
  const roundId = customer.roundId === null ? null : roundIdSchema.parse(customer.roundId);
  const stopOrder = roundId === null ? 0 : (lastPlaces.get(roundId) ?? 0) + STEP;
  if (roundId !== null) lastPlaces.set(roundId, stopOrder);
  const registered: Draft<'customer.registered'> = {
    type: 'customer.registered',
    businessId: business.id,
    id: factIdSchema.parse(await id('registered')),
    body: async (numbering) => ({
      ...{ customerId, name, phone, place, roundId, stopOrder, note },
      code: await numbering.accountCode(),
    }),
  };
  if (owed === null) return [registered];
  const amount = signedMoneySchema.parse(owed);
  const opening: Draft<'opening.recorded'> = {
    type: 'opening.recorded',
    businessId: business.id,
    id: factIdSchema.parse(await id('opening')),
    body: () => ({ customerId, accountId: mainAccountOf(customerId), amount, note: openingNote }),
  };
  return [registered, opening];
}

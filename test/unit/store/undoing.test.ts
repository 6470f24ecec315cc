// A void undoes on a phone what it undoes in the books, and nothing else: the money of a void that
// is about another account, or was not its author's to make, goes on counting.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { selectBoard } from '../../../client/store/select-board.ts';
import { selectCash } from '../../../client/store/select-cash.ts';
import { selectCustomerCard } from '../../../client/store/select-customer-card.ts';
import { selectToday } from '../../../client/store/select-today.ts';
import { type Instant, instant } from '../../../shared/kernel/day.ts';
import {
  deviceIdSchema,
  mainAccountOf,
  type PersonId,
  personIdSchema,
} from '../../../shared/kernel/ids.ts';
import type { StoredFact } from '../../../shared/protocol.ts';
import { ASHA, aMorning, BINA } from './morning.ts';
import { drain, type Phone } from './phone.ts';
import { business, factId, NOW_MS, PERSON, round, TODAY, uuid } from './shop.ts';

const ravi = personIdSchema.parse(PERSON);
const wanjiru = personIdSchema.parse(uuid('a', 1));
const otieno = personIdSchema.parse(uuid('a', 2));

/** ₹250.00 of Asha and ₹40.00 of Bina, taken by Ravi; his phone knows who the others are. */
async function aDay() {
  const { phone } = await aMorning();
  await drain(phone);
  await phone.book.people.bulkPut([
    { id: wanjiru, name: 'Wanjiru', role: 'manager' },
    { id: otieno, name: 'Otieno', role: 'collector' },
  ]);
  return phone;
}

type Void = { readonly by: PersonId; readonly accountId?: string; readonly recordedAt?: Instant };

/** As pulled: a void of Asha's payment. */
const pulledVoid = ({ by, accountId = ASHA, recordedAt = instant(NOW_MS) }: Void): StoredFact => ({
  id: factId(9),
  type: 'fact.voided',
  schema: 1,
  businessId: business.id,
  seq: 1,
  recordedAt,
  offsetMs: 0,
  day: TODAY,
  body: { factId: factId(2), customerId: ASHA, accountId, reason: 'typed twice' },
  deviceId: deviceIdSchema.parse(uuid('e', 9)),
  authorId: by,
  customerId: ASHA,
  accountId: mainAccountOf(ASHA),
  receivedAt: instant(NOW_MS),
  version: 1,
});

/** What every screen that counts money says was taken, in minor units. */
async function taken({ book }: Phone) {
  const [board, today, card, cash] = [
    await selectBoard(book, NOW_MS),
    await selectToday(book, round.id, NOW_MS),
    await selectCustomerCard(book, ASHA, NOW_MS),
    await selectCash(book, business.id),
  ];
  const paid = card?.facts.find(({ fact }) => fact.id === factId(2));
  return {
    board: board.businesses[0]?.collected,
    today: today?.collected,
    cash: cash.drawer.receipts,
    isVoided: paid?.isVoided,
    effect: paid?.effect,
  };
}

const standing = { board: 29_000, today: 29_000, cash: 29_000, isVoided: false, effect: -25_000 };
const undone = { board: 4_000, today: 4_000, cash: 4_000, isVoided: true, effect: 0 };

test.each<[string, Void, object]>([
  ['the office', { by: wanjiru }, undone],
  ['its author, the same day', { by: ravi }, undone],
  ['the office about another account', { by: wanjiru, accountId: BINA }, standing],
  ['its author about another account', { by: ravi, accountId: BINA }, standing],
  ['another collector', { by: otieno }, standing],
  [
    'its author by a clock of the day after',
    { by: ravi, recordedAt: instant(NOW_MS + 86_400_000) },
    standing,
  ],
])('a void by %s', async (_, own, expected) => {
  const phone = await aDay();
  expect(await taken(phone)).toEqual(standing);
  await phone.book.facts.put(pulledVoid(own));
  expect(await taken(phone)).toEqual(expected);
});

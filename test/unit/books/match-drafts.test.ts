// A payment or an entry by hand that a line of a statement tells of, and the match of the two: on
// the phone both are saved, or neither.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { entryDraft, paymentDraft } from '../../../client/books/match-drafts.ts';
import type { Book } from '../../../client/store/book.ts';
import { sessionOf } from '../../../client/store/meta.ts';
import { record } from '../../../client/store/record.ts';
import { day } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import { makePhone, type Phone } from '../store/phone.ts';
import { business, customerId, factId } from '../store/shop.ts';

const line = {
  ...{ statementId: factId(9), place: 2, day: day('2026-11-18'), amount: money(50_000) },
  ...{ text: 'NEFT from Chetan', reference: 'N0001' },
};
const ids = { matchId: factId(1), bookedId: factId(2) };
const told = { businessId: business.id, account: '1110', line, ...ids } as const;
const drafts = {
  payment: paymentDraft(told, { customerId: customerId(1), accountId: null }),
  entry: entryDraft(told, '6400'),
} as const;

async function officePhone(): Promise<Phone> {
  const phone = await makePhone(null);
  const session = await sessionOf(phone.book);
  const person = { ...session.person, role: 'manager' } as const;
  await phone.book.meta.put({ key: 'session', session: { ...session, person } });
  return phone;
}

/** The second fact that is written down finds a dead phone. */
function dieAtTheSecond(book: Book) {
  const add = book.outbox.add.bind(book.outbox);
  let count = 0;
  return vi.spyOn(book.outbox, 'add').mockImplementation((row) => {
    count += 1;
    if (count === 2) throw new DOMException('the phone dies here', 'AbortError');
    return add(row);
  });
}

test.each(['payment', 'entry'] as const)('a line’s %s is saved with its match', async (way) => {
  const phone = await officePhone();
  const dying = dieAtTheSecond(phone.book);
  const save = () =>
    way === 'payment' ? record(phone, drafts.payment) : record(phone, drafts.entry);
  await expect(save()).rejects.toMatchObject({ reason: 'storage_failed' });
  dying.mockRestore();
  expect(await phone.book.outbox.count()).toBe(0);
  await save();
  await save();
  const rows = await phone.book.outbox.orderBy('seq').toArray();
  expect(rows.map(({ fact }) => [fact.id, fact.body])).toMatchObject([
    [ids.bookedId, way === 'payment' ? { amount: 50_000, number: 'R07/2627/00001' } : {}],
    [ids.matchId, { statementId: factId(9), place: 2, entryIds: [ids.bookedId], aside: '' }],
  ]);
});

// A collector's phone that pulled the entry which the office made off the customer's paper, while
// its own payment still waits: the money counts once, in the balance and in the debts.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDebits } from '../../../client/store/open-debits.ts';
import { record } from '../../../client/store/record.ts';
import { effectsOn, readUnsettled } from '../../../client/store/unsettled.ts';
import type { Fact } from '../../../shared/facts.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { receiptCode } from '../../../shared/kernel/code.ts';
import { instant } from '../../../shared/kernel/day.ts';
import { deviceIdSchema, mainAccountOf, personIdSchema } from '../../../shared/kernel/ids.ts';
import { money, ZERO } from '../../../shared/kernel/money.ts';
import type { AccountRow, StoredFact } from '../../../shared/protocol.ts';
import { makePhone, type Phone, shown } from './phone.ts';
import { business, customerId, factId, NOW_MS, payment, TODAY, uuid } from './shop.ts';

const ASHA = customerId(1);
const ACCOUNT = mainAccountOf(ASHA);
const OFFICE = deviceIdSchema.parse(uuid('e', 99));

/** The office's entry off the paper of `own`, as a pull brings it. */
function entryOf(own: Fact<'payment.recorded'>, n: number, amount: number): StoredFact {
  const { receipt: _none, ...body } = own.body;
  return {
    id: factId(n),
    type: 'payment.recorded',
    schema: 1,
    businessId: business.id,
    seq: n,
    recordedAt: instant(NOW_MS),
    offsetMs: 0,
    day: TODAY,
    body: {
      ...body,
      amount: money(amount),
      number: `D99/2627/${String(n).padStart(5, '0')}`,
      receipt: { number: own.body.number, code: receiptCode(own.id) },
    },
    deviceId: OFFICE,
    authorId: personIdSchema.parse(uuid('a', 77)),
    customerId: ASHA,
    accountId: ACCOUNT,
    receivedAt: instant(NOW_MS),
    version: 5,
  };
}

/** The rows of a pull: an invoice of 15,000, of which `paid` is settled by the entry. */
async function pulled(phone: Phone, entries: readonly StoredFact[], paid: number): Promise<void> {
  const row: AccountRow = {
    id: ACCOUNT,
    businessId: business.id,
    customerId: ASHA,
    kind: 'main',
    outstanding: money(15_000 - paid),
    unapplied: ZERO,
    version: 5,
  };
  await phone.book.accounts.put(row);
  await phone.book.openItems.put({
    ...{ id: factId(50), accountId: ACCOUNT, customerId: ASHA, side: 'debit', kind: 'invoice' },
    ...{ amount: money(15_000), allocated: money(paid), day: TODAY, dueDay: TODAY },
    ...{ number: 'S1', isVoided: false, version: 5 },
  });
  await phone.book.facts.bulkPut([...entries]);
}

async function debtsLeft({ book }: Phone): Promise<number> {
  const row = must(await book.accounts.get(ACCOUNT), 'the account was pulled');
  const effects = effectsOn(await readUnsettled(book), row);
  const debits = openDebits(
    await book.openItems.toArray(),
    effects,
    new Map([[business.id, business]]),
  );
  return debits.reduce((sum, { amount, allocated }) => sum + amount - allocated, 0);
}

async function expectOwed(phone: Phone, owed: number): Promise<void> {
  expect(await shown(phone, ASHA)).toBe(owed);
  expect(await debtsLeft(phone)).toBe(owed);
}

test('a payment whose receipt the office has entered counts once', async () => {
  const phone = await makePhone(null);
  const own = await record(phone, payment(factId(1), ASHA, 5_000));
  await pulled(phone, [], 0);
  await expectOwed(phone, 10_000);
  await pulled(phone, [entryOf(own, 7, 5_000)], 5_000);
  // 15,000 − 5,000, not − 5,000 once more.
  await expectOwed(phone, 10_000);
});

test('what the customer paid counts, not what was read off the paper', async () => {
  const phone = await makePhone(null);
  const own = await record(phone, payment(factId(1), ASHA, 5_000));
  await pulled(phone, [entryOf(own, 7, 4_000)], 4_000);
  await expectOwed(phone, 10_000);
});

test('of two entries off one paper the rows hold the first', async () => {
  const phone = await makePhone(null);
  const own = await record(phone, payment(factId(1), ASHA, 5_000));
  await pulled(phone, [entryOf(own, 8, 3_000), entryOf(own, 7, 5_000)], 5_000);
  await expectOwed(phone, 10_000);
});

test('an entry that somebody took back is in no row any more', async () => {
  const phone = await makePhone(null);
  const own = await record(phone, payment(factId(1), ASHA, 5_000));
  const entry = entryOf(own, 7, 5_000);
  const voiding: StoredFact = {
    ...entry,
    id: factId(9),
    type: 'fact.voided',
    body: { factId: entry.id, customerId: ASHA, accountId: ACCOUNT, reason: 'wrong paper' },
  };
  await pulled(phone, [entry, voiding], 0);
  await expectOwed(phone, 10_000);
});

test('a receipt of another number or code is another payment', async () => {
  const phone = await makePhone(null);
  const own = await record(phone, payment(factId(1), ASHA, 5_000));
  const entry = entryOf(own, 7, 2_000);
  const receipt = { number: own.body.number, code: receiptCode(factId(33)) };
  await pulled(phone, [{ ...entry, body: { ...own.body, amount: 2_000, receipt } }], 2_000);
  // 15,000 − 2,000 − 5,000
  await expectOwed(phone, 8_000);
});

// A manager's word on an odd reading: the review and the end of the issue are written down in one
// moment, or neither is.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { draftOfWord } from '../../../client/issues/word-draft.ts';
import { record } from '../../../client/store/record.ts';
import type { Approval } from '../../../shared/issues/approvals.ts';
import { instant } from '../../../shared/kernel/day.ts';
import { deviceIdSchema, meterIdSchema, personIdSchema } from '../../../shared/kernel/ids.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';
import { makePhone } from '../store/phone.ts';
import { business, customerId, factId, NOW_MS, PERSON, TODAY, uuid } from '../store/shop.ts';

const reading: Approval = {
  ...{ id: factId(1), kind: 'reading_unusual', businessId: business.id },
  ...{ customerId: customerId(1), customerName: 'Customer 1', author: 'Ravi', deviceCode: '07' },
  ...{ since: instant(NOW_MS), reason: '', held: null, decision: null },
  ...{ deviceId: deviceIdSchema.parse(uuid('e', 9)), authorId: personIdSchema.parse(PERSON) },
  fact: {
    ...{ id: factId(1), type: 'meter.read', schema: 1, businessId: business.id, seq: 1 },
    ...{ recordedAt: instant(NOW_MS), offsetMs: 0, day: TODAY },
    body: {
      ...{ meterId: meterIdSchema.parse(uuid('a', 1)), customerId: customerId(1) },
      ...{ value: quantity(900_000), photo: null, position: null, note: '' },
    },
  },
};

async function makeDesk() {
  const desk = await makePhone(null);
  await desk.book.meta
    .where('key')
    .equals('session')
    .modify((row) => {
      if (row.key === 'session') Object.assign(row.session.person, { role: 'manager' });
    });
  return desk;
}

const word = { verdict: 'refused', reason: 'Send a photo' } as const;
const written = async ({ book }: Awaited<ReturnType<typeof makeDesk>>) =>
  (await book.outbox.orderBy('seq').toArray()).map(({ fact }) => fact.type);

test('a no to an odd reading orders it read again and ends its issue, both at once', async () => {
  const desk = await makeDesk();
  const ids = { review: factId(2), settle: factId(3) };
  await record(desk, draftOfWord(reading, { ...word, ids }));
  await record(desk, draftOfWord(reading, { ...word, ids }));
  expect(await written(desk)).toEqual(['reading.reviewed', 'issue.settled']);
});

test('where the end of the issue can’t be written, the review isn’t either', async () => {
  const desk = await makeDesk();
  const ids = { review: factId(2), settle: factId(3) };
  const taken = { ...word, ids: { review: factId(4), settle: factId(3) } };
  await record(desk, draftOfWord({ ...reading, kind: 'cash_differs' }, taken));
  const before = await written(desk);
  await expect(record(desk, draftOfWord(reading, { ...word, ids }))).rejects.toMatchObject({
    reason: 'used',
  });
  expect(await written(desk)).toEqual(before);
});

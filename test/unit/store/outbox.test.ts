// The outbox of a phone whose app was set back to an older version: nothing goes out of sight.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { record } from '../../../client/store/record.ts';
import { makeRescueFile } from '../../../client/store/rescue.ts';
import { selectOutbox } from '../../../client/store/select-outbox.ts';
import { selectSyncPill } from '../../../client/store/select-sync-pill.ts';
import { makePhone, stock } from './phone.ts';
import { customer, customerId, factId, payment } from './shop.ts';

test('what another version wrote is counted, shown as it stands and sealed', async () => {
  const phone = await makePhone(null);
  await stock(phone.book, [customer(1)]);
  await record(phone, payment(factId(1), customerId(1), 10_000));
  const [known] = await phone.book.outbox.toArray();
  if (known === undefined) throw new Error('it was recorded');
  const strange = { ...known.fact, id: factId(2), seq: 2, type: 'milk.churned' };
  await phone.book.outbox.put({ ...known, id: factId(2), seq: 2, fact: strange });
  const outbox = await selectOutbox(phone.book);
  expect(outbox.waiting.map(({ shown }) => shown.fact.id)).toEqual([factId(1)]);
  expect(outbox.unreadable).toEqual([
    { id: factId(2), type: 'milk.churned', day: '2026-11-21', isUnsent: true },
  ]);
  expect(await selectSyncPill(phone.book)).toMatchObject({ type: 'not_sent', count: 2 });
  expect(await makeRescueFile(phone, 'four goats and a lamp')).toMatchObject({ count: 2 });
});

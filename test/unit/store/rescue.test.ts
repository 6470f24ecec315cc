// The rescue file: opened by its passphrase only, whole or not at all, and it takes nothing away.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { record } from '../../../client/store/record.ts';
import { makeRescueFile } from '../../../client/store/rescue.ts';
import { openRescue } from '../../../shared/rescue-file.ts';
import { makePhone } from './phone.ts';
import { customerId, factId, payment } from './shop.ts';

const ASHA = customerId(1);
const { subtle } = crypto;
const passphrase = 'nine brown goats';

test('it holds what is not sent, in order, and the outbox keeps it', async () => {
  const phone = await makePhone(null);
  for (const n of [1, 2, 3]) await record(phone, payment(factId(n), ASHA, n * 100));
  const file = await makeRescueFile(phone, passphrase);
  expect(file).toMatchObject({ name: 'routebook-07-2026-11-21.rescue', count: 3 });
  expect(file.text).not.toContain(factId(1));
  const opened = await openRescue(file.text, { subtle, passphrase: ` ${passphrase} ` });
  expect(opened).toMatchObject({
    type: 'opened',
    content: {
      ...{ deviceCode: '07', person: 'Ravi' },
      facts: [{ id: factId(1), seq: 1 }, { id: factId(2) }, { id: factId(3), seq: 3 }],
    },
  });
  expect(await phone.book.outbox.count()).toBe(3);
});

test('another passphrase, a changed file and another file open nothing', async () => {
  const phone = await makePhone(null);
  await record(phone, payment(factId(1), ASHA, 100));
  const { text } = await makeRescueFile(phone, passphrase);
  expect(await openRescue(text, { subtle, passphrase: 'nine brown goat' })).toEqual({
    type: 'sealed',
  });
  const header = JSON.parse(text);
  const swapped = `${header.content[0] === 'A' ? 'B' : 'A'}${header.content.slice(1)}`;
  const changed = JSON.stringify({ ...header, content: swapped });
  expect(await openRescue(changed, { subtle, passphrase })).toEqual({ type: 'sealed' });
  for (const other of ['', '{}', 'PK', JSON.stringify({ ...header, version: 2 })]) {
    expect(await openRescue(other, { subtle, passphrase })).toEqual({ type: 'not_a_rescue_file' });
  }
});

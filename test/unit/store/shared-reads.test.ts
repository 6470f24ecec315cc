// Reads that screens share: one for all who look, kept up to date, and there a moment longer.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { reopen } from '../../../client/store/reopen.ts';
import { sharedReads } from '../../../client/store/shared-reads.ts';
import type { Store } from '../../../client/store/store.ts';
import type { CustomerId } from '../../../shared/kernel/ids.ts';
import { makePhone } from './phone.ts';
import { customer, customerId } from './shop.ts';

const ASHA = customerId(1);
const QUARTER_MS = 900_000;

async function reading() {
  const phone = await makePhone(null);
  let runs = 0;
  let failure: Error | null = null;
  let hangs = false;
  const reads = sharedReads(async ({ book }, id: CustomerId) => {
    runs += 1;
    if (hangs) return await new Promise<never>(() => undefined);
    const row = await book.customers.get(id);
    if (failure !== null) throw failure;
    return row?.name;
  });
  // cast: a shared read asks a store for its book and its clock only.
  const store = phone as unknown as Store;
  const look = () => {
    const read = reads.of(store, ASHA);
    const names: (string | undefined)[] = [];
    return { read, names, leave: read.follow(() => names.push(read.told().value)) };
  };
  const rename = (name: string) => phone.book.customers.put(customer(1, { name }));
  const endLingering = () => {
    for (const timer of phone.timers.splice(0)) timer.run();
  };
  const fail = (error: Error | null) => {
    failure = error;
  };
  const hang = (does: boolean) => {
    hangs = does;
  };
  return { phone, look, rename, endLingering, fail, hang, runs: () => runs };
}

test('two who look share one read, and both are told of a change', async () => {
  const { look, rename, runs } = await reading();
  const first = look();
  const second = look();
  await vi.waitFor(() => expect(second.names).toEqual(['Customer 1']));
  expect(runs()).toBe(1);
  await rename('Asha');
  await vi.waitFor(() => expect(first.names).toEqual(['Customer 1', 'Asha']));
  expect(second.names).toEqual(first.names);
  expect(runs()).toBe(2);
  first.leave();
  second.leave();
});

test('the next screen opens with what is here, and with what has changed meanwhile', async () => {
  const { look, rename, runs } = await reading();
  const before = look();
  await vi.waitFor(() => expect(before.names).toHaveLength(1));
  before.leave();
  await rename('Asha');
  await vi.waitFor(() => expect(before.read.told().value).toBe('Asha'));
  const after = look();
  expect(after.read.told().value).toBe('Asha');
  expect(runs()).toBe(2);
  after.leave();
});

test('when nobody looks any more it follows nothing, and who looks again reads anew', async () => {
  const { look, rename, endLingering, runs } = await reading();
  const before = look();
  await vi.waitFor(() => expect(before.names).toHaveLength(1));
  before.leave();
  endLingering();
  await rename('Asha');
  const again = look();
  expect(again.read.told()).toEqual({});
  await vi.waitFor(() => expect(again.names).toEqual(['Asha']));
  expect(runs()).toBe(2);
  again.leave();
});

test('another quarter of an hour is read anew, with the old answer until then', async () => {
  const { phone, look, runs } = await reading();
  const { read, names, leave } = look();
  await vi.waitFor(() => expect(names).toHaveLength(1));
  phone.clock.ms += QUARTER_MS;
  read.keepUp(Math.floor(phone.clock.ms / QUARTER_MS));
  expect(read.told().value).toBe('Customer 1');
  await vi.waitFor(() => expect(names).toHaveLength(2));
  expect(runs()).toBe(2);
  read.keepUp(Math.floor(phone.clock.ms / QUARTER_MS));
  expect(runs()).toBe(2);
  leave();
});

test('a read that failed is told, and who looks after that asks again', async () => {
  const { look, fail } = await reading();
  fail(new Error('the disk is gone'));
  const before = look();
  await vi.waitFor(() => expect(before.read.told().error).toMatchObject({ message: /disk/ }));
  before.leave();
  fail(null);
  const after = look();
  expect(after.read.told()).toEqual({});
  await vi.waitFor(() => expect(after.names).toEqual(['Customer 1']));
  after.leave();
});

test('a read that hung with its database is done again on the new connection', async () => {
  const { phone, look, hang, endLingering, runs } = await reading();
  hang(true);
  const cutOff = look();
  await vi.waitFor(() => expect(runs()).toBe(1));
  hang(false);
  await reopen(phone.book);
  await vi.waitFor(() => expect(cutOff.names).toEqual(['Customer 1']));
  cutOff.leave();
  await reopen(phone.book);
  await vi.waitFor(() => expect(runs()).toBe(3));
  endLingering();
  await reopen(phone.book);
  expect(runs()).toBe(3);
});

// A fact that the office did not take leaves the list only when the office has heard what became of
// it; a phone that was shut out lets go of what it pulled, never of what it recorded.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { pillSentence } from '../../../client/app/pill-sentence.ts';
import { fixedDraft, typedOf } from '../../../client/outbox/fix-draft.ts';
import { factOfOwn } from '../../../client/store/own-fact.ts';
import { record } from '../../../client/store/record.ts';
import { selectCash } from '../../../client/store/select-cash.ts';
import { selectOutbox } from '../../../client/store/select-outbox.ts';
import { selectSyncPill } from '../../../client/store/select-sync-pill.ts';
import { noteStep } from '../../../client/store/steps.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { makeOffice } from './fake-office.ts';
import { drain, makePhone, onePass } from './phone.ts';
import { business, customer, customerId, factId, payment } from './shop.ts';

const ASHA = customerId(1);

/** A phone whose only payment the office keeps apart, and what it told of steps. */
async function phoneWithRefused() {
  const office = makeOffice([customer(1)]);
  const told: { readonly kind: string; readonly replacedBy: string | null }[] = [];
  let isReachable = true;
  let answered: { json: object; status: number } = {
    json: { outcome: 'taken', words: '' },
    status: 200,
  };
  const phone = await makePhone(office, {
    fetch: async (path, init) => {
      if (!isReachable) throw new TypeError('network');
      if (path !== '/api/held') return await office.serve(path, init);
      told.push(JSON.parse(await new Response(init.body ?? null).text()));
      return Response.json(answered.json, { status: answered.status });
    },
  });
  await drain(phone);
  office.poison.add(factId(1));
  await record(phone, payment(factId(1), ASHA, 25_000));
  await drain(phone);
  expect(await selectSyncPill(phone.book)).toEqual({ type: 'needs_fixing', count: 1 });
  const reach = (is: boolean) => {
    isReachable = is;
  };
  const answer = (json: object, status = 200) => {
    answered = { json, status };
  };
  return { office, phone, told, reach, answer };
}

const withdrawal = { kind: 'withdrawn', note: 'twice', replacedBy: null } as const;

test('a withdrawal is noted offline, told once, and only then is the fact archived', async () => {
  const { phone, told, reach } = await phoneWithRefused();
  reach(false);
  expect(await noteStep(phone, factId(1), withdrawal)).toBe(true);
  expect((await selectOutbox(phone.book)).needsFixing).toEqual([]);
  await onePass(phone);
  expect(await phone.book.outbox.count()).toBe(1);
  reach(true);
  await drain(phone);
  expect(told).toMatchObject([{ kind: 'withdrawn', note: 'twice', seq: 1 }]);
  expect(await phone.book.outbox.count()).toBe(0);
  // The archive keeps it, so that a restored office can be sent the whole sequence again.
  expect(await phone.book.sent.get(factId(1))).toMatchObject({ seq: 1, isWithdrawn: 1 });
  expect((await selectOutbox(phone.book)).recentlySent).toEqual([]);
  await drain(phone);
  expect(told).toHaveLength(1);
});

test('what the office released before it heard of the withdrawal is in the book', async () => {
  const { phone, told, answer } = await phoneWithRefused();
  answer({ outcome: 'refused', words: 'it was settled before', settled: 'released' });
  await noteStep(phone, factId(1), withdrawal);
  await drain(phone);
  expect(told).toHaveLength(1);
  expect(await phone.book.outbox.count()).toBe(0);
  expect(await phone.book.sent.get(factId(1))).not.toHaveProperty('isWithdrawn');
  expect((await selectCash(phone.book, business.id)).drawer.receipts).toBe(25_000);
});

test('a step about what the office does not know keeps no other one waiting', async () => {
  const { office, phone, told, answer } = await phoneWithRefused();
  office.poison.add(factId(2));
  await record(phone, payment(factId(2), ASHA, 1_000));
  await drain(phone);
  expect(await selectSyncPill(phone.book)).toEqual({ type: 'needs_fixing', count: 2 });
  answer({ refusal: 'not_found' }, 404);
  await noteStep(phone, factId(1), withdrawal);
  await noteStep(phone, factId(2), withdrawal);
  await onePass(phone);
  expect(told).toHaveLength(2);
  expect(await phone.book.outbox.count()).toBe(2);
});

test('what is on this phone only is told beside what needs fixing', async () => {
  const { phone, reach } = await phoneWithRefused();
  reach(false);
  await record(phone, payment(factId(2), ASHA, 1_000));
  const pill = await selectSyncPill(phone.book);
  expect(pill).toEqual({ type: 'needs_fixing', count: 1, unsent: 1 });
  expect(pillSentence(pill, 'en')).toBe('Needs fixing 1 · 1 not sent');
});

test('a corrected fact is a new one that the old one names; its effect counts once', async () => {
  const { office, phone, told } = await phoneWithRefused();
  const row = must(await phone.book.outbox.get(factId(1)), 'it is kept apart');
  const fact = must(factOfOwn(row), 'it can be read');
  expect(typedOf(fact, business)).toEqual({ amount: '250', reference: '', note: '' });
  expect(fixedDraft({ fact, business }, { amount: 'much' }, factId(2))).toBeNull();
  const draft = must(fixedDraft({ fact, business }, { amount: '205' }, factId(2)), 'it is right');
  await record(phone, { ...draft, withdraws: factId(1) });
  expect((await selectOutbox(phone.book)).needsFixing).toEqual([]);
  // A second tap after a lost answer says the same again: nothing is noted twice.
  await record(phone, { ...draft, withdraws: factId(1) });
  expect(await phone.book.steps.count()).toBe(1);
  await drain(phone);
  expect(told).toMatchObject([{ replacedBy: factId(2) }]);
  expect(office.factIds()).toEqual([factId(2)]);
  const [sent] = (await selectOutbox(phone.book)).recentlySent;
  expect(sent?.shown.fact.body).toMatchObject({ amount: 20_500, number: 'R01/2627/00002' });
});

test('a correction whose old entry could not be withdrawn records nothing', async () => {
  const { office, phone, told } = await phoneWithRefused();
  const failing = vi.spyOn(phone.book.steps, 'put').mockImplementation(() => {
    throw new DOMException('the phone dies here', 'AbortError');
  });
  const correction = { ...payment(factId(2), ASHA, 20_500), withdraws: factId(1) };
  await expect(record(phone, correction)).rejects.toMatchObject({ reason: 'storage_failed' });
  failing.mockRestore();
  expect(await phone.book.outbox.toCollection().primaryKeys()).toEqual([factId(1)]);
  await record(phone, correction);
  await drain(phone);
  expect(told).toMatchObject([{ kind: 'withdrawn', replacedBy: factId(2) }]);
  expect(office.factIds()).toEqual([factId(2)]);
});

test('what the office took meanwhile, or another tab corrected, is not paid again', async () => {
  const { office, phone } = await phoneWithRefused();
  const correction = (id: number) => ({
    ...payment(factId(id), ASHA, 20_500),
    withdraws: factId(1),
  });
  await record(phone, correction(2));
  await expect(record(phone, correction(3))).rejects.toMatchObject({ reason: 'settled' });
  await drain(phone);
  await expect(record(phone, correction(4))).rejects.toMatchObject({ reason: 'settled' });
  await drain(phone);
  expect(office.factIds()).toEqual([factId(2)]);
  // No number was used up.
  const { body } = await record(phone, payment(factId(5), ASHA, 100));
  expect(body.number).toBe('R01/2627/00003');
});

test('a step about something that needs none is not noted', async () => {
  const { phone } = await phoneWithRefused();
  await record(phone, payment(factId(2), ASHA, 100));
  expect(await noteStep(phone, factId(2), withdrawal)).toBe(false);
  expect(await noteStep(phone, factId(9), withdrawal)).toBe(false);
  expect(await phone.book.steps.count()).toBe(0);
});

test('a fact that the office released no longer needs fixing', async () => {
  const { office, phone } = await phoneWithRefused();
  const row = must(await phone.book.outbox.get(factId(1)), 'it is kept apart');
  const fact = must(factOfOwn(row), 'it can be read');
  office.receive(fact);
  await drain(phone);
  expect(await phone.book.outbox.count()).toBe(0);
  expect(await phone.book.facts.toCollection().primaryKeys()).toEqual([factId(1)]);
  expect(await selectSyncPill(phone.book)).toMatchObject({ type: 'all_sent' });
});

test('a phone that was shut out clears its copy, and keeps what it recorded', async () => {
  const { office, phone } = await phoneWithRefused();
  await record(phone, payment(factId(2), ASHA, 100));
  office.faults.push('device_revoked');
  await onePass(phone);
  expect(await phone.book.customers.count()).toBe(1);
  await drain(phone);
  office.faults.push('device_revoked');
  expect(await onePass(phone)).toEqual({ type: 'later', status: 'revoked' });
  expect(await phone.book.customers.count()).toBe(0);
  expect(await phone.book.facts.count()).toBe(0);
  expect(await phone.book.outbox.count()).toBe(1);
  expect((await selectOutbox(phone.book)).needsFixing).toHaveLength(1);
});

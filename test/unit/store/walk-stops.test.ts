// The way to the next stop says of every stop what Today says, with a fraction of the reads.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { record } from '../../../client/store/record.ts';
import { selectToday } from '../../../client/store/select-today.ts';
import {
  readDone,
  readFresh,
  readKept,
  walkStops,
} from '../../../client/store/select-walk-stops.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { makeOffice } from './fake-office.ts';
import { drain, makePhone, type Phone, stock } from './phone.ts';
import {
  business,
  customer,
  customerId,
  factId,
  NOW_MS,
  payment,
  round,
  sale,
  TODAY,
  voiding,
} from './shop.ts';

const STOPS = 5;

async function asWalked({ book }: Phone) {
  const kept = must(await readKept(book, round.id, NOW_MS), 'the round is here');
  const way = walkStops(kept, await readDone(book, kept.day), await readFresh(book));
  return way.stops.map((stop) => [stop.customer.id, stop.customer.name, stop.isTodo]);
}

async function asOnToday({ book }: Phone) {
  const today = await selectToday(book, round.id, NOW_MS);
  return today?.stops.map((stop) => [stop.customer.id, stop.customer.name, stop.state === 'todo']);
}

type Act = readonly ['pay' | 'pay and undo' | 'sell' | 'skip' | 'rename', number];

/** What happens at the gate of stop `at`; `n` counts the facts. */
async function act(phone: Phone, [kind, at]: Act, n: number): Promise<void> {
  const id = customerId(at);
  const own = { businessId: business.id, id: factId(n) };
  if (kind.startsWith('pay')) await record(phone, payment(factId(n), id, 10_000));
  if (kind.endsWith('undo')) await record(phone, voiding(factId(n + 1), factId(n), id));
  if (kind === 'sell') await record(phone, sale(factId(n), id, 2));
  if (kind === 'rename') {
    const body = () => ({ customerId: id, change: { name: `Renamed ${n}`, stopOrder: 100 - n } });
    await record(phone, { ...own, type: 'customer.changed', body });
  }
  if (kind === 'skip') {
    const why = { reason: 'nobody_home', promise: null, note: '' } as const;
    const body = () => ({ customerId: id, roundId: round.id, ...why });
    await record(phone, { ...own, type: 'stop.skipped', body });
  }
}

const anAct = fc.tuple(
  fc.constantFrom('pay', 'pay and undo', 'sell', 'skip', 'rename'),
  fc.integer({ min: 1, max: STOPS }),
);

test('the stops, their order and what is still to do are those of Today', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { maxLength: 8 }), async (acts) => {
      const phone = await makePhone(null);
      await stock(
        phone.book,
        Array.from({ length: STOPS }, (_, n) => customer(n + 1)),
      );
      for (const [place, one] of acts.entries()) await act(phone, one, 2 * place + 1);
      expect(await asWalked(phone)).toEqual(await asOnToday(phone));
    }),
    { seed: 20_261_121, numRuns: 15 },
  );
}, 60_000);

test('a stop stays done when its payment has come to the office', async () => {
  const phone = await makePhone(makeOffice([customer(1), customer(2)]));
  await drain(phone);
  await record(phone, payment(factId(1), customerId(1), 10_000));
  const before = await asWalked(phone);
  await drain(phone);
  expect(await phone.book.outbox.count()).toBe(0);
  expect(await asWalked(phone)).toEqual(before);
  expect(before.map(([, , isTodo]) => isTodo)).toEqual([false, true]);
  expect((await readDone(phone.book, TODAY)).facts).toHaveLength(1);
});

// The order of arrival changes nothing: the same facts in any order, from any device, in any
// batches, sent once or thrice, alone or with others, give the same book.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../../../shared/kernel/assert.ts';
import { histories, type Unsent } from '../../world/fact-plans.ts';
import { townOfTests, type World } from '../../world/open-world.ts';
import { makePhone, type Phone } from '../../world/phone.ts';
import { readBook } from '../../world/read-book.ts';

const town = townOfTests({ isAudited: true });

const oneIn = (n: number) => fc.nat({ max: n - 1 }).map((drawn) => drawn === n - 1);

/** How one fact travels. */
const journey: fc.Arbitrary<Journey> = fc.record({
  place: fc.nat(),
  device: fc.nat({ max: 2 }),
  endsBatch: oneIn(3),
  isAwaited: fc.boolean(),
  isResent: oneIn(4),
  /** Recorded by another device as well, as after a fork. */
  isCopied: oneIn(4),
});
type Journey = {
  readonly place: number;
  readonly device: number;
  readonly endsBatch: boolean;
  readonly isAwaited: boolean;
  readonly isResent: boolean;
  readonly isCopied: boolean;
};

/** Three phones on which everything may be recorded. */
const devicesOf = ({ receive, phone, second, other }: World) =>
  [phone, second, other].map(({ pusher }) => makePhone(receive, { ...pusher, role: 'manager' }));

async function sendAtOnce(shop: World, facts: readonly Unsent[]) {
  const [device] = devicesOf(shop);
  const received = await device?.send(facts.map((fact, place) => ({ ...fact, seq: place + 1 })));
  expect(received).toMatchObject({ type: 'received', ackedSeq: facts.length });
}

/** One phone's facts that wait for their batch, and the batch that is on its way. */
type Box = { readonly phone: Phone; seq: number; waiting: unknown[]; sent: Promise<void> };

async function sendBox(box: Box, isResent: boolean): Promise<void> {
  const batch = box.waiting;
  box.waiting = [];
  const before = box.sent;
  box.sent = before.then(async () => {
    const received = await box.phone.send(batch);
    expect(received).not.toHaveProperty('refusal');
    if (!isResent || received.type === 'refused') return;
    expect(await box.phone.send(batch)).toEqual({ ...received, balances: [] });
  });
  await box.sent;
}

/** Sends by journey; every batch must be received, and what is sent again is answered the same. */
async function sendAround(shop: World, facts: readonly Unsent[], journeys: readonly Journey[]) {
  const boxes: readonly Box[] = devicesOf(shop).map((phone) => ({
    phone,
    seq: 0,
    waiting: [],
    sent: Promise.resolve(),
  }));
  const steps = facts
    .map((fact, n) => ({ fact, ...must(journeys[n], 'every fact has its journey') }))
    .flatMap((step) => [step, ...(step.isCopied ? [{ ...step, device: step.device + 1 }] : [])])
    .toSorted((a, b) => a.place - b.place);
  for (const { fact, device, endsBatch, isAwaited, isResent } of steps) {
    const box = must(boxes[device % boxes.length], 'every device has its box');
    box.seq += 1;
    box.waiting.push({ ...fact, seq: box.seq });
    const sending = endsBatch ? sendBox(box, isResent) : Promise.resolve();
    if (isAwaited) await sending;
  }
  await Promise.all(boxes.map((box) => sendBox(box, false)));
}

test('any order, any devices, any batches and any resends give the same book', async () => {
  await fc.assert(
    fc.asyncProperty(
      histories,
      fc.array(journey, { minLength: 60, maxLength: 60 }),
      async (facts, journeys) => {
        const [straight, around] = [await town.shop(), await town.shop()];
        await sendAtOnce(straight, facts);
        await sendAround(around, facts, journeys);
        const book = await readBook(straight);
        expect(await readBook(around)).toEqual(book);
      },
    ),
    { numRuns: 60, endOnFailure: true, seed: Number(process.env['SEED'] ?? 20_261_121) },
  );
}, 180_000);

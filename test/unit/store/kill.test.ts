// The phone dies at every point of a pass at which anything reaches the disk or the network. It
// opens again, shows the same balance as before, and drains to exactly what the office has.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openBook } from '../../../client/store/book.ts';
import { record } from '../../../client/store/record.ts';
import { mainAccountOf } from '../../../shared/kernel/ids.ts';
import { makeOffice, type Office } from './fake-office.ts';
import { drain, makePhone, onePass, type Phone, shown } from './phone.ts';
import { customer, customerId, factId, payment, sale, voiding } from './shop.ts';

const ASHA = customerId(1);

type Pair = { readonly phone: Phone; readonly office: Office };
type Death = { readonly at: number; readonly when: 'before' | 'after the reply' };

/** Counts database transactions and requests; from the deadly one on nothing works any more. */
async function dyingAt(death: Death, { phone, office }: Pair, act: (of: Phone) => unknown) {
  const open = IDBDatabase.prototype.transaction;
  let steps = 0;
  let replies = 0;
  let isDead = false;
  const step = () => {
    steps += 1;
    isDead ||= steps >= death.at && death.when === 'before';
    if (isDead) throw new Error('the phone is dead');
  };
  IDBDatabase.prototype.transaction = function dying(...asked) {
    step();
    return open.apply(this, asked);
  };
  const fetch = async (path: string, init: RequestInit) => {
    step();
    const reply = await office.serve(path, init);
    replies += 1;
    isDead ||= replies >= death.at && death.when === 'after the reply';
    if (isDead) throw new Error('the phone is dead');
    return reply;
  };
  // Dexie binds the browser's function when it opens: this life of the phone is opened here.
  phone.book.close();
  const book = openBook(phone.book.name);
  try {
    await act({ ...phone, book, world: { ...phone.world, fetch } });
  } catch {
    // What a dead phone throws reaches nobody.
  } finally {
    IDBDatabase.prototype.transaction = open;
    book.close();
  }
  return { isDead };
}

async function prepare(story: Story) {
  const office = makeOffice([customer(1), customer(2)]);
  const phone = await makePhone(office);
  await drain(phone);
  // 10 litres at ₹60.00, ₹250.00 paid.
  await record(phone, sale(factId(1), ASHA, 10));
  await record(phone, payment(factId(2), ASHA, 25_000));
  const restore = office.backUp();
  if (story === 'restored') await drain(phone);
  // ₹100.00 more were paid, and that was a mistake; then ₹40.00.
  await record(phone, payment(factId(3), ASHA, 10_000));
  await record(phone, voiding(factId(4), factId(3), ASHA));
  await record(phone, payment(factId(5), ASHA, 4_000));
  if (story === 'restored') restore('second');
  if (story === 'forked') office.faults.push('device_forked');
  if (story === 'forgotten') office.faults.push('device_unknown');
  if (story === 'halved') office.faults.push('send_less');
  return { office, phone };
}

const stories = ['plain', 'forked', 'forgotten', 'halved', 'restored'] as const;
type Story = (typeof stories)[number];

for (const story of stories) {
  for (const when of ['before', 'after the reply'] as const) {
    test(`killed ${when} at every step of a ${story} pass, nothing is lost or twice`, async () => {
      let deaths = 0;
      for (let at = 1; at < 100; at += 1) {
        const { office, phone } = await prepare(story);
        const { isDead } = await dyingAt({ at, when }, { phone, office }, async (dying) => {
          for (let count = 0; count < 4; count += 1) await onePass(dying, count === 1 ? 2 : 200);
        });
        const reborn = { ...phone, book: openBook(phone.book.name) };
        // 600.00 − 250.00 − 40.00
        expect(await shown(reborn, ASHA), `after step ${at}`).toBe(31_000);
        await onePass(reborn, 1);
        expect(await shown(reborn, ASHA), `one fact on after step ${at}`).toBe(31_000);
        await drain(reborn);
        expect(await shown(reborn, ASHA), `drained after step ${at}`).toBe(31_000);
        expect(office.owed(mainAccountOf(ASHA))).toBe(31_000);
        expect(new Set(office.factIds()).size).toBe(5);
        expect(await reborn.book.outbox.count()).toBe(0);
        reborn.book.close();
        if (!isDead) break;
        deaths += 1;
      }
      expect(deaths).toBeGreaterThan(when === 'before' ? 12 : 2);
      expect(deaths).toBeLessThan(99);
    }, 60_000);
  }
}
